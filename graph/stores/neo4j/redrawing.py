"""Edges on the server, drawn again for the groups that are marked, a slice per transaction.

A transaction locks its marks before it reads, and takes them away with what it has drawn: a
process that dies leaves them, and whoever comes next draws. One draws at a time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial

from graph import drawing
from graph.drawing import Outcome
from graph.merge import Vocabulary
from graph.model import Edge, Statement
from graph.stores import properties
from graph.stores.neo4j import rows
from graph.stores.neo4j.connection import Connection, Row, Transaction
from graph.stores.neo4j.parties import Parties
from graph.stores.neo4j.schema import MARK

_GROUPS = 1000  # marks per transaction

_Table = tuple[str, str, str]

# The mark without a group is there within a transaction alone: its uniqueness lets one draw.
_ALONE = f"MERGE (m:{MARK} {{group: ''}}) RETURN m.group AS group"
_MARKS = f"""
MATCH (m:{MARK}) WHERE m.group > '' WITH m ORDER BY m.group LIMIT $limit
SET m.group = m.group RETURN m.group AS group, m.edges AS edges
"""
_STATEMENTS = """
UNWIND $groups AS group MATCH (s:Statement {_group: group})
RETURN group, s.id AS id, s._record AS record, s.edge_id AS edge
"""
_PLACE = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.edge_id = row.edge"
_SETTLE = f"UNWIND $rows AS row MATCH (m:{MARK} {{group: row.group}}) DELETE m"


def waiting(connection: Connection) -> int:
    """How many groups are marked."""
    return int(next(connection.read(f"MATCH (m:{MARK}) RETURN count(m) AS n"))["n"])


def draw(connection: Connection, vocabulary: Vocabulary) -> None:
    """Draw whatever is marked."""
    while connection.write(partial(_slice, vocabulary=vocabulary)) == _GROUPS:
        pass


def mark_all(connection: Connection) -> None:
    """Let all groups be drawn again."""
    connection.command(
        f"MATCH (s:Statement) CALL (s) {{ MERGE (m:{MARK} {{group: s._group}}) }}"
        " IN TRANSACTIONS OF 10000 ROWS"
    )


def _slice(tx: Transaction, vocabulary: Vocabulary) -> int:
    """Draw some marked groups, and say how many."""
    tx.rows(_ALONE)
    marks = {row["group"]: row["edges"] or [] for row in tx.rows(_MARKS, limit=_GROUPS)}
    if marks:
        _draw(tx, marks, vocabulary)
    tx.write(_SETTLE, [{"group": group} for group in ("", *marks)])
    return len(marks)


def _draw(tx: Transaction, marks: Mapping[str, list[str]], vocabulary: Vocabulary) -> None:
    statements: dict[str, dict[str, Statement]] = {group: {} for group in marks}
    places: dict[str, str | None] = {}
    wanted = {group: set(edges) for group, edges in marks.items()}
    for row in tx.rows(_STATEMENTS, groups=list(marks)):
        statement = Statement.model_validate_json(row["record"])
        statements[row["group"]][row["id"]] = statement
        places[row["id"]] = row["edge"]
        wanted[row["group"]].update([row["edge"]] if row["edge"] else [])
    known = _known(tx, wanted)
    outcomes = {
        group: drawing.draw(
            group,
            statements[group],
            {id: found["content"] for id, found in known[group].items()},
            vocabulary,
            rows.content,
        )
        for group in marks
    }
    parties = Parties(tx)
    for group, outcome in outcomes.items():
        _note(parties, outcome, known[group])
    parties.prepare()
    _write_edges(tx, outcomes, known)
    placed = (one for outcome in outcomes.values() for one in outcome.statements)
    moved = [
        {"id": one.statement.id, "edge": one.edge}
        for one in placed
        if places[one.statement.id] != one.edge
    ]
    tx.write(_PLACE, moved)
    parties.settle(vocabulary)


def _known(tx: Transaction, wanted: Mapping[str, set[str]]) -> dict[str, dict[str, Row]]:
    """The edges that the groups have now, by group and id."""
    found: dict[str, dict[str, Row]] = {group: {} for group in wanted}
    types: dict[str, dict[str, str]] = defaultdict(dict)
    for group, ids in wanted.items():
        for id in ids:
            types[drawing.type_of(group)][id] = group
    for type, groups in types.items():
        text = f"""
            UNWIND $ids AS id MATCH (a)-[r:{type} {{id: id}}]->(b)
            RETURN id, r._content AS content, r.event AS event, r.last_reported AS reported,
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
    for id in outcome.outdated:
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
    gone: dict[str, list[Row]] = defaultdict(list)
    new: dict[_Table, list[Row]] = defaultdict(list)
    for group, outcome in outcomes.items():
        left = known[group].keys() - {drawn.edge.id for drawn in outcome.edges}
        gone[drawing.type_of(group)] += ({"id": id} for id in sorted(left))
        for drawn in outcome.new:
            edge, row = drawn.edge, rows.edge(drawn, outcome.contents[drawn.edge.id])
            table: _Table = (edge.type, edge.source.kind, edge.target.kind)
            new[table].append({**properties.ends(drawn), "row": row, "id": edge.id})
    for type, found in gone.items():
        tx.write(f"UNWIND $rows AS row MATCH ()-[r:{type} {{id: row.id}}]->() DELETE r", found)
    for table, found in new.items():
        tx.write(merging(*table), found)


def merging(type: str, source: str, target: str) -> str:
    """Edges by id between nodes that are there; all other properties are set."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}})"
        f" MATCH (b:{target} {{id: row.target}})"
        f" MERGE (a)-[r:{type} {{id: row.id}}]->(b) SET r = row.row"
    )


def delete_graph(connection: Connection, vocabulary: Iterable[str], labels: Iterable[str]) -> None:
    """Take all drawn edges and parties away, in slices: a server's memory is small."""
    for type in vocabulary:
        connection.command(
            f"MATCH ()-[r:{type}]->() CALL (r) {{ DELETE r }} IN TRANSACTIONS OF 10000 ROWS"
        )
    for label in labels:
        connection.command(
            f"MATCH (n:{label}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 10000 ROWS"
        )
