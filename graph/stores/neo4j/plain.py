"""Values of the driver as the plain Python that the embedded store gives too."""

import datetime as dt
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

#: Properties that only a server has, besides those that start with `_`: whole nodes come without.
HIDDEN = {"text"}


def plain(value: Any) -> Any:
    """Numbers, text, dates, lists and dicts; a node has its `label`, an edge its `type`."""
    match value:
        case list():
            return [plain(item) for item in value]
        case dict():
            return {name: plain(item) for name, item in value.items()}
        case Node():
            return {"label": next(iter(value.labels), ""), **_properties(value)}
        case Relationship():
            return {"type": value.type, **_properties(value)}
        case Path():
            nodes, edges = value.nodes, value.relationships
            return {"nodes": [plain(n) for n in nodes], "edges": [plain(e) for e in edges]}
        case DateTime():
            found = value.to_native()
            return found.astimezone(dt.UTC).replace(tzinfo=None) if found.tzinfo else found
        case Date() | Time():
            return value.to_native()
        case Duration():
            return _duration(value)
        case _:
            return value


def _properties(thing: Node | Relationship) -> dict[str, Any]:
    known = {name for name in thing if name[0] != "_"}
    if isinstance(thing, Node) and "Article" in thing.labels:
        known -= HIDDEN
    return {name: plain(value) for name, value in thing.items() if name in known}


def _duration(value: Duration) -> dt.timedelta | str:
    if value.months:
        return value.iso_format()
    return dt.timedelta(value.days, value.seconds, value.nanoseconds // 1000)
