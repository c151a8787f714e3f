"""The graph as a networkx MultiDiGraph: parties and typed edges."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graph.drawing import Drawn, Node
from graph.stores import properties

if TYPE_CHECKING:
    import networkx as nx


def multidigraph(nodes: Iterable[Node], edges: Iterable[Drawn]) -> "nx.MultiDiGraph[str]":
    """Nodes by id with `label`, edges by edge id with `type`; unknown properties are left out."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        graph.add_node(node.id, label=node.kind, **_known(properties.party(node)))
    for drawn in edges:
        source, target = drawn.edge.source.id, drawn.edge.target.id
        row = _known(properties.edge(drawn))
        graph.add_edge(source, target, key=drawn.edge.id, type=drawn.edge.type, **row)
    return graph


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}
