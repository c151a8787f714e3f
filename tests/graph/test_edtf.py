import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.edtf import bounds

FORMS = [
    ("2021-12-15", "2021-12-15", "2021-12-15"),
    ("2021-12", "2021-12-01", "2021-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021", "2021-01-01", "2021-12-31"),
    ("2021-22", "2021-06-01", "2021-08-31"),
    ("2021-24", "2021-12-01", "2022-02-28"),
    ("202X", "2020-01-01", "2029-12-31"),
    ("2013~", "2013-01-01", "2013-12-31"),
    ("2021-01/2021-11", "2021-01-01", "2021-11-30"),
    ("2021-12-15/..", "2021-12-15", None),
    ("../2021", None, "2021-12-31"),
]


@pytest.mark.parametrize(("text", "low", "high"), FORMS)
def test_forms(text, low, high):
    days = tuple(dt.date.fromisoformat(day) if day else None for day in (low, high))
    assert bounds(text) == days


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "soon", "2021-13", "2021-02-30", "2021-12/2021-01", "21-12-15", "0000"],
)
def test_what_is_no_date(text):
    with pytest.raises(ValueError, match=r"date|such|interval"):
        bounds(text)


@given(st.dates())
def test_a_day_bounds_itself_and_lies_in_its_month_and_year(day):
    assert bounds(str(day)) == (day, day)
    for length in (7, 4):
        low, high = bounds(str(day)[:length])
        assert low <= day <= high
        assert bounds(f"{day}/{high}") == (day, high)
