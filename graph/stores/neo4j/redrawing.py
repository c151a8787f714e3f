"""Edges on the server, drawn again for the groups that are marked, a slice per transaction.

A transaction locks its marks before it reads, and takes them away with what it has drawn: a
process that dies leaves them, and whoever comes next draws. One draws at a time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial

from graph import drawing
from graph.drawing import Drawn, Outcome
from graph.merge import Vocabulary
from graph.model import Edge, Statement
from graph.stores import properties
from graph.stores.neo4j import records, rows
from graph.stores.neo4j.connection import Connection, Row, Transaction
from graph.stores.neo4j.parties import Parties
from graph.stores.neo4j.schema import MARK

_GROUPS = 1000  # marks per transaction

_Kinds = tuple[str, str]

# The mark without a group is there within a transaction alone: its uniqueness lets one draw.
_ALONE = f"MERGE (m:{MARK} {{group: ''}}) RETURN m.group AS group"
_MARKS = f"""
MATCH (m:{MARK}) WHERE m.group > '' WITH m ORDER BY m.group LIMIT $limit
SET m.group = m.group RETURN m.group AS group, m.edges AS edges, m.anew AS anew
"""
_STATEMENTS = f"""
UNWIND $groups AS group MATCH (s:Statement {{_group: group}})-[:IN_ARTICLE]->(a)
RETURN group, s.id AS id, {records.WANTED}, s.edge_id AS edge
"""
_PLACE = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.edge_id = row.edge"
_DROP = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.at DELETE r"
_CHANGE = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.at SET r = row.row"
_SETTLE = f"UNWIND $rows AS row MATCH (m:{MARK} {{group: row.group}}) DELETE m"


def waiting(connection: Connection) -> int:
    """How many groups are marked."""
    return int(next(connection.read(f"MATCH (m:{MARK}) RETURN count(m) AS n"))["n"])


def draw(connection: Connection, vocabulary: Vocabulary) -> None:
    """Draw whatever is marked."""
    while connection.write(partial(_slice, vocabulary=vocabulary)) == _GROUPS:
        pass


def mark_all(connection: Connection) -> None:
    """Let all groups be drawn again, whether their statements have changed or not."""
    connection.command(
        f"MATCH (s:Statement) CALL (s) {{ MERGE (m:{MARK} {{group: s._group}}) SET m.anew = true }}"
        " IN TRANSACTIONS OF 10000 ROWS"
    )


def _slice(tx: Transaction, vocabulary: Vocabulary) -> int:
    """Draw some marked groups, and say how many."""
    tx.rows(_ALONE)
    marks = tx.rows(_MARKS, limit=_GROUPS)
    if marks:
        groups = {mark["group"]: _Group(mark["edges"] or (), bool(mark["anew"])) for mark in marks}
        _draw(tx, groups, vocabulary)
    tx.write(_SETTLE, [{"group": group} for group in ("", *(mark["group"] for mark in marks))])
    return len(marks)


class _Group:
    """A group that is drawn again: its statements and the edges that these have.

    `doubted` are edges that may have lost or changed a statement, or all; `same` the statements of
    the others.
    """

    def __init__(self, doubted: Iterable[str], anew: bool) -> None:
        self.statements: dict[str, Statement] = {}
        self.places: dict[str, str] = {}
        self.same: dict[str, set[str]] = defaultdict(set)
        self.doubted = set(doubted)
        self._anew = anew

    def put(self, id: str, statement: Statement, edge: str | None) -> None:
        """A statement and its edge; a new or changed one has none yet."""
        self.statements[id] = statement
        if edge is None:
            return
        self.places[id] = edge
        if self._anew:
            self.doubted.add(edge)
        elif edge not in self.doubted:
            self.same[edge].add(id)

    def draw(self, key: str, known: Mapping[str, Row], vocabulary: Vocabulary) -> Outcome:
        """Draw it; edges that keep their statements stay as they are, and are not looked at."""
        contents = {id: found["content"] for id, found in known.items()}
        contents |= dict.fromkeys(self.same, "")
        return drawing.draw(key, self.statements, contents, vocabulary, rows.content, self.same)


def _draw(tx: Transaction, groups: Mapping[str, _Group], vocabulary: Vocabulary) -> None:
    for row in tx.rows(_STATEMENTS, groups=list(groups)):
        groups[row["group"]].put(row["id"], records.statement(row), row["edge"])
    known = _known(tx, {key: group.doubted for key, group in groups.items()})
    outcomes = {key: group.draw(key, known[key], vocabulary) for key, group in groups.items()}
    others = _known(
        tx, {key: {*found.outdated} - known[key].keys() for key, found in outcomes.items()}
    )
    for key, found in others.items():
        known[key] |= found
    parties = Parties(tx)
    for key, outcome in outcomes.items():
        _note(parties, outcome, known[key])
    parties.prepare()
    _write_edges(tx, outcomes, known)
    moved = [
        {"id": one.statement.id, "edge": one.edge}
        for key, outcome in outcomes.items()
        for one in outcome.statements
        if groups[key].places.get(one.statement.id) != one.edge
    ]
    tx.write(_PLACE, moved)
    parties.settle(vocabulary)


def _known(tx: Transaction, wanted: Mapping[str, set[str]]) -> dict[str, dict[str, Row]]:
    """Edges as they are now, by group and id."""
    found: dict[str, dict[str, Row]] = {group: {} for group in wanted}
    types: dict[str, dict[str, str]] = defaultdict(dict)
    for group, ids in wanted.items():
        for id in ids:
            types[drawing.type_of(group)][id] = group
    for type, groups in types.items():
        text = f"""
            UNWIND $ids AS id MATCH (a)-[r:{type} {{id: id}}]->(b)
            RETURN id, elementId(r) AS at, r._content AS content,
              r.event AS event, r.last_reported AS reported,
              labels(a)[0] AS source_kind, a.id AS source, r.source_state AS source_state,
              labels(b)[0] AS target_kind, b.id AS target, r.target_state AS target_state
        """
        for row in tx.rows(text, ids=sorted(groups)):
            found[groups[row["id"]]][row["id"]] = row
    return found


def _note(parties: Parties, outcome: Outcome, known: Mapping[str, Row]) -> None:
    """Tell who is touched by what has changed."""
    new = {drawn.edge.id: drawn.edge for drawn in outcome.new}
    for edge in new.values():
        parties.say(edge)
    for id in known.keys() & set(outcome.outdated):
        if id not in new or _says_less(known[id], new[id]):
            parties.doubt(known[id])


def _says_less(was: Row, edge: Edge) -> bool:
    """True if a party of the edge may lose what it had from the edge as it was."""
    event = edge.event.id if edge.event else None
    ends = (edge.source.principal, edge.target.principal)
    return (
        (edge.last_reported or "") < (was["reported"] or "")
        or was["event"] != event
        or (was["source_state"], was["target_state"]) != ends
    )


def _write_edges(
    tx: Transaction, outcomes: Mapping[str, Outcome], known: Mapping[str, Mapping[str, Row]]
) -> None:
    gone: list[Row] = []
    changed: list[Row] = []
    new: dict[_Kinds, list[Row]] = defaultdict(list)
    for group, outcome in outcomes.items():
        left = known[group].keys() - outcome.contents.keys()
        gone += ({"at": known[group][id]["at"]} for id in sorted(left))
        for drawn in outcome.new:
            edge, row = drawn.edge, rows.edge(drawn, outcome.contents[drawn.edge.id])
            was = known[group].get(edge.id)
            if was and _ends(was) == [edge.source.kind, edge.target.kind, *_ids(drawn)]:
                changed.append({"at": was["at"], "row": row})
                continue
            gone += [{"at": was["at"]}] if was else []
            made = {**properties.ends(drawn), "type": edge.type, "row": row}
            new[edge.source.kind, edge.target.kind].append(made)
    tx.write(_DROP, gone)
    tx.write(_CHANGE, changed)
    for kinds, found in new.items():
        tx.write(creating(*kinds), found)


def _ids(drawn: Drawn) -> list[str]:
    return [drawn.edge.source.id, drawn.edge.target.id]


def _ends(row: Row) -> list[str]:
    return [row[name] for name in ("source_kind", "target_kind", "source", "target")]


def creating(source: str, target: str) -> str:
    """New edges of whatever type between nodes that are there."""
    # One text for all types: planning one for each of hundreds costs more than writing.
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}})"
        f" MATCH (b:{target} {{id: row.target}}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.row"
    )


def delete_graph(connection: Connection, labels: Iterable[str]) -> None:
    """Take all drawn edges and parties away, in slices: a server's memory is small."""
    connection.command(
        "MATCH ()-[r]->() WHERE r._content IS NOT NULL CALL (r) { DELETE r }"
        " IN TRANSACTIONS OF 10000 ROWS"
    )
    for label in labels:
        connection.command(
            f"MATCH (n:{label}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 10000 ROWS"
        )
