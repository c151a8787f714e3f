"""Who stands behind a "with" as a partner, and who as a mere witness."""

import pytest

from tests.loaders.language.sentences import statements


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
