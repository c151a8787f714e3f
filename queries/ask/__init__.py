"""Questions in plain English to canned queries: one sure reading, or what was meant perhaps.

The way of a question: `wording` tidies it; `verdict` asks `interpreter` for its readings, which
fits the words to `phrasings` and has `arguments` look up what stands in their slots. Where none
fits, `stages` has other words to try, `compound` takes it for two questions, and `barring` for one
about others than it names. `tally` counts the rows of the reading that wins, and
`misunderstandings` tell why none does.
"""

import datetime as dt
from collections.abc import Iterator

from graph.reference import lookup
from graph.stores import Store
from queries import catalog
from queries.ask.answers import names, parties
from queries.ask.reading import OF, NotUnderstood, Reading
from queries.ask.tally import notes
from queries.ask.verdict import read

__all__ = ["OF", "NotUnderstood", "Reading", "ask", "read"]


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
    rows = _rows(store, reading, evidence, day, as_of)
    if not (reading.counted or reading.others or reading.less or reading.barred):
        return reading, rows
    found = list(rows)
    for one in reading.less:
        own = {party.name for party in map(lookup.actor, one.arguments.values()) if party}
        left_out = parties(_rows(store, one, False, day, as_of), one) | own
        told = set[str]().union(*(names(row, reading) for row in found)) & left_out
        note = f"left out, who answer “{one.of}” too: {', '.join(sorted(told)) or 'nobody'}"
        reading = reading.noting(note)
        found = [row for row in found if not names(row, reading) & left_out]
    found = [row for row in found if not names(row, reading) & set(reading.barred)]
    for note in notes(found, reading):
        reading = reading.noting(note)
    return reading, iter(found)


def _rows(
    store: Store, reading: Reading, evidence: bool, day: dt.date | None, as_of: dt.date | None
) -> Iterator[catalog.Row]:
    """The rows of a reading; those of several with a column for which of them they are of."""
    for one in reading.each:
        for row in catalog.run(store, one.query, one.arguments, evidence, day, as_of):
            yield {OF: one.of, **row} if reading.others else row
