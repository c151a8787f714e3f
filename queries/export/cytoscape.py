"""Cytoscape.js JSON, which Cytoscape desktop opens as .cyjs."""

from collections.abc import Iterator

from queries.export.nodelink import joined
from queries.export.source import Source


def lines(source: Source) -> Iterator[str]:
    """One JSON object with `elements`, one node or edge per line."""
    yield '{"format_version": "1.0", "generated_by": "diplograph",'
    yield '"data": {"name": "diplograph"}, "elements": {"nodes": ['
    yield from joined({"data": {**part.properties, "id": part.id}} for part in source.nodes())
    yield '], "edges": ['
    for_edges = (
        {
            "data": {
                **part.properties,
                "interaction": part.properties["type"],
                "id": part.id,
                "source": part.source,
                "target": part.target,
            }
        }
        for part in source.links()
    )
    yield from joined(for_edges)
    yield "]}}"
