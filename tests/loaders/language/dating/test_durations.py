"""The days of occasions and visits, in reports of 2021-12-15 unless another day is given."""

import pytest

from loaders.language.dating.durations import stay
from loaders.language.parser import minilm
from loaders.language.tree import read
from tests.loaders.language.sentences import statements

GAMES = "2022-02-04/2022-02-20"


def dates(text: str, kind: str, day: str = "2021-12-15") -> list[str | None]:
    return [one.date for one in statements(text, day) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Macron will attend the Beijing Winter Olympics.", GAMES),
        ("Macron will attend the opening ceremony of the Beijing Winter Olympics.", "2022-02-04"),
        ("Macron will attend the closing ceremony of the Beijing Winter Olympics.", "2022-02-20"),
    ],
)
def test_the_calendar_knows_the_days_of_an_occasion(text: str, date: str) -> None:
    assert dates(text, "ATTENDED") == [date]


def test_who_may_come_has_no_date() -> None:
    assert dates("Macron may attend the Beijing Winter Olympics.", "ATTENDED") == [None]


def test_staying_away_is_not_dated_by_the_occasion() -> None:
    assert dates("Macron has boycotted the Beijing Winter Olympics.", "BOYCOTTED") == [None]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Macron arrived in Oslo on Monday for a three-day visit.", "2021-12-13/2021-12-15"),
        ("Macron ended a 2-day official visit to Norway on Monday.", "2021-12-12/2021-12-13"),
        ("Macron visited Norway on Monday, his third trip.", "2021-12-13"),
        ("Macron was in Oslo on Monday for a two-day visit.", "2021-12-13/2021-12-14"),
    ],
)
def test_a_visit_has_all_its_days(text: str, date: str) -> None:
    assert dates(text, "VISITED") == [date]


def test_a_stay_that_is_over_has_all_its_days() -> None:
    text = "Macron came home on Monday from three days in Oslo."
    tree = read(minilm.default(), text, 0, len(text))
    assert tree is not None
    assert stay(tree, "2021-12-13") == "2021-12-11/2021-12-13"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway and Peru signed a pact on Monday after two years of negotiations.", "2019/2021"),
        (
            "Norway negotiated with Peru after ten days of talks on Monday.",
            "2021-12-03/2021-12-13",
        ),
        ("Norway and Peru signed it after three months of hard negotiations.", "2021-09/2021-12"),
    ],
)
def test_talks_have_all_their_time(text: str, date: str) -> None:
    assert dates(text, "NEGOTIATED") == [date]
