"""Dates in questions: what is taken for a date, and what stays part of a name."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph import edtf
from graph.errors import UsageError
from queries.ask.times import Period, take

TODAY = dt.date(2022, 3, 9)
WEEK = "2022-02-28/2022-03-06"
NEXT_WEEK = "2022-03-14/2022-03-20"

DATED = [
    ("who met Xi in 2021", "who met Xi", Period("2021", "2021", True)),
    ("in 2021, who met Xi", "who met Xi", Period("2021", "2021", True)),
    ("who met Xi since March 2021", "who met Xi", Period("2021-03", None)),
    ("who met Xi since 2021-03-04", "who met Xi", Period("2021-03-04", None)),
    ("who met Xi after 2020", "who met Xi", Period("2021-01-01", None)),
    ("who met Xi before Dec 15, 2021", "who met Xi", Period(None, "2021-12-14")),
    ("who met Xi until 15 December 2021", "who met Xi", Period(None, "2021-12-15")),
    ("who met Xi between 2010 and 2012", "who met Xi", Period("2010", "2012")),
    ("who met Xi from May 2010 to June 2012", "who met Xi", Period("2010-05", "2012-06")),
    ("who met Xi between May and July", "who met Xi", Period("2021-05", "2021-07")),
    ("who met Xi between October and December 2021", "who met Xi", Period("2021-10", "2021-12")),
    ("who met Xi from November to February", "who met Xi", Period("2021-11", "2022-02")),
    ("who met Xi from Nov 2020 to Feb", "who met Xi", Period("2020-11", "2021-02")),
    ("who met Xi since March", "who met Xi", Period("2022-03", None)),
    ("who met Xi since April", "who met Xi", Period("2021-04", None)),
    ("who met Xi since the invasion of Ukraine", "who met Xi", Period("2022-02-24", None)),
    ("before Brexit, who met Xi", "who met Xi", Period(None, "2020-01-30")),
    ("visits to Chad next month", "visits to Chad", Period("2022-04", "2022-04", True)),
    ("visits to Chad next week", "visits to Chad", Period(NEXT_WEEK, NEXT_WEEK, True)),
    ("what is planned for next year", "what is planned", Period("2023", "2023", True)),
    ("who led Britain after May", "who led Britain after May", Period()),
    ("who met Xi in May", "who met Xi", Period("2021-05", "2021-05", True)),
    ("a visit by May", "a visit by May", Period()),
    ("who recognised Kosovo by 2020", "who recognised Kosovo", Period(None, "2020")),
    ("members of the EU as of 2010", "members of the EU", Period(None, "2010")),
    ("who met Xi at the end of 2020", "who met Xi", Period("2020-10", "2020-12")),
    ("who met Xi in early 2021", "who met Xi", Period("2021-01", "2021-04")),
    ("who met Xi in the first half of 2021", "who met Xi", Period("2021-01", "2021-06")),
    ("who met Xi in the last quarter of 2021", "who met Xi", Period("2021-10", "2021-12")),
    ("in the summer of 2021, who met Xi", "who met Xi", Period("2021-06", "2021-08")),
    ("who met Xi around 2020", "who met Xi", Period("2019", "2021")),
    ("who met Xi around May 2020", "who met Xi", Period("2020-03-31", "2020-07-01")),
    ("who met Xi in the last two years", "who met Xi", Period("2020-03-09", None)),
    ("who met Xi over the past 3 months", "who met Xi", Period("2021-12-09", None)),
    ("who met Xi by the end of 2020", "who met Xi", Period(None, "2020-12")),
    ("who met Xi since early 2021", "who met Xi", Period("2021-01", None)),
    ("who met Xi after the summer of 2021", "who met Xi", Period("2021-09-01", None)),
    ("who met Xi before late 2021", "who met Xi", Period(None, "2021-08-31")),
    ("who met Xi since two years ago", "who met Xi", Period("2020", None)),
    ("who met Xi two years ago", "who met Xi", Period("2020", "2020")),
    ("who met Xi six months ago", "who met Xi", Period("2021-09", "2021-09")),
    ("sanctions on Iran 2014-2016", "sanctions on Iran", Period("2014", "2016")),
    ("sanctions on Iran in 2014-15", "sanctions on Iran", Period("2014", "2015")),
    (
        "who met Xi between the 5th and 10th of May 2021",
        "who met Xi",
        Period("2021-05-05", "2021-05-10"),
    ),
    ("news from 3 May 2021", "news", Period("2021-05-03", "2021-05-03", True)),
    ("who met Xi from 3 May 2021", "who met Xi", Period("2021-05-03", None)),
    ("who met Xi on the 3rd", "who met Xi on the 3rd", Period()),
    ("who met Xi on 3rd May 2021", "who met Xi", Period("2021-05-03", "2021-05-03", True)),
    ("members of BRICS in the 1990s", "members of BRICS", Period("199X", "199X", True)),
    ("who met Xi last year", "who met Xi", Period("2021", "2021", True)),
    ("who met Xi this month", "who met Xi", Period("2022-03", "2022-03", True)),
    ("who met Xi last month", "who met Xi", Period("2022-02", "2022-02", True)),
    ("who met Xi last week", "who met Xi", Period(WEEK, WEEK, True)),
    ("who met Xi today", "who met Xi", Period("2022-03-09", "2022-03-09", True)),
    ("who boycotts the 2022 Olympics", "who boycotts the 2022 Olympics", Period()),
    ("who boycotts Beijing 2022", "who boycotts Beijing 2022", Period()),
    ("who met whom", "who met whom", Period()),
]


@pytest.mark.parametrize(("question", "rest", "period"), DATED)
def test_a_date_is_taken_off(question: str, rest: str, period: Period) -> None:
    assert take(question, TODAY) == (rest, period)


def test_a_bare_year_is_a_date_where_one_is_looked_for() -> None:
    assert take("qatar 2017", TODAY) == ("qatar 2017", Period())
    assert take("qatar 2017", TODAY, bare=True) == ("qatar", Period("2017", "2017", True))


def test_a_day_that_no_calendar_has_is_told() -> None:
    with pytest.raises(UsageError, match="31 February 2021"):
        take("who met Xi on 31 February 2021", TODAY)


@given(some.dates(dt.date(1900, 1, 2), dt.date(2090, 1, 1)))
def test_all_spellings_of_a_day_are_one(day: dt.date) -> None:
    spellings = (f"{day.day} {day:%B} {day.year}", f"{day:%b} {day.day}, {day.year}", str(day))
    for spelling in spellings:
        rest, period = take(f"who met Xi on {spelling}", TODAY)
        assert (rest, period.since, period.until) == ("who met Xi", str(day), str(day))
        assert edtf.bounds(str(period.since)) == (day, day)
