"""Who belongs together, and who answers whom."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from queries.measures.network import Network

Row = dict[str, Any]


def communities(network: Network) -> Iterator[Row]:
    """The division into communities by the Louvain method, the largest first."""
    import networkx as nx

    graph = network.undirected(hostile=False)
    if not graph.size():
        return
    found = nx.community.louvain_communities(graph, weight="weight", seed=1)
    modularity = round(nx.community.modularity(graph, found, weight="weight"), 4)
    ordered = sorted(found, key=lambda group: (-len(group), min(group)))
    for number, group in enumerate(ordered, 1):
        shares = {id: _inside(graph, id, group) for id in group}
        strength = dict(graph.degree(group, weight="weight"))
        for id in sorted(group, key=lambda id: (-strength[id], id)):
            yield {
                "community": number,
                "size": len(group),
                **network.told(id),
                "within": round(shares[id], 2),
                "modularity": modularity,
            }


def _inside(graph: Any, id: str, group: set[str]) -> float:
    """The share of a party's acts that stay in its community."""
    weights = {other: line["weight"] for other, line in graph[id].items()}
    inside = sum(weights[other] for other in weights if other in group)
    return float(inside / sum(weights.values()))


def reciprocity(network: Network) -> Iterator[Row]:
    """How many of those that a party acted on acted on it; `overall` is for all pairs together."""
    acted = {(act.source, act.target) for act in network.acts if not act.mutual}
    if not acted:
        return
    back = {(one, other) for one, other in acted if (other, one) in acted}
    overall = round(len(back) / len(acted), 2)
    on, answered = Counter(one for one, _ in acted), Counter(one for one, _ in back)
    for id in sorted(on, key=lambda id: (-on[id], id)):
        yield {
            **network.told(id),
            "acted_on": on[id],
            "acted_back": answered[id],
            "reciprocity": round(answered[id] / on[id], 2),
            "overall": overall,
        }
