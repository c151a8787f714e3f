"""Titles of the past: whoever is called by one acted in it, unless it was theirs before."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("President Reagan visited Iceland.", {("USA", "ISL")}),
        ("In 2014 President Obama visited Chile.", {("USA", "CHL")}),
        ("President Barack Obama visited Chile.", {("USA", "CHL")}),
        ("Then-President Obama visited Chile.", {("USA", "CHL")}),
        ("Former President Obama visited Chile.", {("Barack Obama", "CHL")}),
        ("President-elect Trump visited Chile.", {("Donald Trump", "CHL")}),
        ("Former President Obama left. President Obama visited Chile.",
         {("Barack Obama", "CHL")}),
        ("Former President Trump left. President Trump visited Chile in 2018.",
         {("USA", "CHL")}),
        ("Prime Minister Obama of Equatorial Guinea visited Chile.", {("GNQ", "CHL")}),
        ("In 1972 Secretary of State Henry Kissinger visited China.", {("USA", "CHN")}),
        ("Prime Minister Thatcher visited Chile.", {("GBR", "CHL")}),
    ],
)  # fmt: skip
def test_titles_of_the_past(text: str, edges: set[tuple[str, str]]) -> None:
    assert {edge[:2] for edge in told(text, "VISITED")} == edges


def test_two_holders_of_one_name() -> None:
    text = "Former President Bush retired. President Bush visited India."
    assert told(text, "VISITED", "2005-12-15") == {("USA", "IND", "actual")}
