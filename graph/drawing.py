"""Edges in the ledger, drawn again for the groups whose statements have changed."""

import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from graph.ledger import Ledger
from graph.merge import Vocabulary, edge_of, events_of_group
from graph.model import Edge, Statement
from graph.nodes import Claim, claims

VERSION = 5  # of the rules by which edges are drawn: another one draws all anew
REVISION = "revision"  # note of the ledger that changes with what is drawn


class Drawn(NamedTuple):
    """An edge and the statement that is quoted for it."""

    edge: Edge
    best: Statement


class Placed(NamedTuple):
    """A statement and the edge that it supports."""

    statement: Statement
    edge: str


class Group(NamedTuple):
    """A group as drawn again: its edges, but for those that nothing touched, and what has changed.

    `old` are edges as they were, if gone or different now; `new` those that are new or different;
    `moved` the statements that supported another edge, or none.
    """

    type: str
    edges: tuple[Drawn, ...]
    statements: tuple[Placed, ...]
    old: tuple[Edge, ...]
    new: tuple[Drawn, ...]
    moved: tuple[str, ...]


class Outcome(NamedTuple):
    """A group as its statements draw it, and what that makes of its edges as they were.

    Edges that stay the same for sure (see `draw`) and their statements are left out. `new` are
    edges that are new or different, `outdated` the ids of those that are gone or different;
    `contents` tells by id what is compared.
    """

    edges: tuple[Drawn, ...]
    statements: tuple[Placed, ...]
    new: tuple[Drawn, ...]
    outdated: tuple[str, ...]
    contents: Mapping[str, str]


def draw(
    group: str,
    statements: Mapping[str, Statement],
    known: Mapping[str, str],
    vocabulary: Vocabulary,
    content: Callable[[Edge], str],
    same: Mapping[str, Set[str]] | None = None,
) -> Outcome:
    """Draw a group from all its statements by id; `known` has the contents of its present edges.

    `same` has, for some of these, the ids of their statements, none of which has changed: such an
    edge stays as it is where just these make an edge again.
    """
    ordered = [statements[id] for id in sorted(statements)]
    drawn, contents, unchanged = [], dict[str, str](), same or {}
    for id, event in events_of_group(group, ordered, vocabulary):
        if unchanged.get(id) == {statement.id for statement in event.statements}:
            contents[id] = known[id]
            continue
        edge = edge_of(id, event, vocabulary)
        drawn.append(Drawn(edge, statements[edge.statements[0]]))
        contents[id] = content(edge)
    return Outcome(
        tuple(drawn),
        tuple(Placed(statements[id], one.edge.id) for one in drawn for id in one.edge.statements),
        tuple(one for one in drawn if known.get(one.edge.id) != contents[one.edge.id]),
        tuple(id for id, was in known.items() if contents.get(id) != was),
        contents,
    )


def redraw(ledger: Ledger, anew: bool = False) -> Iterator[Group]:
    """Draw all marked groups, by type; to be exhausted within `ledger.writing()`, then `settle`.

    Edges whose statements have not changed are taken for granted, unless `anew`.
    """
    groups = [group for (group,) in ledger.query("SELECT grp FROM dirty ORDER BY grp")]
    changed = None if anew else set(pending(ledger, "Statement"))
    for group in groups:
        yield _redraw_group(ledger, group, changed)


def marked(ledger: Ledger) -> int:
    """How many groups, articles and statements wait to be drawn."""
    query = "SELECT (SELECT count(*) FROM dirty) + (SELECT count(*) FROM pending)"
    return int(next(ledger.query(query))[0])


def pending(ledger: Ledger, label: str) -> list[str]:
    """Ids of articles or statements that have come, changed or gone since the last drawing."""
    query = "SELECT id FROM pending WHERE label = ? ORDER BY id"
    return [id for (id,) in ledger.query(query, (label,))]


def mark_all(ledger: Ledger) -> None:
    """Let all groups be drawn again."""
    for table in ("statements", "edges"):
        ledger.db.execute(f"INSERT OR IGNORE INTO dirty SELECT DISTINCT grp FROM {table}")


def settle(ledger: Ledger) -> None:
    """Forget the marks: all that was marked is drawn."""
    if marked(ledger):
        ledger.remember(REVISION, uuid.uuid4().hex)
    ledger.db.execute("DELETE FROM dirty")
    ledger.db.execute("DELETE FROM pending")


class Rows(NamedTuple):
    """Edges as the ledger's tables have them, and what they say of parties."""

    edges: list[tuple[str, str, str, str]]
    ends: list[Claim]

    def add(self, group: str, edge: Edge, text: str) -> None:
        """An edge of a group, and its JSON."""
        self.edges.append((edge.id, group, edge.statements[0], text))
        self.ends.extend(claims(edge))


def replace(ledger: Ledger, parts: Iterable[Rows]) -> None:
    """Take these rows, drawn from all statements, for all there are; within `ledger.writing()`."""
    db = ledger.db
    (index,) = next(ledger.query("SELECT sql FROM sqlite_master WHERE name = 'edges_grp'"))
    for text in ("DROP INDEX edges_grp", "DELETE FROM edges", "DELETE FROM ends",
                 "CREATE TEMP TABLE claims AS SELECT * FROM ends LIMIT 0"):  # fmt: skip
        db.execute(text)
    for rows in parts:
        db.executemany("INSERT INTO edges VALUES (?, ?, ?, ?)", rows.edges)
        db.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)", rows.ends)
    # In the order of the key, since rows put in at random cost a disk page each.
    db.execute(
        "INSERT OR IGNORE INTO ends SELECT * FROM claims"
        " ORDER BY kind, id, reported DESC, edge, claims.rowid"
    )
    for text in ("DROP TABLE claims", index):
        db.execute(text)
    mark_all(ledger)
    settle(ledger)


def place(ledger: Ledger, edges: Iterable[Edge]) -> None:
    """Take these edges, drawn elsewhere from the ledger's statements, for all there are."""
    with ledger.writing():
        for edge in edges:
            query = "SELECT grp FROM statements WHERE id = ?"
            _insert(ledger, next(ledger.query(query, (edge.statements[0],)))[0], [edge])
        settle(ledger)


def placed(ledger: Ledger) -> Iterator[Group]:
    """All edges as they are drawn, by type, each as a group without changes."""
    query = "SELECT grp, json FROM edges ORDER BY grp, id"
    for group, text in ledger.query(query):
        edge = Edge.model_validate_json(text)
        found = {one.id: one for one in ledger.statements(edge=edge.id)}
        members = tuple(Placed(found[id], edge.id) for id in edge.statements)
        drawn = Drawn(edge, members[0].statement)
        yield Group(json.loads(group)[0], (drawn,), members, (), (), ())


def _redraw_group(ledger: Ledger, group: str, changed: Set[str] | None) -> Group:
    rows = ledger.query("SELECT json FROM statements WHERE grp = ?", (group,))
    statements = {s.id: s for s in (Statement.model_validate_json(text) for (text,) in rows)}
    known = dict(ledger.query("SELECT id, json FROM edges WHERE grp = ?", (group,)))
    same = {} if changed is None else _unchanged(known, changed)
    found = draw(group, statements, known, ledger.vocabulary, Edge.model_dump_json, same)
    old = tuple(Edge.model_validate_json(known[id]) for id in found.outdated)
    new = [drawn.edge for drawn in found.new]
    for edge in old:
        _forget(ledger, edge)
    _insert(ledger, group, new)
    was = {id: edge.id for edge in old for id in edge.statements}
    moved = tuple(id for edge in new for id in edge.statements if was.get(id) != edge.id)
    return Group(type_of(group), found.edges, found.statements, old, found.new, moved)


def _unchanged(known: Mapping[str, str], changed: Set[str]) -> dict[str, frozenset[str]]:
    """The statements of those edges (JSON by id) of which none has changed."""
    said = {id: frozenset(json.loads(text)["statements"]) for id, text in known.items()}
    return {id: statements for id, statements in said.items() if statements.isdisjoint(changed)}


def type_of(group: str) -> str:
    """The relation type that a group's key names."""
    return str(json.loads(group)[0])


def _insert(ledger: Ledger, group: str, edges: Iterable[Edge]) -> None:
    for edge in edges:
        ledger.db.execute(
            "INSERT INTO edges VALUES (?, ?, ?, ?)",
            (edge.id, group, edge.statements[0], edge.model_dump_json()),
        )
        ledger.db.executemany(
            "INSERT OR IGNORE INTO ends VALUES (?, ?, ?, ?, ?, ?)", list(claims(edge))
        )


def _forget(ledger: Ledger, edge: Edge) -> None:
    ledger.db.execute("DELETE FROM edges WHERE id = ?", (edge.id,))
    ledger.db.executemany(
        "DELETE FROM ends WHERE kind = ? AND id = ? AND reported = ? AND edge = ?",
        [(claim.kind, claim.id, claim.reported, claim.edge) for claim in claims(edge)],
    )


def drawn(ledger: Ledger) -> Iterator[Drawn]:
    """All edges with their best statements, by id."""
    query = (
        "SELECT e.json, s.json FROM edges AS e JOIN statements AS s ON s.id = e.best ORDER BY e.id"
    )
    for edge, best in ledger.query(query):
        yield Drawn(Edge.model_validate_json(edge), Statement.model_validate_json(best))


def edges(ledger: Ledger) -> Iterator[Edge]:
    """All edges, by id."""
    for (text,) in ledger.query("SELECT json FROM edges ORDER BY id"):
        yield Edge.model_validate_json(text)


def stats(ledger: Ledger) -> dict[str, int]:
    """How many articles, statements, edges and parties of each kind there are."""
    found = {}
    for table in ("articles", "statements", "edges"):
        found[table] = int(next(ledger.query(f"SELECT count(*) FROM {table}"))[0])
    names = {"Country": "countries", "Person": "persons", "Organization": "organizations",
             "Event": "events"}  # fmt: skip
    query = "SELECT kind, count(DISTINCT id) FROM ends GROUP BY kind"
    counts = dict(ledger.query(query))
    return found | {plural: int(counts.get(kind, 0)) for kind, plural in names.items()}
