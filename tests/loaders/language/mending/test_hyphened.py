"""Names joined by a hyphen are both sides of what stands behind them."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Chad-Peru talks resume in Lima", "MET", {("TCD", "PER", "actual")}),
        ("Chad-Peru border talks fail", "MET", {("TCD", "PER", "denied")}),
        ("Chad-Peru trade grew by a tenth.", "TRADED", {("TCD", "PER", "actual")}),
        ("EU-Peru trade grew by a tenth.", "TRADED", {("EU", "PER", "actual")}),
        ("Chad-Mali border clashes killed six.", "ATTACKED",
         {("TCD", "MLI", "actual"), ("MLI", "TCD", "actual")}),
        ("The EU-Peru summit opened in Lima.", "MET", {("EU", "PER", "actual")}),
        ("The US-Peru summit will be held in May.", "MET", {("USA", "PER", "planned")}),
        ("Chad attended the EU-Peru summit in Lima.", "MET", {("EU", "PER", "actual")}),
        ("A Putin-Erdogan meeting is planned.", "MET", {("RUS", "TUR", "planned")}),
        ("The EU-Africa summit opened in Peru.", "MET", set()),
        ("Chad-based rebels left the Peru talks.", "MET", set()),
    ],
)  # fmt: skip
def test_both_of_a_pair(text: str, type_: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == expected


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Togo was a go-between for Chad and Mali.", "MEDIATED",
         {("TGO", "TCD", "actual"), ("TGO", "MLI", "actual")}),
        ("Oman acted as go-between for Chad and Mali.", "MEDIATED",
         {("OMN", "TCD", "actual"), ("OMN", "MLI", "actual")}),
        ("Chad and Mali agreed to a cease-fire.", "SIGNED_AGREEMENT", {("TCD", "MLI", "actual")}),
        ("Peru gave Chile a dressing-down over the fence.", "CRITICISED",
         {("PER", "CHL", "actual")}),
        ("Peru will go between Chad and Mali.", "MEDIATED", set()),
    ],
)  # fmt: skip
def test_words_of_one_noun(text: str, type_: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == expected
