"""Memberships of the reference facts that begin, end or are suspended, as acts of their day."""

import datetime as dt
import functools
from collections.abc import Iterator
from typing import NamedTuple

from graph import edtf
from graph.reference.lookup import FULL_MEMBERS
from graph.reference.tables import Membership, memberships

_SOON = dt.timedelta(31)  # in which the memberships of a state that has ended end


class Change(NamedTuple):
    """A state that joined or left an organisation, or that the organisation suspended."""

    relation: str
    state: str
    body: str
    date: str


def changes(relation: str, ends: set[str], first: dt.date, last: dt.date) -> Iterator[Change]:
    """Those in a period that have all the ends asked for, in order of time."""
    for low, change in _changes():
        if (
            change.relation == relation
            and ends <= {change.state, change.body}
            and low <= last
            and (edtf.bounds(change.date)[1] or low) >= first
        ):
            yield change


@functools.cache
def _changes() -> tuple[tuple[dt.date, Change], ...]:
    """All changes with their first day, in order of time."""
    found = []
    for entry in memberships():
        for relation, date in _told(entry):
            day = edtf.bounds(date)[0]
            if day:
                found.append((day, Change(relation, entry.country, entry.organisation, date)))
    return tuple(sorted(found))


def _told(entry: Membership) -> Iterator[tuple[str, str]]:
    if entry.status == "suspended" and entry.start:
        yield "SUSPENDED", entry.start
    if entry.status not in FULL_MEMBERS:
        return
    first = edtf.bounds(entry.start)[0] if entry.start else None
    last = edtf.bounds(entry.end)[0] if entry.end else None
    if first and not _goes_on(entry, first - dt.timedelta(1)):
        yield "JOINED", entry.start
    if last and not _goes_on(entry, last) and _outlives(entry, last):
        yield "LEFT", entry.end


def _goes_on(entry: Membership, day: dt.date) -> bool:
    """True if another entry of the same state makes it a member on that day."""
    return any(
        other.status in FULL_MEMBERS and other.covers(day)
        for other in _by_state()[entry.country]
        if other.organisation == entry.organisation and other is not entry
    )


def _outlives(entry: Membership, day: dt.date) -> bool:
    """True if neither the state nor the organisation ended with it."""
    after = day + _SOON
    return all(
        any(other.covers(after) for other in of if other.status in FULL_MEMBERS)
        for of in (_by_state()[entry.country], _by_body()[entry.organisation])
    )


@functools.cache
def _by_state() -> dict[str, list[Membership]]:
    found: dict[str, list[Membership]] = {}
    for entry in memberships():
        found.setdefault(entry.country, []).append(entry)
    return found


@functools.cache
def _by_body() -> dict[str, list[Membership]]:
    found: dict[str, list[Membership]] = {}
    for entry in memberships():
        found.setdefault(entry.organisation, []).append(entry)
    return found
