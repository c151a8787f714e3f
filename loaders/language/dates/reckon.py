"""From a date expression to EDTF, counted from the publication day by the tense of its clause."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from graph import edtf
from loaders.language.dates import feasts, periods
from loaders.language.dates.expression import DateExpression
from loaders.language.dates.periods import Period, Tense

_WEEK = dt.timedelta(days=6)
_SEASON = dt.timedelta(days=92)


class _Clock(NamedTuple):
    """What an expression is counted from."""

    published: dt.date | None
    tense: Tense | None
    previous: str | None


def resolve(
    expression: DateExpression,
    published: dt.date | None,
    tense: Tense | None = None,
    previous: str | None = None,
) -> str | None:
    """The EDTF text of an expression, None where the texts at hand do not say.

    A weekday, or a month without a year, is the latest one up to the publication day, or the first
    from it on if `tense` is "future" or "present"; without any tense a day of a month
    is the nearest one. Without `published` only full dates resolve.
    `previous` (EDTF) is the date that "three days later" and "that day" are counted from.
    """
    try:
        period = _READERS[expression.kind](expression, _Clock(published, tense, previous))
        if period is None:
            return None
        text = _bounded(expression, period, tense)
        edtf.bounds(text)
        return text
    except (ValueError, OverflowError):  # 31 February, or a count beyond the calendar
        return None


def _bounded(expression: DateExpression, period: Period, tense: Tense | None) -> str:
    """The text with its open side; "from Wednesday" stays the day on which the act begins."""
    text = period.text
    if expression.about and "/" not in text and not text.endswith("~"):
        text += "~"
    if expression.bound in ("since", "after"):
        return text.partition("/")[0] + "/.."
    if expression.bound in ("until", "before"):
        return "../" + text.rpartition("/")[2]
    if expression.bound == "by" and tense != "past" and period.low == period.high:
        return "../" + text
    return text


def _date(one: DateExpression, clock: _Clock) -> Period | None:
    year = _year(one, clock)
    if year is not None:
        return _in_year(one, year)
    if clock.published is None or one.unit == "year":
        return None
    if one.month is None and one.feast is None:
        return _lone_day(one, clock) if one.day else None
    here = clock.published.year
    if one.entry and clock.previous and one.which is None:  # the year of the entry before
        before = edtf.bounds(clock.previous)[0]
        return _in_year(one, before.year if before else here)
    if one.which == "this":
        return _in_year(one, here)
    found = []
    for year in range(here - 8, here + 9):  # eight years apart: 29 February around 1900
        try:
            found.append(_in_year(one, year))
        except ValueError:
            continue
    if one.which == "last" and not one.day:  # the month just over would be "last month"
        recent = periods.around(clock.published, "month", -1).text
        found = [period for period in found if period.text != recent]
    tense: Tense | None = "near" if clock.tense is None and one.day else clock.tense  # no verb
    return periods.choose(found, clock.published, tense, one.which)


def _year(one: DateExpression, clock: _Clock) -> int | None:
    if one.year is not None:
        return one.year
    if one.year_shift is not None and clock.published:
        return clock.published.year + one.year_shift
    if one.unit == "year" and clock.previous:
        low = edtf.bounds(clock.previous)[0]
        return low.year + one.number if low else None
    return None


def _in_year(one: DateExpression, year: int) -> Period:
    if one.feast is not None:
        return periods.day(feasts.easter(year) + dt.timedelta(days=one.feast))
    if one.month is None:
        return periods.year(year)
    if one.month > 12:
        return periods.season(year, one.month)
    if one.day is None:
        return periods.month(year, one.month)
    if one.day < 0:
        return periods.day(periods.month(year, one.month).high)
    return periods.day(dt.date(year, one.month, one.day))


def _lone_day(one: DateExpression, clock: _Clock) -> Period | None:
    """ "The 17th": of the month last spoken of, else of the nearest month that the tense allows."""
    shift = {"last": -1, "this": 0, "next": 1}.get(one.which or "")
    if shift is not None and clock.published:
        month = periods.around(clock.published, "month", shift).low
        return periods.day(month.replace(day=one.day or 1))
    low, high = edtf.bounds(clock.previous) if clock.previous else (None, None)
    if low and high and (low.year, low.month) == (high.year, high.month):
        return periods.day(low.replace(day=one.day or 1))
    if clock.published is None:
        return None
    found = []
    for shift in range(-2, 3):
        try:
            low = periods.around(clock.published, "month", shift).low
            found.append(periods.day(low.replace(day=one.day or 1)))
        except ValueError:
            continue
    return periods.choose(found, clock.published, clock.tense, None)


def _decade(one: DateExpression, clock: _Clock) -> Period | None:
    return periods.around(dt.date(one.year or 1, 1, 1), "decade")


def _weekday(one: DateExpression, clock: _Clock) -> Period | None:
    if clock.published is None or one.weekday is None:
        return None
    monday = periods.around(clock.published, "week").low
    week = [periods.day(monday + dt.timedelta(days=one.weekday, weeks=n)) for n in range(-2, 3)]
    if one.unit == "week":
        return week[2 + one.number] if abs(one.number) <= 2 else None
    if one.which == "this":
        return week[2]
    return periods.choose(week, clock.published, clock.tense, one.which)


def _unit(one: DateExpression, clock: _Clock) -> Period | None:
    if clock.published is None or one.unit is None:
        return None
    if one.unit == "weekend" and one.number == 0:
        around = [periods.around(clock.published, "weekend", n) for n in (-1, 0, 1)]
        return periods.choose(around, clock.published, clock.tense, None)
    if one.unit == "week" and one.number == 0 and clock.tense == "future":
        tomorrow = clock.published + dt.timedelta(days=1)  # on a Sunday the week to come
        return periods.around(tomorrow, "week")
    period = periods.around(clock.published, one.unit, one.number)
    if one.unit == "week" and one.number == 0 and clock.tense == "past":
        return periods.between(period, periods.day(clock.published))
    return period


def _ago(one: DateExpression, clock: _Clock) -> Period | None:
    """ "In two years" is a date only if the clause looks ahead: else it is how long it took."""
    if clock.published is None or (one.number > 0 and clock.tense != "future"):
        return None
    if one.about and one.unit in ("day", "week"):
        return None
    if one.exact:
        day = _moved(clock.published + dt.timedelta(days=one.day or 0), one)
        grain = one.first.unit if one.first else None  # "twenty years ago this week"
        return periods.around(day, grain or "day")
    return _counted(clock.published, one)


def _moved(day: dt.date, one: DateExpression) -> dt.date:
    if one.unit == "week":
        return day + dt.timedelta(weeks=one.number)
    if one.unit == "month":
        return periods.month(day.year, day.month + one.number).low.replace(day=day.day)
    if one.unit == "year":
        return day.replace(year=day.year + one.number)
    if one.unit == "decade":
        return day.replace(year=day.year + 10 * one.number)
    return day + dt.timedelta(days=one.number)


def _counted(day: dt.date, one: DateExpression) -> Period | None:
    """The day, week, month or year that is `number` units off; a decade is never meant exactly."""
    if one.unit == "decade":
        year = periods.year(day.year + 10 * one.number)
        return year._replace(text=year.text + "~")
    return periods.around(day, one.unit, one.number) if one.unit else None


def _window(one: DateExpression, clock: _Clock) -> Period | None:
    if clock.published is None or one.unit is None:
        return None
    if one.unit == "week":
        one = one._replace(unit="day", number=7 * one.number)
    if one.unit == "decade":
        one = one._replace(unit="year", number=10 * one.number)
    unit = one.unit or "day"
    ends = sorted([0, one.number])
    low, high = (periods.around(clock.published, unit, count) for count in ends)
    return periods.between(low, high)


def _later(one: DateExpression, clock: _Clock) -> Period | None:
    """Counted from the date last spoken of, which must be known at least as well as the unit."""
    if clock.previous is None and one.weekday is not None and one.number:
        return _weekday(one, clock)
    if clock.previous is None:
        at_hour = one.exact and one.unit == "day" and one.number == 0 and clock.published
        return periods.day(clock.published) if at_hour and clock.published else None
    low, high = edtf.bounds(clock.previous)
    if low is None or high is None or one.unit is None:
        return None
    if one.month is not None:  # "the following May", "the winter before"
        near = [_in_year(one, year) for year in range(low.year - 2, high.year + 3)]
        if one.number > 0:
            return next((period for period in near if period.low > high), None)
        return next((period for period in reversed(near) if period.high < low), None)
    if one.weekday is not None:
        first = (
            high + dt.timedelta(days=1) if one.number > 0 else low - dt.timedelta(weeks=-one.number)
        )
        on = first + dt.timedelta(days=(one.weekday - first.weekday()) % 7)
        return periods.day(on) if high - low <= _WEEK else None
    if one.unit == "decade" and not one.exact:  # "the following decade"
        return periods.around(low, one.unit, one.number)
    if one.number == 0 and one.unit == "day" and not one.exact:
        return Period(low, high, clock.previous)  # "within hours": known as well as what it follows
    within = periods.around(low, one.unit)
    winter = one.unit == "year" and high - low < _SEASON  # over the end of a year
    if high > within.high and not winter:
        return None
    if one.exact and one.unit == "week" and low == high:
        return periods.day(_moved(low, one))
    return _counted(low, one)


def _open(one: DateExpression) -> bool:
    """True for an end of a span whose year or week the other end may tell."""
    if one.kind == "weekday":
        return one.which is None and one.unit is None
    return one.kind == "date" and one.year is None and one.year_shift is None and one.unit is None


def _span(one: DateExpression, clock: _Clock) -> Period | None:
    first, last = one.first, one.last
    if first is None or last is None:
        return None
    from_first = _open(last) and (not _open(first) or clock.tense in ("future", "present"))
    if from_first:
        low = _READERS[first.kind](first, clock)
        if low is None:
            return None
        high = _READERS[last.kind](last, _Clock(low.low, "future", clock.previous))
        return periods.between(low, high) if high else None
    high = _READERS[last.kind](last, clock)
    if high is None:
        return None
    if _open(first):
        clock = _Clock(high.high, "past", clock.previous)
    low = _READERS[first.kind](first, clock)
    return periods.between(low, high) if low else None


_READERS: dict[str, Callable[[DateExpression, _Clock], Period | None]] = {
    "date": _date,
    "decade": _decade,
    "weekday": _weekday,
    "unit": _unit,
    "ago": _ago,
    "window": _window,
    "later": _later,
    "span": _span,
}
