"""Nodes and edges of the graph in a fixed order, as all graph formats take them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import networkx as nx


class Part(NamedTuple):
    """A node, or an edge with its ends; properties that are unknown are left out."""

    id: str
    properties: dict[str, Any]
    source: str = ""
    target: str = ""


def nodes(graph: "nx.MultiDiGraph[str]") -> Iterator[Part]:
    """The parties by id."""
    for key, properties in sorted(graph.nodes(data=True)):
        yield Part(key, {name: value for name, value in properties.items() if name != "id"})


def edges(graph: "nx.MultiDiGraph[str]") -> Iterator[Part]:
    """The edges by id."""
    found = graph.edges(keys=True, data=True)
    for source, target, key, properties in sorted(found, key=lambda edge: edge[2]):
        rest = {name: value for name, value in properties.items() if name != "id"}
        yield Part(key, rest, source, target)
