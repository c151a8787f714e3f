"""The reference tables as records, read from the CSV files beside this module."""

import csv
import datetime as dt
import functools
import io
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from graph import edtf
from graph.reference.additions import beside


class Country(NamedTuple):
    """A state, former state or near-state under its ISO 3166-1 alpha-3 code."""

    id: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str


class Organisation(NamedTuple):
    """An international organisation, movement or sub-state government; `kind` says which."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str


class Term(NamedTuple):
    """A person in an office of a state or organisation, from `start` to before `end`.

    `office` is head_of_state, head_of_government, foreign_minister or other; for organisations
    it is empty.
    """

    person: str
    aliases: tuple[str, ...]
    surname: str
    principal: str
    principal_kind: str
    office: str
    title: str
    start: dt.date | None
    end: dt.date | None

    def covers(self, day: dt.date | None) -> bool:
        """True if the office was held on that day; without a day, if it is held still."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


class Membership(NamedTuple):
    """A state in an organisation, from `start` to before `end` (EDTF text, empty if unknown)."""

    country: str
    organisation: str
    start: str
    end: str
    status: str

    def covers(self, day: dt.date) -> bool:
        """True unless the dates rule the day out."""
        low = edtf.bounds(self.start)[0] if self.start else None
        high = edtf.bounds(self.end)[0] if self.end else None
        return (low is None or low <= day) and (high is None or day < high)


class Place(NamedTuple):
    """A surface that stands for a government ("the Kremlin") or lies in a state ("Crimea")."""

    surface: str
    principal: str
    principal_kind: str
    kind: str


class Series(NamedTuple):
    """A kind of recurring occasion: the Winter Olympics, G20 summits."""

    id: str
    name: str
    aliases: tuple[str, ...]
    organisation: str


class Occasion(NamedTuple):
    """A planned occasion with hosts and dates, both days included."""

    id: str
    series: str
    name: str
    aliases: tuple[str, ...]
    hosts: tuple[str, ...]
    city: str
    start: dt.date
    end: dt.date

    def away(self, day: dt.date) -> int:
        """Days between a day and the occasion; one ahead is nearer than one behind."""
        return max((self.start - day).days, 2 * (day - self.end).days, 0)


def rows(path: Traversable | Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header line."""
    yield from csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))


def _many(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def day_of(text: str) -> dt.date | None:
    """The first day of an EDTF cell; None for an empty one."""
    return edtf.bounds(text)[0] if text else None


def table(name: str) -> Iterator[Mapping[str, str]]:
    """The rows of one of the tables beside this module, with the user's own."""
    return beside(name, rows(files("graph") / "reference" / f"{name}.csv"))


@functools.cache
def countries() -> dict[str, Country]:
    """States by ISO 3166-1 alpha-3 code."""
    return {
        row["iso3"]: Country(
            row["iso3"], row["name"], _many(row["aliases"]), _many(row["demonyms"]), row["capital"]
        )
        for row in table("countries")
    }


@functools.cache
def organisations() -> dict[str, Organisation]:
    """Organisations by short id."""
    return {
        row["id"]: Organisation(row["id"], row["name"], _many(row["aliases"]), row["kind"])
        for row in table("organisations")
    }


@functools.cache
def terms() -> tuple[Term, ...]:
    """All offices held, of states first."""
    of_states = [
        Term(
            row["person"], _many(row["aliases"]), row["surname"], row["iso3"], "Country",
            row["office"], row["title"], day_of(row["start"]), day_of(row["end"]),
        )
        for row in table("leaders")
    ]  # fmt: skip
    of_organisations = [
        Term(
            row["person"], _many(row["aliases"]), row["surname"] or row["person"].split()[-1],
            row["org"], "Organization", "", row["title"], day_of(row["start"]), day_of(row["end"]),
        )
        for row in table("org_leaders")
    ]  # fmt: skip
    return (*of_states, *of_organisations)


@functools.cache
def memberships() -> tuple[Membership, ...]:
    """Who belongs to what, from when to when."""
    return tuple(
        Membership(row["iso3"], row["org"], row["start"], row["end"], row["status"])
        for row in table("memberships")
    )


@functools.cache
def places() -> tuple[Place, ...]:
    """Capitals, seats, metonyms and territories."""
    return tuple(
        Place(
            row["surface"],
            row["iso3"] or row["org"],
            "Country" if row["iso3"] else "Organization",
            row["kind"],
        )
        for row in table("places")
    )


@functools.cache
def series() -> dict[str, Series]:
    """Recurring occasions by id."""
    return {
        row["series"]: Series(row["series"], row["name"], _many(row["aliases"]), row["org"])
        for row in table("event_series")
    }


@functools.cache
def occasions() -> dict[str, Occasion]:
    """Games, summits and conferences by id."""
    return {
        row["event_id"]: Occasion(
            row["event_id"], row["series"], row["name"], _many(row["aliases"]),
            _many(row["host_iso3"]), row["city"],
            dt.date.fromisoformat(row["start"]), dt.date.fromisoformat(row["end"]),
        )
        for row in table("events")
    }  # fmt: skip


@functools.cache
def homes() -> dict[str, str]:
    """Heads of several states at once, and the state that their name means."""
    return {row["person"]: row["iso3"] for row in table("homes")}


@functools.cache
def office_names() -> dict[str, tuple[str, ...]]:
    """Words for an office that need not be its title there, as offices or titles to try."""
    return {row["phrase"]: _many(row["offices"]) for row in table("office_names")}


@functools.cache
def _premiers() -> tuple[tuple[str, dt.date | None, dt.date | None], ...]:
    return tuple(
        (row["iso3"], day_of(row["start"]), day_of(row["end"])) for row in table("premiers")
    )


def led_by_premier(state: str, day: dt.date | None) -> bool:
    """True where the head of government leads, and the head of state stands for the state only."""
    return any(
        (start is None or day is None or start <= day)
        and (end is None if day is None else end is None or day < end)
        for iso3, start, end in _premiers()
        if iso3 == state
    )


@functools.cache
def readings() -> dict[str, tuple[str, str]]:
    """Names of several actors, and the kind and id that a bare use of them means."""
    return {row["name"]: (row["kind"], row["id"]) for row in table("readings")}
