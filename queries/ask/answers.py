"""Who answers a question: the parties in the column that it leaves open, by state."""

from collections.abc import Iterable

from queries.ask.reading import Reading
from queries.catalog import Row, columns, find

# For whom the party of a column acts: people of one state are one answer.
STATES = {"who": "for", "whom": "whom_for"}
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


def column(reading: Reading) -> str:
    """The column that answers; empty where a question names all ends, or may leave two open."""
    ends = _ENDS & set(reading.arguments)
    if ends == {"event"} and find(reading.query).parameter("to"):
        return ""
    if reading.query in _OF_MORE or (len(ends) != 1 and reading.query != "shared-memberships"):
        return ""
    found = _OPEN_OF.get(reading.query) or _OPEN.get(ends.pop(), "")
    return found if found in columns(find(reading.query)) else ""


def party(row: Row, name: str) -> str | None:
    """The state or body in a column of a row, a person's for the person."""
    return row.get(STATES.get(name, "")) or row.get(name)


def parties(rows: Iterable[Row], reading: Reading) -> set[str]:
    """All who answer with the status that is asked for."""
    name = column(reading)
    found = (
        party(row, name)
        for row in rows
        if reading.status in ("any", row.get("status", reading.status))
    )
    return {one for one in found if one}


def names(row: Row, reading: Reading) -> set[str]:
    """The party that answers in a row, and the state that it is there for."""
    name = column(reading)
    return {str(row[one]) for one in (name, STATES.get(name, "")) if row.get(one)}
