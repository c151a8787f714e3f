"""The graph as a networkx MultiDiGraph: parties and typed edges."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import networkx as nx


class Link(NamedTuple):
    """An edge as a row of properties, and the ids of its ends."""

    type: str
    source: str
    target: str
    row: dict[str, Any]


def multidigraph(
    nodes: Iterable[tuple[str, dict[str, Any]]], links: Iterable[Link]
) -> "nx.MultiDiGraph[str]":
    """Nodes by id with `label`, edges by edge id with `type`; unknown properties are left out.

    `nodes` are labels and rows of properties.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for label, row in nodes:
        graph.add_node(row["id"], label=label, **_known(row))
    for link in links:
        key = link.row["id"]
        graph.add_edge(link.source, link.target, key=key, type=link.type, **_known(link.row))
    return graph


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}
