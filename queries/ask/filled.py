"""Slots of a phrasing that are filled."""

from typing import NamedTuple

from graph.model import Kind
from graph.reference import lookup
from queries.query import Query


class Value(NamedTuple):
    """What words in a slot mean; `shown` is `name` with its id, `asked` the words of a party."""

    value: str
    shown: str
    name: str
    asked: str | None = None
    kind: Kind | None = None


class Filled:
    """Arguments, the same with names for ids, and the words of parties.

    `of` tells what is asked about from what is asked along with it.
    """

    def __init__(self, fixed: dict[str, str]) -> None:
        self.asked: dict[str, str] = {}
        self.arguments, self.told, self.of = dict(fixed), dict(fixed), ""

    def give(self, name: str, value: str, shown: str = "") -> None:
        """One more argument."""
        self.arguments[name], self.told[name] = value, shown or value

    def order(self, query: Query) -> None:
        """Puts the arguments in the order of the query's parameters."""
        order = [one.name for one in query.parameters]
        self.arguments = {name: self.arguments[name] for name in order if name in self.arguments}
        self.told = {name: self.told[name] for name in self.arguments}

    @property
    def stretched(self) -> bool:
        """True if a party stands where occasions are asked about."""
        found = lookup.actor(self.arguments.get("event", ""))
        return found is not None and found.kind != "Event"
