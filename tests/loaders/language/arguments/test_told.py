"""Clauses that tell what somebody is to do."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Peru suggested that Chile reopen the pass.", {("PER", "CHL", "actual")}),
        ("Peru was adamant that Chile pay.", {("PER", "CHL", "actual")}),
        ("Peru suggested that Chile left too early.", set()),
        ("Peru insists that Chile started it.", set()),
        ("Peru said that it was vital for Chile to reopen the pass.", {("PER", "CHL", "actual")}),
        ("Peru said that it was not important for Chile to pay.", set()),
        ("Peru said that it was important to meet Chile.", set()),
        ("Chad said that talks had failed and that Oman must leave.", {("TCD", "OMN", "actual")}),
        ("Chad said that Oman had left and that Mali had to pay.", {("TCD", "MLI", "actual")}),
        ("Chad insisted that talks had begun and that Oman left first.", set()),
        ("Chad told reporters that Oman would have to leave.", {("TCD", "OMN", "actual")}),
        ("Chad has told Oman that talks have to go on.", set()),
        ("Oman was leaned upon by Chad.", {("TCD", "OMN", "actual")}),
        ("Rather than ask Chile for help, Peru left.", {("PER", "CHL", "denied")}),
        ("Kenya has joined Chad in urging Oman to leave.",
         {("KEN", "OMN", "actual"), ("TCD", "OMN", "actual")}),
        ("Kenya has joined Chad in a group for the cup with Oman.", set()),
    ],
)  # fmt: skip
def test_what_is_to_be_done(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "URGED") == edges
