"""Node-link JSON as of networkx; `networkx.node_link_graph(data, edges="edges")` reads it."""

import json
from collections.abc import Iterator
from typing import Any

from queries.export.source import Source
from queries.export.values import plain


def lines(source: Source) -> Iterator[str]:
    """One JSON object, one node or edge per line."""
    yield '{"directed": true, "multigraph": true, "graph": {}, "nodes": ['
    yield from joined({"id": part.id, **part.properties} for part in source.nodes())
    yield '], "edges": ['
    yield from joined(
        {"source": part.source, "target": part.target, "key": part.id, **part.properties}
        for part in source.links()
    )
    yield "]}"


def joined(items: Iterator[dict[str, Any]]) -> Iterator[str]:
    """The items of a JSON list, one per line; `<` is escaped, so that a page can embed them."""
    before = None
    for item in items:
        if before is not None:
            yield before + ","
        text = json.dumps(item, ensure_ascii=False, default=plain)
        before = (
            text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        )
    if before is not None:
        yield before
