"""Node-link JSON as of networkx; `networkx.node_link_graph(data, edges="edges")` reads it."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from graph.stores import Store
from queries.export.parts import edges, nodes


def lines(store: Store) -> Iterator[str]:
    """One JSON object, one node or edge per line."""
    graph = store.graph()
    yield '{"directed": true, "multigraph": true, "graph": {}, "nodes": ['
    yield from _joined({"id": part.id, **part.properties} for part in nodes(graph))
    yield '], "edges": ['
    yield from _joined(
        {"source": part.source, "target": part.target, "key": part.id, **part.properties}
        for part in edges(graph)
    )
    yield "]}"


def _joined(parts: Iterator[dict[str, Any]]) -> Iterator[str]:
    before = None
    for part in parts:
        if before is not None:
            yield before + ","
        before = json.dumps(part, ensure_ascii=False, default=_day)
    if before is not None:
        yield before


def _day(value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"not for JSON: {value!r}")
