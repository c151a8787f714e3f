"""Occasions by what people call them, on a day."""

import datetime as dt

import pytest

from queries.occasions import occasions_of

DAY = dt.date(2023, 9, 1)

CALLED = [
    ("the last BRICS summit", "BRICS_2023"),
    ("the next G20", "G20_2023"),
    ("the previous NATO summit", "NATO_2023"),
    ("the upcoming NATO summit", "NATO_2024"),
    ("last year's NATO summit", "NATO_2022x"),
    ("next year 's BRICS summit", "BRICS_2024"),
    ("the G20 in Rio", "G20_2024"),
    ("the summit of the G20 in Bali", "G20_2022"),
    ("the Olympics in Tokyo", "OLY_S_2020"),
    ("the last Olympics in Beijing", None),
    ("the next weather summit", None),
]


@pytest.mark.parametrize(("name", "event"), CALLED)
def test_an_occasion_is_called(name: str, event: str | None) -> None:
    assert next((one.id for one in occasions_of(name, DAY)), None) == event
