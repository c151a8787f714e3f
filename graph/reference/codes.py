"""The numbers by which data of international relations know a state, by date."""

import datetime as dt
import functools
from collections import defaultdict
from typing import NamedTuple

from graph.reference.tables import day_of, table


class Codes(NamedTuple):
    """A state's codes from `start` to before `end`: Correlates of War, Gleditsch and Ward."""

    iso3: str
    cow: str
    gw: str
    start: dt.date | None
    end: dt.date | None

    def covers(self, day: dt.date) -> bool:
        """True if the state had these codes on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def away(self, day: dt.date) -> int:
        """Days between the day and those on which the state had these codes; 0 within them."""
        if self.start and day < self.start:
            return (self.start - day).days
        return (day - self.end).days + 1 if self.end and day >= self.end else 0

    def overlaps(self, first: dt.date, last: dt.date) -> bool:
        """True if the state had these codes on some day of the period, both days included."""
        return (self.start is None or self.start <= last) and (self.end is None or first < self.end)


@functools.cache
def state_codes() -> dict[str, tuple[Codes, ...]]:
    """All codes by ISO 3166-1 alpha-3, the earliest first."""
    found: dict[str, list[Codes]] = defaultdict(list)
    for row in table("state_codes"):
        start, end = day_of(row["start"]), day_of(row["end"])
        found[row["iso3"]].append(Codes(row["iso3"], row["cow"], row["gw"], start, end))
    return {iso3: tuple(sorted(rows, key=_start)) for iso3, rows in found.items()}


def codes(iso3: str, day: dt.date | None) -> Codes | None:
    """The codes on that day; without a day, the latest. None if the state has none."""
    rows = state_codes().get(iso3, ())
    if day is None:
        return rows[-1] if rows else None
    return next((row for row in rows if row.covers(day)), None)


def state(number: str, day: dt.date | None) -> str | None:
    """The state with that Correlates of War number on the day; else the one nearest in time."""
    rows = _by_number().get(number.lstrip("0"), ())
    if day is None or len(rows) < 2:
        return rows[-1].iso3 if rows else None
    return min(rows, key=lambda row: row.away(day)).iso3


@functools.cache
def _by_number() -> dict[str, tuple[Codes, ...]]:
    """All codes by Correlates of War number, the earliest first."""
    found: dict[str, list[Codes]] = defaultdict(list)
    for rows in state_codes().values():
        for row in rows:
            found[row.cow].append(row)
    return {number: tuple(sorted(rows, key=_start)) for number, rows in found.items()}


def _start(row: Codes) -> dt.date:
    return row.start or dt.date.min
