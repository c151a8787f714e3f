"""Dates as the codebook writes them: a small part of EDTF (ISO 8601-2), and the days they cover.

Forms: `2021-12-15`, `2021-12`, `2021`, `2021-22` (season), `202X`, `2013~` (about),
`2021-01/2021-11`, `2021-12-15/..`. Bounds of an open side are `None`.
"""

import calendar
import datetime as dt
import re

_POINT = re.compile(r"(\d{3}[\dX])(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}

Bounds = tuple[dt.date | None, dt.date | None]


def _point(text: str) -> tuple[dt.date, dt.date]:
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(f"not a date: {text!r} (write 2021-12-15, 2021-12, 2021, 2013~ or A/B)")
    year, month, day = found.groups()
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first < 1:
        raise ValueError(f"no such year: {text!r}")
    if month is None:
        return dt.date(first, 1, 1), dt.date(last, 12, 31)
    number = int(month)
    if number in _SEASONS and day is None:
        start, end = _SEASONS[number]
        end_year = last + (end < start)
        return dt.date(first, start, 1), _month_end(end_year, end)
    if not 1 <= number <= 12:
        raise ValueError(f"no such month: {text!r}")
    if day is None:
        return dt.date(first, number, 1), _month_end(last, number)
    try:
        one = dt.date(first, number, int(day))
    except ValueError as error:
        raise ValueError(f"no such day: {text!r}") from error
    return one, one


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def bounds(text: str) -> Bounds:
    """First and last day that an EDTF text covers, both included; raises ValueError."""
    if "/" not in text:
        return _point(text)
    left, _, right = text.partition("/")
    low = None if left in ("", "..") else _point(left)[0]
    high = None if right in ("", "..") else _point(right)[1]
    if low and high and high < low:
        raise ValueError(f"the interval ends before it starts: {text!r}")
    if low is None and high is None:
        raise ValueError(f"an interval without ends: {text!r}")
    return low, high
