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
    """
    reading = read(store, question, day or as_of)
    return reading, catalog.run(store, reading.query, reading.arguments, evidence, day, as_of)
