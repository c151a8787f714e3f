"""Who stands behind a "with" as a partner, and who as a mere witness."""

import pytest

from tests.loaders.language.sentences import statements, told


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Chad signed a pact with the Organisation of Islamic Cooperation.", {("TCD", "OIC")}),
        (
            "Chad and Mali signed a pact, with the Organisation of Islamic Cooperation as witness.",
            {("MLI", "TCD")},
        ),
        (
            "Chad and Mali signed a pact, with Oman and the Organization of American States as"
            " witnesses.",
            {("MLI", "TCD")},
        ),
    ],
)
def test_witnesses_are_no_parties(text: str, pairs: set[tuple[str, str]]) -> None:
    signed = [s for s in statements(text) if s.type == "SIGNED_AGREEMENT"]
    assert {tuple(sorted((s.subject.id, s.object.id))) for s in signed} == {
        tuple(sorted(pair)) for pair in pairs
    }


def test_who_came_back_was_not_at_the_occasion_spoken_of() -> None:
    text = "Oman hosts the Muscat summit in May. Peru's minister Alan Roe had come back from Lima."
    assert not [s for s in statements(text) if s.type == "ATTENDED"]


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The conclusion of a fishing pact by Chad and Mali pleased the bank.",
         "SIGNED_AGREEMENT", {("TCD", "MLI", "actual")}),
        ("It was a journey to Quito last spring by Oman's old premier.", "VISITED",
         {("OMN", "ECU", "actual")}),
        ("Chad and Mali signed a truce with the Omani premier looking on.", "SIGNED_AGREEMENT",
         {("TCD", "MLI", "actual")}),
        ("The truce that Chad and Mali made in May, with Oman as mediator, did not last.",
         "SIGNED_AGREEMENT", {("TCD", "MLI", "actual")}),
        ("France called its ambassador home from Rome on Thursday.", "RECALLED_ENVOY",
         {("FRA", "ITA", "actual")}),
    ],
)  # fmt: skip
def test_phrases_hung_elsewhere(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
