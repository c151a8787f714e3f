"""What a query calls by a name that nobody has: the nearest label, relation type or property."""

import difflib
import re
from collections.abc import Iterable

from graph.schema import relations
from graph.stores.cypher import EDGE, NODES

_TABLE = re.compile(r"Table (?P<name>\w+) does not exist\.?")
_PROPERTY = re.compile(r"Cannot find property (?P<name>\w+) for (?P<owner>\w*)\.?")


def told(message: str) -> str:
    """The engine's message, in the words of the graph where it is about a name."""
    if found := _TABLE.fullmatch(message):
        near = _nearest(found["name"], [*NODES, *relations(), "IN_ARTICLE"])
        return f"there is no label or relation type {found['name']}{near}"
    if found := _PROPERTY.fullmatch(message):
        known = [name for columns in (*NODES.values(), EDGE) for name in columns]
        return f"{found['owner']} has no property {found['name']}{_nearest(found['name'], known)}"
    return message


def _nearest(name: str, known: Iterable[str]) -> str:
    names = {one.lower(): one for one in known}
    near = difflib.get_close_matches(name.lower(), names, n=3)
    return f": did you mean {', '.join(names[one] for one in near)}?" if near else ""
