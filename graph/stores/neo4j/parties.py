"""The parties' nodes, kept in step with edges that come, change and go.

Who has names and offices from thousands of edges is not looked through each time: an edge that
says what the node says already changes nothing. Only where a new edge says something else, or one
is gone, the edges are asked again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from graph.merge import Vocabulary, edges_of_group
from graph.model import Edge, Statement
from graph.nodes import Claim, Node, claims
from graph.stores import cypher, properties
from graph.stores.neo4j import records
from graph.stores.neo4j.connection import Row, Transaction

_Key = tuple[str, str]

# `_varies`: edges may call the party by several names, so that the newest has to be looked for.
_NODES = """
UNWIND $ids AS id MATCH (n:{} {{id: id}})
RETURN id, n.name AS name, n.stands_for AS stands_for, n.stood_for AS stood_for,
  coalesce(n._varies, false) AS varies
"""
_PUT = "UNWIND $rows AS row MERGE (n:{} {{id: row.id}}) SET n += row"
_DROP = "UNWIND $rows AS row MATCH (n:{} {{id: row.id}}) DETACH DELETE n"

# Edges of a person, or of anybody else who is the end of one.
_OWN = """
UNWIND $ids AS id MATCH (n:{} {{id: id}})-[r]-()
RETURN id, r.id AS edge, r.last_reported AS reported,
  CASE WHEN startNode(r) = n THEN r.source_state ELSE r.target_state END AS state
"""
_HAVE = "UNWIND $ids AS id MATCH (n:{} {{id: id}}) WHERE EXISTS {{ (n)--() }} RETURN id"
# Edges of persons who stand for a state or an organisation.
_THROUGH_PERSONS = """
UNWIND $ids AS id MATCH (p:Person) WHERE p.stood_for CONTAINS '|' + id + '|'
MATCH (p)-[r]-() WHERE (startNode(r) = p AND r.source_state = id)
  OR (endNode(r) = p AND r.target_state = id)
RETURN DISTINCT id, r.id AS edge, r.last_reported AS reported
"""
# Edges whose occasion it is: their statements name it.
_ON_OCCASION = """
UNWIND $ids AS id MATCH (s:Statement {_event: id}) WHERE s.edge_id IS NOT NULL
WITH DISTINCT id, s.edge_id AS edge, s.type AS type RETURN id, edge, type
"""
_GROUP_OF = f"""
UNWIND $ids AS edge MATCH (s:Statement {{edge_id: edge}})
WITH edge, head(collect(s._group)) AS group
MATCH (s:Statement {{_group: group}})-[:IN_ARTICLE]->(a)
RETURN edge, group, {records.WANTED}
"""


class _Said(NamedTuple):
    """An edge that a party has to do with; for a person, whom the edge has it stand for."""

    edge: str
    reported: str | None
    state: str | None = None


_Telling = TypeVar("_Telling", Claim, _Said)


class Parties:
    """The parties that a transaction touches."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._claims: dict[_Key, list[Claim]] = defaultdict(list)
        self._doubted: set[_Key] = set()
        self._varying: set[_Key] = set()

    def say(self, edge: Edge) -> None:
        """An edge that is new, or says something else than before."""
        seen: set[_Key] = set()
        for claim in claims(edge):
            key = (claim.kind, claim.id)
            if key not in seen:
                seen.add(key)
                self._claims[key].append(claim)

    def doubt(self, was: Row) -> None:
        """An edge that is gone, or says less now: its row as it was."""
        for side in ("source", "target"):
            self._doubted.add((was[f"{side}_kind"], was[side]))
            if was[f"{side}_state"] != was[side]:
                for kind in ("Country", "Organization"):
                    self._doubted.add((kind, was[f"{side}_state"]))
        if was["event"]:
            self._doubted.add(("Event", was["event"]))

    def prepare(self) -> None:
        """Make the nodes that are missing, and see which others have to be looked through."""
        kinds: dict[str, list[str]] = defaultdict(list)
        for kind, id in self._claims:
            kinds[kind].append(id)
        for kind, ids in kinds.items():
            there = {row["id"]: row for row in self._tx.rows(_NODES.format(kind), ids=ids)}
            for id in there:
                self._compare((kind, id), there[id])
            new = [id for id in ids if id not in there]
            self._put(kind, [self._claimed(kind, id) for id in new])

    def settle(self, vocabulary: Vocabulary) -> None:
        """Look through those in doubt, now that the edges are written."""
        # Persons first: whom they stood for leads to the edges of states.
        kinds: dict[str, list[str]] = {"Person": []}
        for kind, id in sorted(self._doubted):
            kinds.setdefault(kind, []).append(id)
        for kind, ids in kinds.items():
            there = {row["id"]: row for row in self._tx.rows(_NODES.format(kind), ids=ids)}
            self._settle(kind, there, vocabulary)

    def _compare(self, key: _Key, node: Row) -> None:
        known = self._claims[key]
        if any(claim.name != node["name"] for claim in known):
            self._varying.add(key)
        stood = node["stood_for"] or ""
        moved = any(
            claim.stands_for
            and (claim.stands_for != node["stands_for"] or f"|{claim.stands_for}|" not in stood)
            for claim in known
        )
        if key in self._varying or (key[0] == "Person" and moved):
            self._doubted.add(key)

    def _claimed(self, kind: str, id: str) -> Row:
        """A node that nothing but the new edges tells of."""
        known = self._claims[kind, id]
        name = _newest(known).name
        states = sorted({claim.stands_for for claim in known if claim.stands_for})
        standing = [claim for claim in known if claim.stands_for]
        state = _newest(standing).stands_for if standing else None
        node = Node(kind, id, name, state, _listed(states))
        return _row(node, varies=len({claim.name for claim in known}) > 1)

    def _settle(self, kind: str, there: Mapping[str, Row], vocabulary: Vocabulary) -> None:
        plain = [
            id
            for id, row in there.items()
            if kind != "Person" and not row["varies"] and (kind, id) not in self._varying
        ]
        kept = {row["id"] for row in self._tx.rows(_HAVE.format(kind), ids=plain)}
        said = self._said(kind, [id for id in there if id not in kept])
        gone = [{"id": id} for id in there if id not in kept and not said[id]]
        self._tx.write(_DROP.format(kind), gone)
        named = [
            (id, _newest(said[id]).edge)
            for id, row in there.items()
            if said[id] and (row["varies"] or (kind, id) in self._varying)
        ]
        names = self._names(kind, named, vocabulary)
        nodes = []
        for id, row in there.items():
            if said[id]:
                name = names.get(id, str(row["name"]))
                standing = [one for one in said[id] if one.state and one.state != id]
                state = _newest(standing).state if standing else None
                states = _listed(sorted({one.state for one in standing if one.state}))
                node = Node(kind, id, name, state, states)
                nodes.append(_row(node, varies=row["varies"] or (kind, id) in self._varying))
        self._put(kind, nodes)

    def _said(self, kind: str, ids: list[str]) -> dict[str, list[_Said]]:
        """The edges that parties have to do with."""
        found: dict[str, list[_Said]] = defaultdict(list)
        for row in self._tx.rows(_OWN.format(kind), ids=ids):
            state = row["state"] if kind == "Person" else None
            found[row["id"]].append(_Said(row["edge"], row["reported"], state))
        if kind in ("Country", "Organization"):
            for row in self._tx.rows(_THROUGH_PERSONS, ids=ids):
                found[row["id"]].append(_Said(row["edge"], row["reported"]))
        if kind == "Event":
            types: dict[str, list[Row]] = defaultdict(list)
            for row in self._tx.rows(_ON_OCCASION, ids=ids):
                types[row["type"]].append(row)
            for type, rows in types.items():
                text = (
                    f"UNWIND $rows AS row MATCH ()-[r:{type} {{id: row.edge}}]->()"
                    " WHERE r.event = row.id"
                    " RETURN row.id AS id, r.id AS edge, r.last_reported AS reported"
                )
                for row in self._tx.rows(text, rows=rows):
                    found[row["id"]].append(_Said(row["edge"], row["reported"]))
        return found

    def _names(
        self, kind: str, wanted: Iterable[tuple[str, str]], vocabulary: Vocabulary
    ) -> dict[str, str]:
        """How parties are called by these edges."""
        edges = dict(wanted)
        groups: dict[str, tuple[str, list[Statement]]] = {}
        for row in self._tx.rows(_GROUP_OF, ids=sorted(set(edges.values()))):
            known = groups.setdefault(row["edge"], (row["group"], []))
            known[1].append(records.statement(row))
        told = {
            (claim.id, edge.id): claim.name
            for group, statements in groups.values()
            for edge in edges_of_group(group, sorted(statements, key=lambda s: s.id), vocabulary)
            for claim in reversed(list(claims(edge)))
            if claim.kind == kind
        }
        return {id: told[id, edge] for id, edge in edges.items() if (id, edge) in told}

    def _put(self, kind: str, nodes: list[Row]) -> None:
        assert kind in cypher.NODES
        self._tx.write(_PUT.format(kind), nodes)


def _row(node: Node, varies: bool) -> Row:
    return {**properties.party(node), "_varies": True if varies else None}


def _listed(states: list[str]) -> str | None:
    return f"|{'|'.join(states)}|" if states else None


def _newest(found: Iterable[_Telling]) -> _Telling:
    """The one that was reported last; of equal ones that with the smallest edge id."""
    ordered = sorted(found, key=lambda one: one.edge)
    return max(ordered, key=lambda one: one.reported or "")
