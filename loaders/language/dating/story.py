"""Months that go on with a story of a year gone by: "in May 2016 they fell out; in June …"."""

import datetime as dt

from graph import edtf
from loaders.language.dates import DateExpression


def next_in_story(
    found: DateExpression, last: str | None, published: dt.date | None
) -> DateExpression:
    """The month or day with the year in which it follows the date last spoken of (EDTF).

    Unchanged where it has a year, or where that date is of the year of publication or no month.
    """
    if found.kind != "date" or found.month is None or published is None or last is None:
        return found
    if found.month > 12 or found.year or found.year_shift is not None or found.unit or found.which:
        return found
    low, high = edtf.bounds(last)
    if low is None or high is None or (high - low).days > 31 or high.year >= published.year:
        return found
    year = low.year if found.month >= low.month else low.year + 1
    return (
        found._replace(year=year)
        if (year, found.month) <= (published.year, published.month)
        else found
    )


def aside(kept: str, date: str) -> bool:
    """True for the month or year of what a sentence of some day speaks of (both EDTF).

    "On Monday Chad spoke of a theft in May": the story goes on from Monday.
    """
    low, high = edtf.bounds(kept)
    first, last = edtf.bounds(date)
    if low is None or low != high or first is None or first == last:
        return False
    return first <= low
