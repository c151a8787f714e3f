"""How central parties are: partners, chains through them, partners of partners."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import UsageError
from queries.measures.network import Network

Row = dict[str, Any]

EXACT = 800  # parties up to which all chains are followed
_SAMPLED = 300  # beyond: from so many parties, drawn with a fixed seed
_ROUNDS = 10_000


def degree(network: Network) -> Iterator[Row]:
    """Partners and acts of each party."""
    partners = network.partners()
    done = Counter(act.source for act in network.acts if not act.mutual)
    received = Counter(act.target for act in network.acts if not act.mutual)
    mutual = Counter(end for act in network.acts if act.mutual for end in act.pair)
    acts = done + received + mutual
    for id in sorted(network.parties, key=lambda id: (-len(partners[id]), -acts[id], id)):
        yield {
            **network.told(id),
            "partners": len(partners[id]),
            "acts": acts[id],
            "done": done[id],
            "received": received[id],
            "mutual": mutual[id],
        }


def betweenness(network: Network) -> Iterator[Row]:
    """The share of shortest chains between others that pass through a party."""
    import networkx as nx

    graph = network.undirected()
    sampled = _SAMPLED if len(graph) > EXACT else None
    found = nx.betweenness_centrality(graph, k=sampled, seed=1)
    yield from _ranked(network, "betweenness", found)


def eigenvector(network: Network) -> Iterator[Row]:
    """How much a party deals with those who deal much, in the largest connected part."""
    import networkx as nx

    graph = network.undirected()
    if not graph:
        return
    largest = min(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    part = graph.subgraph(sorted(largest)).copy()  # a mere view is slower
    try:
        found = nx.eigenvector_centrality(part, max_iter=_ROUNDS, tol=1e-8, weight="weight")
    except nx.PowerIterationFailedConvergence as error:
        raise UsageError("eigenvector: no stable result for this network: select more") from error
    yield from _ranked(network, "eigenvector", found)


def _ranked(network: Network, name: str, found: Mapping[str, float]) -> Iterator[Row]:
    partners = network.partners()
    values = {id: round(value, 4) for id, value in found.items()}
    for id in sorted(values, key=lambda id: (-values[id], id)):
        yield {**network.told(id), name: values[id], "partners": len(partners[id])}
