"""Codes of states follow the state through its changes of number."""

import datetime as dt

import pytest

from graph.reference.codes import codes, state_codes
from graph.reference.tables import countries


@pytest.mark.parametrize(
    ("iso3", "day", "cow", "gw"),
    [
        ("USA", "2001-01-01", "2", "2"),
        ("DEU", "1990-10-02", "260", "260"),
        ("DEU", "1990-10-03", "255", "260"),
        ("YEM", "1990-05-21", "678", "678"),
        ("YEM", "1990-05-22", "679", "678"),
        ("YUG", "1999-03-24", "345", "345"),
        ("SRB", "2010-01-01", "345", "340"),
        ("KIR", "2020-01-01", "946", "970"),
    ],
)
def test_a_state_has_the_codes_of_the_day(iso3: str, day: str, cow: str, gw: str) -> None:
    found = codes(iso3, dt.date.fromisoformat(day))
    assert found and (found.cow, found.gw) == (cow, gw)


@pytest.mark.parametrize(
    ("iso3", "day"), [("SSD", "2011-07-08"), ("DDR", "1990-10-03"), ("CZE", "1992-12-31")]
)
def test_a_state_that_is_not_there_has_none(iso3: str, day: str) -> None:
    assert codes(iso3, dt.date.fromisoformat(day)) is None


def test_only_states_of_neither_list_lack_codes() -> None:
    assert set(countries()) - set(state_codes()) == {"COK", "NIU", "PSE", "VAT"}
    assert codes("PSE", None) is None
