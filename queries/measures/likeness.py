"""How alike two states are: in what they belong to, and in where they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from graph.reference.lookup import FULL_MEMBERS
from graph.reference.tables import memberships
from graph.schema import relations
from graph.selection import Selection
from queries.measures.network import Network, pairs, principal, sign, signs

Row = dict[str, Any]


def co_membership(network: Network) -> Iterator[Row]:
    """Organisations that two states share, of those that either belongs to (Jaccard)."""
    bodies = _bodies(network)
    names = _names(network)
    rows = []
    for one, other in pairs(bodies):
        shared, either = len(bodies[one] & bodies[other]), len(bodies[one] | bodies[other])
        rows.append((shared / either, shared, one, other, either))
    for similarity, shared, one, other, either in sorted(rows, key=_rank):
        yield {
            "one": names[one],
            "other": names[other],
            "shared": shared,
            "either": either,
            "similarity": round(similarity, 2),
        }


def _bodies(network: Network) -> dict[str, set[str]]:
    """What the states belong to on the network's day: reference facts first, then articles."""
    found: dict[str, set[str]] = {id: set() for id in _names(network)}
    known = set()
    for entry in memberships():
        if entry.country in found and entry.status in FULL_MEMBERS:
            known.add((entry.country, entry.organisation))
            if entry.covers(network.day):
                found[entry.country].add(entry.organisation)
    for edge in Selection(as_of=network.day).edges(network.edges):
        state, body = principal(edge.source).id, principal(edge.target).id
        told = relations()[edge.type].entering and edge.target.kind == "Organization"
        if told and state in found and (state, body) not in known:
            found[state].add(body)
    return {id: bodies for id, bodies in found.items() if bodies}


def _names(network: Network) -> dict[str, str]:
    """Names of the states that edges name."""
    ends = (principal(end) for edge in network.edges for end in (edge.source, edge.target))
    return {end.id: end.name for end in ends if end.kind == "Country"}


def co_voting(network: Network) -> Iterator[Row]:
    """Matters on which two states took a stand, and the share on which it was the same."""
    stands = _stands(network)
    names = _names(network)
    rows = []
    for one, other in pairs(stands):
        common = stands[one].keys() & stands[other].keys()
        same = sum(stands[one][matter] == stands[other][matter] for matter in common)
        if common:
            rows.append((same / len(common), len(common), one, other, same))
    rows.sort(key=lambda row: (-row[1], *_rank(row)))
    for agreement, matters, one, other, same in rows:
        yield {
            "one": names[one],
            "other": names[other],
            "matters": matters,
            "same": same,
            "opposed": matters - same,
            "agreement": round(agreement, 2),
        }


def _rank(row: tuple[float, int, str, str, int]) -> tuple[float, int, str, str]:
    return (-row[0], -row[1], row[2], row[3])


def _stands(network: Network) -> dict[str, dict[str, int]]:
    """Where each state stands on each matter: an occasion, or another party."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in network.edges:
        actor, matter = principal(edge.source), principal(edge.target)
        if actor.kind != "Country" or actor.id == matter.id or relations()[edge.type].symmetric:
            continue
        occasions = signs()["occasion"] if matter.kind == "Event" else {}
        totals[actor.id][matter.id] += occasions.get(edge.type, sign(edge.type))
    return {
        id: {matter: 1 if total > 0 else -1 for matter, total in found.items() if total}
        for id, found in totals.items()
    }
