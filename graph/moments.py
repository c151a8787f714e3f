"""Days and moments of publication, in ISO 8601: how they are written, and how they compare.

The day is that of the calendar where it was written: 23:30 in New York is still that day.
"""

import datetime as dt
import functools


@functools.lru_cache(maxsize=4096)
def written(text: str) -> str:
    """A day or moment as all of them are written, `2021-12-15T08:30:00+01:00`; raises ValueError.

    They are compared and cut as text too, so `20211215` and `2021-W50-3` are not kept.
    """
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        found = dt.datetime.fromisoformat(text)
    try:
        _universal(found)
    except OverflowError as error:  # in UTC it lies before the year 1 or behind 9999
        raise ValueError(f"out of range: {text!r}") from error
    return found.isoformat()


@functools.lru_cache(maxsize=4096)
def moment(published: str | None) -> dt.datetime:
    """A publication day or timestamp as UTC, for comparing; without one, long ago."""
    return _universal(dt.datetime.fromisoformat(published)) if published else dt.datetime.min


def day(published: str) -> dt.date:
    """The day on which it came out."""
    return dt.date.fromisoformat(published[:10])


def _universal(found: dt.datetime) -> dt.datetime:
    return found.astimezone(dt.UTC).replace(tzinfo=None) if found.tzinfo else found
