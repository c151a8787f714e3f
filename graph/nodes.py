"""Who is a node of the graph, by what the drawn edges say of their parties."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.ledger import Ledger
from graph.model import Actor, Edge, Party


class Node(NamedTuple):
    """A party of some edge; a person stands for the state or organisation of the latest report.

    `stood_for` has all that a person stands for in some edge, as in `|CHN|UN|`.
    """

    kind: str
    id: str
    name: str
    stands_for: str | None
    stood_for: str | None


def actors(edge: Edge) -> Iterator[Actor]:
    """Everybody who is a node because of the edge: its ends, whom they stand for, the occasion."""
    for party in (edge.source, edge.target):
        yield party
        if party.stands_for:
            yield party.stands_for
    if edge.event:
        yield edge.event


class Claim(NamedTuple):
    """What an edge says of a party; of two about one, the first one counts.

    `reported` is when the edge was last reported, "" if that is not known.
    """

    kind: str
    id: str
    reported: str
    edge: str
    name: str
    stands_for: str | None


def claims(edge: Edge) -> Iterator[Claim]:
    """What the edge says of everybody who is a node because of it."""
    for actor in actors(edge):
        behind = actor.stands_for.id if isinstance(actor, Party) and actor.stands_for else None
        yield Claim(actor.kind, actor.id, edge.last_reported or "", edge.id, actor.name, behind)


# The newest report names the party; of equal ones the smallest edge id, so that order never shows.
_NODE = """
    SELECT kind, id,
           (SELECT name FROM ends AS e WHERE e.kind = n.kind AND e.id = n.id
            ORDER BY reported DESC, edge LIMIT 1),
           (SELECT stands_for FROM ends AS e INDEXED BY ends_stands_for
            WHERE e.kind = n.kind AND e.id = n.id
            AND stands_for IS NOT NULL ORDER BY reported DESC, edge LIMIT 1),
           (SELECT '|' || group_concat(state, '|') || '|' FROM (
                SELECT DISTINCT stands_for AS state FROM ends AS e
                WHERE e.kind = n.kind AND e.id = n.id AND stands_for IS NOT NULL ORDER BY state))
    FROM ({parties}) AS n ORDER BY kind, id
"""


def all_nodes(ledger: Ledger) -> Iterator[Node]:
    """All parties of edges, by kind and id."""
    yield from map(
        Node._make, ledger.query(_NODE.format(parties="SELECT DISTINCT kind, id FROM ends"))
    )


def node_of(ledger: Ledger, kind: str, id: str) -> Node | None:
    """One party, or None if no edge has it (any more)."""
    query = _NODE.format(parties="SELECT kind, id FROM ends WHERE kind = ? AND id = ? LIMIT 1")
    row = next(ledger.query(query, (kind, id)), None)
    return Node._make(row) if row else None
