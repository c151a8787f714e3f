"""A `Selection` from what users write: dates in EDTF, names of parties, types and statuses."""

import datetime as dt
import difflib
from collections.abc import Iterable, Sequence
from typing import Any

from graph import edtf
from graph.errors import UsageError
from graph.model import STATUSES
from graph.schema import relations
from graph.selection import Selection
from graph.stores import Store


def selection(
    store: Store,
    *,
    as_of: str | None = None,
    known_by: str | None = None,
    since: str | None = None,
    until: str | None = None,
    actors: Sequence[str] | None = None,
    types: Sequence[str] | None = None,
    statuses: Sequence[str] | None = None,
    min_confidence: float = 0.0,
) -> Selection:
    """The selection; a month or year means its last day, for `since` its first.

    Names are those of the reference facts and of the store. Raises UsageError for what is unknown,
    and for a period that ends before it starts.
    """
    first, last = _bounds("since", since)[0], _bounds("until", until)[1]
    if first and last and first > last:
        raise UsageError(f"--since {since} comes after --until {until}: exchange them")
    return Selection(
        as_of=day("as-of", as_of),
        known_by=day("known-by", known_by),
        since=first,
        until=last,
        actors=tuple(_party(store, name) for name in actors or ()),
        types=tuple(_types(types or ())),
        status=tuple(_statuses(statuses or ())),
        min_confidence=min_confidence,
    )


def _bounds(name: str, text: str | None) -> edtf.Bounds:
    if not text:
        return None, None
    try:
        return edtf.bounds(text.strip())
    except ValueError as error:
        raise UsageError(f"--{name}: {error}") from error


def day(name: str, text: str | None) -> dt.date | None:
    """The day that an option of that name means; raises UsageError."""
    last = _bounds(name, text)[1]
    if text and last is None:
        raise UsageError(f"--{name}: {text!r} has no last day: write a day, month or year")
    return last


def _party(store: Store, name: str) -> str:
    from queries.names import KINDS, Names

    return Names(store).resolve(name, KINDS["actor"] + KINDS["event"]).id


def _types(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        wanted = name.strip().upper().replace(" ", "_").replace("-", "_")
        if wanted not in relations():
            near = difflib.get_close_matches(wanted, relations(), n=3, cutoff=0.4)
            hint = f": did you mean {', '.join(near)}?" if near else ": see diplograph codebook"
            raise UsageError(f"--type: no relation type {name!r}{hint}")
        yield wanted


def _statuses(names: Iterable[str]) -> Iterable[Any]:
    for name in names:
        if name not in STATUSES:
            raise UsageError(f"--status: no status {name!r}: take {', '.join(STATUSES)}")
        yield name
