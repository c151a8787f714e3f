"""Questions in plain English to canned queries: one sure reading, or what was meant perhaps."""

import datetime as dt
from collections.abc import Iterator

from graph.stores import Store
from queries import catalog
from queries.ask.reading import NotUnderstood, Reading, read

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
    return reading.noting(_count(found, reading.counted, reading.status)), iter(found)


def _count(rows: list[catalog.Row], column: str, status: str) -> str:
    """How many there are in the column, of those that a status does not make others of."""
    told = {
        row.get(column) for row in rows if status == "any" or row.get("status", status) == status
    }
    return f"{len(told - {None})} in the column {column} that are {status}"
