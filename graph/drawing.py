"""Edges in the ledger, drawn again for the groups whose statements have changed."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.ledger import Ledger
from graph.merge import edges_of_group
from graph.model import Actor, Edge, Party, Statement


class Node(NamedTuple):
    """A party of some edge; a person stands for the state or organisation of the latest report."""

    kind: str
    id: str
    name: str
    stands_for: str | None


class Drawn(NamedTuple):
    """An edge and the statement that is quoted for it."""

    edge: Edge
    best: Statement


class Placed(NamedTuple):
    """A statement and the edge that it supports."""

    statement: Statement
    edge: str


class Change(NamedTuple):
    """What drawing one group again has changed."""

    gone: tuple[Edge, ...]
    drawn: tuple[Drawn, ...]
    moved: tuple[str, ...]


def redraw(ledger: Ledger) -> Iterator[Change]:
    """Draw all marked groups; to be exhausted within `ledger.writing()`, then `settle`."""
    groups = [group for (group,) in ledger.db.execute("SELECT grp FROM dirty ORDER BY grp")]
    for group in groups:
        yield _redraw_group(ledger, group)


def settle(ledger: Ledger) -> None:
    """Forget the marks: all that was marked is drawn."""
    ledger.db.execute("DELETE FROM dirty")
    ledger.db.execute("DELETE FROM pending")


def _redraw_group(ledger: Ledger, group: str) -> Change:
    db = ledger.db
    rows = db.execute("SELECT json, edge FROM statements WHERE grp = ? ORDER BY id", (group,))
    statements: dict[str, Statement] = {}
    was: dict[str, str | None] = {}
    for text, edge_id in rows:
        statement = Statement.model_validate_json(text)
        statements[statement.id], was[statement.id] = statement, edge_id
    old = dict(db.execute("SELECT id, json FROM edges WHERE grp = ?", (group,)).fetchall())
    new = {e.id: e for e in edges_of_group(group, list(statements.values()), ledger.vocabulary)}
    texts = {id: edge.model_dump_json() for id, edge in new.items()}
    gone = tuple(Edge.model_validate_json(text) for id, text in old.items() if id not in new)
    changed = [new[id] for id, text in texts.items() if old.get(id) != text]
    for id in [edge.id for edge in (*gone, *changed)]:
        db.execute("DELETE FROM edges WHERE id = ?", (id,))
        db.execute("DELETE FROM ends WHERE edge = ?", (id,))
    db.executemany(
        "INSERT INTO edges VALUES (?, ?, ?, ?)",
        [(edge.id, group, edge.statements[0], texts[edge.id]) for edge in changed],
    )
    db.executemany(
        "INSERT INTO ends VALUES (?, ?, ?, ?, ?, ?)",
        [row for edge in changed for row in _ends(edge)],
    )
    moves = [(e.id, id) for e in new.values() for id in e.statements if was[id] != e.id]
    db.executemany("UPDATE statements SET edge = ? WHERE id = ?", moves)
    drawn = tuple(Drawn(edge, statements[edge.statements[0]]) for edge in changed)
    return Change(gone, drawn, tuple(id for _, id in moves))


def actors(edge: Edge) -> Iterator[Actor]:
    """Everybody who is a node because of the edge: its ends, whom they stand for, the occasion."""
    for party in (edge.source, edge.target):
        yield party
        if party.stands_for:
            yield party.stands_for
    if edge.event:
        yield edge.event


def _ends(edge: Edge) -> Iterator[tuple[str, str, str, str, str | None, str | None]]:
    for actor in actors(edge):
        behind = actor.stands_for.id if isinstance(actor, Party) and actor.stands_for else None
        yield edge.id, actor.kind, actor.id, actor.name, behind, edge.last_reported


# The newest report names the party; of equal ones the smallest edge id, so that order never shows.
_NODE = """
    SELECT kind, id,
           (SELECT name FROM ends AS e WHERE e.kind = n.kind AND e.id = n.id
            ORDER BY reported DESC, edge, name LIMIT 1),
           (SELECT stands_for FROM ends AS e WHERE e.kind = n.kind AND e.id = n.id
            AND stands_for IS NOT NULL ORDER BY reported DESC, edge, stands_for LIMIT 1)
    FROM (SELECT DISTINCT kind, id FROM ends {where}) AS n ORDER BY kind, id
"""


def nodes(ledger: Ledger) -> Iterator[Node]:
    """All parties of edges, by kind and id."""
    yield from map(Node._make, ledger.db.execute(_NODE.format(where="")))


def node(ledger: Ledger, kind: str, id: str) -> Node | None:
    """One party, or None if no edge has it (any more)."""
    query = _NODE.format(where="WHERE kind = ? AND id = ?")
    row = ledger.db.execute(query, (kind, id)).fetchone()
    return Node._make(row) if row else None


def drawn(ledger: Ledger) -> Iterator[Drawn]:
    """All edges with their best statements, by id."""
    query = (
        "SELECT e.json, s.json FROM edges AS e JOIN statements AS s ON s.id = e.best ORDER BY e.id"
    )
    for edge, best in ledger.db.execute(query):
        yield Drawn(Edge.model_validate_json(edge), Statement.model_validate_json(best))


def edges(ledger: Ledger) -> Iterator[Edge]:
    """All edges, by id."""
    for (text,) in ledger.db.execute("SELECT json FROM edges ORDER BY id"):
        yield Edge.model_validate_json(text)


def placed(ledger: Ledger) -> Iterator[Placed]:
    """All statements with their edges, by id."""
    for text, edge in ledger.db.execute("SELECT json, edge FROM statements ORDER BY id"):
        yield Placed(Statement.model_validate_json(text), edge)


def stats(ledger: Ledger) -> dict[str, int]:
    """How many articles, statements, edges and parties of each kind there are."""
    found = {}
    for table in ("articles", "statements", "edges"):
        found[table] = int(ledger.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    names = {"Country": "countries", "Person": "persons", "Organization": "organizations",
             "Event": "events"}  # fmt: skip
    query = "SELECT kind, count(DISTINCT id) FROM ends GROUP BY kind"
    counts = dict(ledger.db.execute(query).fetchall())
    return found | {plural: int(counts.get(kind, 0)) for kind, plural in names.items()}
