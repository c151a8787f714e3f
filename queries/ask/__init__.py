"""Questions in plain English to canned queries: one sure reading, or what was meant perhaps."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from graph.stores import Store
from queries import catalog
from queries.ask.phrasings import groups
from queries.ask.reading import EVENTS, NotUnderstood, Reading, read

__all__ = ["NotUnderstood", "Reading", "ask", "read"]


def ask(
    store: Store,
    question: str,
    evidence: bool = False,
    day: dt.date | None = None,
    as_of: dt.date | None = None,
) -> tuple[Reading, Iterator[catalog.Row]]:
    """How a question was read, and the rows that answer it; raises UsageError.

    `day` tells like-named parties apart, else `as_of` does, the day of the reference facts too.
    What is counted is told with the reading.
    """
    reading = read(store, question, day or as_of)
    rows = catalog.run(store, reading.query, reading.arguments, evidence, day, as_of)
    if not reading.counted:
        return reading, rows
    found = list(rows)
    count = _events(found, reading) if reading.counted == EVENTS else None
    return reading.noting(count or _count(found, reading.counted, reading)), iter(found)


def _events(rows: list[catalog.Row], reading: Reading) -> str:
    """How many events there are, of each relation type if there are several."""
    held = reading.status.replace("any", "actual")
    told = [row for row in rows if row.get("status", held) == held]
    types = Counter(str(row["what"]) for row in told if row.get("what"))
    each = ", ".join(f"{number} {name}" for name, number in sorted(types.items()))
    noun = "event" if len(told) == 1 else "events"
    return f"{len(told)} {noun} of status {held}" + (f": {each}" if len(types) > 1 else "")


def _count(rows: list[catalog.Row], noun: str, reading: Reading) -> str:
    """How many there are beside the one asked about; for a state, its people are one with it."""
    side = "whom" if {"by", "actor"} & set(reading.arguments) else "who"
    state = {"who": "for", "whom": "whom_for"}[side]
    named = set()
    for row in rows:
        if reading.status in ("any", row.get("status", reading.status)):
            own = row.get(side, row.get("who"))
            named.add(own if noun in groups() else row.get(state) or own)
    return f"{len(named - {None})} {noun} in rows of status {reading.status}"
