"""Titles of the past: whoever is called by one acted in it, unless it was theirs before."""

import pytest

from tests.loaders.language.sentences import pairs, told


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
    assert pairs(text, "VISITED") == edges


def test_two_holders_of_one_name() -> None:
    text = "Former President Bush retired. President Bush visited India."
    assert told(text, "VISITED", "2005-12-15") == {("USA", "IND", "actual")}


@pytest.mark.parametrize(
    ("text", "day", "edges"),
    [
        ("Mr Trump visited Oman.", "2022-06-15", {("Donald Trump", "OMN")}),
        ("Mr Trump visited Oman.", "2016-12-15", {("Donald Trump", "OMN")}),
        ("Trump visited Oman in May.", "2023-06-15", {("Donald Trump", "OMN")}),
        ("Mr Sarkozy visited Oman.", "2014-06-15", {("Nicolas Sarkozy", "OMN")}),
        ("Mr Bush visited Oman.", "2010-06-15", {("George W. Bush", "OMN")}),
        ("Mrs Thatcher visited Oman.", "1993-06-15", {("Margaret Thatcher", "OMN")}),
        ("Peru mourns. Mr Fujimori visited Oman.", "2002-06-15", {("Alberto Fujimori", "OMN")}),
        # Everybody's names, of people whom the article tells of, and of states that it leaves out.
        ("Bush visited Oman.", "2010-06-15", set()),
        ("Laura Blair, a poet, spoke. Mrs Blair visited Oman.", "2016-06-15", set()),
        ("Fred Sarkozy, a poet, spoke. Sarkozy visited Oman.", "2016-06-15", set()),
        ("Mr Fujimori visited Oman.", "2002-06-15", set()),
        ("Peru shot at a Su-27. Su-27 crews visited Oman.", "2021-06-15", set()),
        ("Mr Brezhnev visited Oman.", "2022-06-15", set()),
    ],
)  # fmt: skip
def test_leaders_of_other_days(text: str, day: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "VISITED", day) == edges
