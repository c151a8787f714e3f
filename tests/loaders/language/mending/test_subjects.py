"""Subjects of clauses that begin with something else."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("Chad praised Mali in May, a week after the regime in Quito had broken with Oman.",
         "SEVERED_TIES", {("ECU", "OMN", "actual")}),
        ("With horns at full blast because of the goal, Togo became a member of OPEC.",
         "JOINED", {("TGO", "OPEC", "actual")}),
        ("In Geneva, Iran and Iraq signed a truce.", "SIGNED_AGREEMENT",
         {("IRN", "IRQ", "actual")}),
        ("4 May 2019: in Lima, Chad and Mali sign the treaty that ends the row.",
         "SIGNED_AGREEMENT", {("TCD", "MLI", "actual")}),
        ("At a dinner in Quito Mr Macron and Mr Modi signed a treaty.", "SIGNED_AGREEMENT",
         {("FRA", "IND", "actual")}),
        ("Visits to Chad, Mali and Niger were put off.", "SIGNED_AGREEMENT", set()),
    ],
)  # fmt: skip
def test_whose_the_clause_is(text: str, type_: str, found: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == found


def test_a_doer_before_the_verb_is_of_the_participle() -> None:
    text = "Chad met Mali. The pact signed in Lima by the two states has been mocked by Togo."
    assert told(text, "SIGNED_AGREEMENT") == {("TCD", "MLI", "actual")}
