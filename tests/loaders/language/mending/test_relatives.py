"""Relative clauses that are the last one's of a list, or have a time before their verb."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Oman asked Peru, whose premier is to visit Chad on Friday, to step in.", "URGED",
         {("OMN", "PER")}),
        ("Oman asked Peru, whose premier is to visit Chad on Friday, to step in.", "VISITED",
         {("PER", "TCD")}),
        ("Oman criticised Peru, whose premier is to visit Chad on Friday.", "VISITED",
         {("PER", "TCD")}),
    ],
)  # fmt: skip
def test_what_is_told_of_whose_premier(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("The Lima summit will go on without Chad, which is ill, and Mali, which declined to come.",
         "DECLINED", {("MLI", "lima-summit-2021", "actual")}),
        ("Chad, which this month presides over the Security Council, agreed.", "CHAIRED",
         {("TCD", "UNSC", "actual")}),
        ("The Omani minister flew to Lima, where leaders were meeting, at Peru's invitation.",
         "INVITED", {("PER", "OMN", "actual")}),
        ("Azerbaijan, which is in the Non-Aligned Movement, agreed.", "MEMBER_OF",
         {("AZE", "NONALIGNED", "actual")}),
        ("The Omani minister flew to Lima, where Chad was praised at a dinner.", "INVITED", set()),
    ],
)  # fmt: skip
def test_relative_clauses(text: str, type_: str, found: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == found


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("The embargo that Oman imposed on Chad was a mistake.", "SANCTIONED",
         {("OMN", "TCD", "actual")}),
        ("The tariffs that Japan put on Chile in May are high.", "SANCTIONED",
         {("JPN", "CHL", "actual")}),
        ("It repeats the accord on grazing that Chad and Mali signed in Lima.",
         "SIGNED_AGREEMENT", {("TCD", "MLI", "actual")}),
        ("Chad said that Oman left.", "SANCTIONED", set()),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_clause_s(text: str, type_: str, found: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == found
