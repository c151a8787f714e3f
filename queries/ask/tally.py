"""What is told of the rows of an answer: how many there are, and who answers to each of several."""

from collections import Counter
from collections.abc import Iterator, Sequence

from queries.ask.answers import STATES, column, parties
from queries.ask.lexicon import groups
from queries.ask.reading import EVENTS, OF, Reading
from queries.catalog import Row


def notes(rows: Sequence[Row], reading: Reading) -> Iterator[str]:
    """Notes for a reading that counts, or asks of several."""
    if reading.others and all(map(column, reading.each)):
        of_each = ((one, [row for row in rows if row[OF] == one.of]) for one in reading.each)
        common = set.intersection(*(parties(found, one) for one, found in of_each))
        yield f"in each answer: {', '.join(sorted(common)) or 'nobody'}"
    if reading.counted == EVENTS:
        yield _events(rows, reading)
    elif reading.counted:
        yield _count(rows, reading.counted, reading)


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
            named.add(own if noun in groups() else row.get(STATES[side]) or own)
    return f"{len(named - {None})} {noun} in rows of status {reading.status}"
