"""What is said where there are no rows: whether it is another status that has them."""

import datetime as dt
import shlex
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.stores import Store
    from queries.query import Query

_SAID = {
    "actual": "has happened",
    "planned": "is planned",
    "requested": "is asked for",
    "possible": "is possible",
    "denied": "is denied",
}


def reason(
    store: "Store",
    query: "Query",
    arguments: Mapping[str, str],
    as_of: dt.date | None,
    hint: str = "-p status any",
) -> str | None:
    """Why a query has no rows, if more can be said than that; `hint` asks for every status."""
    for parameter in query.parameters:
        if parameter.kinds == ("edge",):
            return f"There is no edge {arguments[parameter.name]!r} here."
    if arguments.get("mode") and (others := _anyhow(store, query, arguments, as_of)):
        told = f"{others} of another one, or of none that is told: leave out -p mode"
        return f"Nothing of the mode {arguments['mode']}; {told}"
    status = _status(query, arguments)
    numbers = _elsewhere(store, query, arguments, as_of) if status in _SAID else None
    if not numbers:
        return _beside(store, query, arguments, as_of)
    found = ", ".join(f"{numbers[one]} {one}" for one in _SAID if numbers[one])
    return f"Nothing that {_SAID[status]}; {found}: {hint}"


def _status(query: "Query", arguments: Mapping[str, str]) -> str:
    """The status that is asked for; empty where the query asks for none."""
    parameter = query.parameter("status")
    return arguments.get("status") or (parameter.default if parameter else None) or ""


def _beside(
    store: "Store", query: "Query", arguments: Mapping[str, str], as_of: dt.date | None
) -> str | None:
    """What a query beside this one has."""
    from queries import catalog

    for other in map(catalog.find, query.beside):
        given = {name: value for name, value in arguments.items() if other.parameter(name)}
        try:
            number = sum(1 for _ in catalog.run(store, other.name, given, as_of=as_of))
        except UsageError:  # It does not take what this one takes: nobody attends a state.
            continue
        if number:
            words = [word for pair in given.items() for word in ("-p", *pair)]
            command = shlex.join(["diplograph", "query", other.name, *words])
            return f"Nothing of it; {other.name} has {number}: {command}"
    return None


def _anyhow(
    store: "Store", query: "Query", arguments: Mapping[str, str], as_of: dt.date | None
) -> int:
    """How many rows there are of any mode."""
    from queries import catalog

    given = {name: value for name, value in arguments.items() if name != "mode"}
    return sum(1 for _ in catalog.run(store, query.name, given, as_of=as_of))


def _elsewhere(
    store: "Store", query: "Query", arguments: Mapping[str, str], as_of: dt.date | None
) -> Counter[str]:
    from queries import catalog

    rows = catalog.run(store, query.name, {**arguments, "status": "any"}, as_of=as_of)
    return Counter(row["status"] for row in rows if row.get("status"))
