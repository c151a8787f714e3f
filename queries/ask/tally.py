"""What is told of the rows of an answer: how many there are, and who answers to each of several."""

from collections import Counter
from collections.abc import Iterator, Sequence

from queries.ask.lexicon import groups
from queries.ask.reading import EVENTS, OF, Reading
from queries.catalog import Row, columns, find

# For whom the party of a column acts: people of one state are one answer.
_STATES = {"who": "for", "whom": "whom_for"}
# Parameters that a question may leave open.
_ENDS = {"to", "event", "by", "actor", "other", "organisation", "one"}
# The column that the one end given leaves open; it may depend on the query.
_OPEN = {"to": "who", "event": "who", "organisation": "who", "by": "whom"}
_OF_MORE = {"at-event", "most-often"}  # where that column is not all that answers
_OPEN_OF = {
    "who-met-whom": "whom",
    "memberships": "organisation",
    "shared-memberships": "organisation",
}


def notes(rows: Sequence[Row], reading: Reading) -> Iterator[str]:
    """Notes for a reading that counts, or asks of several."""
    column = _open(reading) if reading.others else ""
    if column and column in columns(find(reading.query)):
        common = set.intersection(*_named(rows, reading, column))
        yield f"in each answer: {', '.join(sorted(common)) or 'nobody'}"
    if reading.counted == EVENTS:
        yield _events(rows, reading)
    elif reading.counted:
        yield _count(rows, reading.counted, reading)


def _open(reading: Reading) -> str:
    """The column that answers; empty where a question names all ends."""
    ends = _ENDS & set(reading.arguments)
    if reading.query in _OF_MORE:
        return ""
    if len(ends) == 1 or reading.query == "shared-memberships":
        return _OPEN_OF.get(reading.query) or _OPEN.get(ends.pop(), "")
    return ""


def _named(rows: Sequence[Row], reading: Reading, column: str) -> list[set[str]]:
    """For each of several, the states or bodies in its answer."""
    found: dict[str, set[str]] = {one.of: set() for one in reading.each}
    for row in rows:
        named = row.get(_STATES.get(column, "")) or row.get(column)
        if named and reading.status in ("any", row.get("status", reading.status)):
            found[row[OF]].add(named)
    return list(found.values())


def _events(rows: Sequence[Row], reading: Reading) -> str:
    """How many events there are, of each relation type if there are several."""
    held = reading.status.replace("any", "actual")
    kept = [row for row in rows if row.get("status", held) == held]
    events = {row.get("edge") or at: row for at, row in enumerate(kept)}.values()
    types = Counter(str(row["what"]) for row in events if row.get("what"))
    each = ", ".join(f"{number} {name}" for name, number in sorted(types.items()))
    noun = "event" if len(events) == 1 else "events"
    return f"{len(events)} {noun} of status {held}" + (f": {each}" if len(types) > 1 else "")


def _count(rows: Sequence[Row], noun: str, reading: Reading) -> str:
    """How many there are beside the one asked about; for a state, its people are one with it."""
    side = "whom" if {"by", "actor"} & set(reading.arguments) else "who"
    named = set()
    for row in rows:
        if reading.status in ("any", row.get("status", reading.status)):
            own = row.get(side, row.get("who"))
            named.add(own if noun in groups() else row.get(_STATES[side]) or own)
    return f"{len(named - {None})} {noun} in rows of status {reading.status}"
