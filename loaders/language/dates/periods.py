"""Stretches of the calendar with their EDTF text, and how to choose among them by tense."""

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Literal, NamedTuple

from loaders.language.dates.expression import Unit, Which

# "near": what was planned then, may lie before or behind: "was to meet them on Friday".
Tense = Literal["past", "future", "present", "near"]


class Period(NamedTuple):
    """First and last day, and the EDTF text for them."""

    low: dt.date
    high: dt.date
    text: str


def day(one: dt.date) -> Period:
    """A single day."""
    return Period(one, one, one.isoformat())


def month(year: int, number: int) -> Period:
    """A month; the number may run over the year's ends: month 0 is December of the year before."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = calendar.monthrange(year, number)[1]
    return Period(dt.date(year, number, 1), dt.date(year, number, last), f"{year:04}-{number:02}")


def season(year: int, code: int) -> Period:
    """A season by its EDTF code: 21 is spring, 24 the winter that begins in the year."""
    first = month(year, 3 * (code - 20))
    return Period(first.low, month(year, 3 * (code - 20) + 2).high, f"{year:04}-{code}")


def year(number: int) -> Period:
    """A year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), f"{number:04}")


def between(low: Period, high: Period) -> Period:
    """From the first day of one to the last day of the other."""
    left, right = low.text.partition("/")[0], high.text.rpartition("/")[2]
    return Period(low.low, high.high, left if left == right else f"{left}/{right}")


def around(one: dt.date, unit: Unit, count: int = 0) -> Period:
    """The week, month or other unit that lies `count` units from the one around a day."""
    if unit == "day":
        return day(one + dt.timedelta(days=count))
    if unit in ("week", "weekend"):
        monday = one + dt.timedelta(weeks=count, days=-one.weekday())
        saturday, sunday = monday + dt.timedelta(days=5), monday + dt.timedelta(days=6)
        return between(day(saturday if unit == "weekend" else monday), day(sunday))
    if unit == "month":
        return month(one.year, one.month + count)
    if unit == "quarter":
        first = 3 * ((one.month - 1) // 3 + count) + 1
        return between(month(one.year, first), month(one.year, first + 2))
    if unit == "year":
        return year(one.year + count)
    tens = one.year // 10 + count
    return Period(dt.date(10 * tens, 1, 1), dt.date(10 * tens + 9, 12, 31), f"{tens:03}X")


def choose(
    candidates: Sequence[Period], published: dt.date, tense: Tense | None, which: Which | None
) -> Period | None:
    """The one that the text means: "last" and "next" leave out the one that the day lies in."""
    past = [one for one in candidates if one.low <= published]
    future = [one for one in candidates if one.high >= published]
    if which == "last":
        past = [one for one in past if one.high < published]
    if which == "next":
        future = [one for one in future if one.low > published]
    if which is None and tense == "near":
        return min(candidates, key=lambda one: abs((one.low - published).days), default=None)
    if which == "next" or (which != "last" and tense in ("future", "present")):
        return future[0] if future else None
    return past[-1] if past else None
