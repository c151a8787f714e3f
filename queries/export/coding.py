"""Parties under the codes of other data sets, and a report of those that have none."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from graph.model import Edge, Party
from graph.moments import day
from graph.reference.codes import codes, state_codes
from graph.reference.tables import countries
from queries.export.package import Table, fields

_FIELDS = fields("""
    id string the party, or whom it stands for
    name string its name
    kind string Country, Person, Organization or Event
    reason string why it has no code
    ends integer ends of edges that stay without a code for it
""")


class Coded(NamedTuple):
    """A state's codes; empty for what is no state, or in no such list on that day."""

    iso3: str | None
    cow: int | None
    gw: int | None


class Coder:
    """Codes parties, and remembers those that it could not."""

    def __init__(self) -> None:
        self._missed: dict[tuple[str, str, str, str], int] = {}

    def coded(self, party: Party, day: dt.date | None) -> Coded:
        """The codes of the state that the party is or stands for."""
        state = party.stands_for or party
        if state.kind != "Country" or state.id not in countries():
            return self._miss(state.id, state.name, state.kind, "no state", None)
        found = codes(state.id, day)
        if found:
            return Coded(state.id, int(found.cow), int(found.gw))
        listed = state.id in state_codes()
        reason = "no state of that date" if listed else "in neither COW nor GW"
        return self._miss(state.id, state.name, state.kind, reason, state.id)

    def _miss(self, id: str, name: str, kind: str, reason: str, iso3: str | None) -> Coded:
        key = (kind, id, name, reason)
        self._missed[key] = self._missed.get(key, 0) + 1
        return Coded(iso3, None, None)

    def unmatched(self) -> Table:
        """Everyone who was left without a code, as a table to be written last."""
        return Table("unmatched", "parties without COW and GW codes", _FIELDS, self._rows())

    def _rows(self) -> Iterator[tuple[str, str, str, str, int]]:
        for (kind, id, name, reason), number in sorted(self._missed.items()):
            yield id, name, kind, reason, number


def day_of(edge: Edge) -> dt.date | None:
    """The day for looking up codes: the first of its date, else of its first report."""
    if edge.date_earliest or edge.date_latest:
        return edge.date_earliest or edge.date_latest
    return day(edge.first_reported) if edge.first_reported else None
