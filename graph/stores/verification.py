"""What a store holds, checked against itself: quotes, edges, and the graph that is asked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from pydantic import ValidationError

from graph.drawing import Drawn, Placed
from graph.ledger import Ledger
from graph.merge import edges_of_group, group_of
from graph.model import KINDS, Article, Edge, Statement, digest
from graph.nodes import actors
from graph.schema import Relation, relations
from graph.stores import NoCypher, Store, cypher, properties
from graph.stores.base import LedgerStore

REBUILD, RELOAD, RESTORE = "diplograph rebuild", "load its article again", "diplograph restore"


class Damage(NamedTuple):
    """Something that is not as it should be, and what mends it."""

    what: str
    id: str
    damage: str
    mend: str


class Group(NamedTuple):
    """Statements that may share an edge, and their edges as the store has them."""

    key: str
    statements: list[Statement]
    edges: list[Edge]


def verify(store: Store) -> Iterator[Damage]:
    """All damage in a store: in its texts, then in its edges, then in what Cypher sees."""
    vocabulary = relations()
    if isinstance(store, LedgerStore):
        vocabulary = dict(store.ledger.vocabulary)
        unreadable = list(_ledger(store.ledger))
        yield from unreadable
        if unreadable:
            return
    yield from _quotes(store)
    expected = _Expected(vocabulary)
    for group in _groups(store):
        yield from _edges(group, expected, vocabulary)
    try:
        yield from expected.compared(store)
    except NoCypher:
        return


def _ledger(ledger: Ledger) -> Iterator[Damage]:
    """What SQLite itself finds wrong, and records that cannot be read."""
    for (message,) in ledger.query("PRAGMA integrity_check"):
        if message != "ok":
            yield Damage("ledger", "ledger.sqlite", message, RESTORE)
    for id, text in ledger.query("SELECT id, json FROM statements"):
        try:
            if Statement.model_validate_json(text).id != id:
                yield Damage("statement", id, "its record is another statement's", RESTORE)
        except ValidationError:
            yield Damage("statement", id, "its record cannot be read", RESTORE)
    for id, text in ledger.query("SELECT id, json FROM edges"):
        try:
            Edge.model_validate_json(text)
        except ValidationError:
            yield Damage("edge", id, "its record cannot be read", REBUILD)


def _quotes(store: Store) -> Iterator[Damage]:
    for ref in store.articles():
        article = store.article(ref.id)
        if not isinstance(article, Article):
            continue  # known from its statements only
        if ref.sha256 and ref.sha256 != article.sha256:
            yield Damage("article", ref.id, "its text is another one than was loaded", RELOAD)
        for statement in store.statements(article=ref.id):
            fault = _misquoted(statement, article)
            if fault:
                yield Damage("statement", statement.id, fault, RELOAD)


def _misquoted(statement: Statement, article: Article) -> str | None:
    quote, text = statement.quote, article.text
    if text[quote.start : quote.end] == quote.exact:
        around = text[: quote.start].endswith(quote.prefix) and text[quote.end :].startswith(
            quote.suffix
        )
        return None if around else "what stands around its quote is not in the text"
    if statement.extractor == "hand" and quote.exact in text:
        return None  # coded without its place
    return f"its quote is not at {quote.start}-{quote.end} of the text"


def _groups(store: Store) -> Iterator[Group]:
    """All groups by key; of a ledger without holding more than one."""
    if isinstance(store, LedgerStore):
        store.draw()
        yield from _ledger_groups(store.ledger)
        return
    members: dict[str, list[Statement]] = defaultdict(list)
    for statement in store.statements():
        members[group_of(statement, relations())].append(statement)
    of = {s.id: key for key, found in members.items() for s in found}
    drawn: dict[str, list[Edge]] = defaultdict(list)
    for edge in store.edges():
        drawn[of.get(edge.statements[0], "")].append(edge)
    for key in sorted(members.keys() | drawn.keys()):
        found = sorted(members[key], key=lambda statement: statement.id)
        yield Group(key, found, drawn[key])


def _ledger_groups(ledger: Ledger) -> Iterator[Group]:
    rows = ledger.query(
        "SELECT grp, 0, json, id FROM statements UNION ALL SELECT grp, 1, json, id FROM edges"
        " ORDER BY 1, 2, 4"
    )
    for key, found in groupby(rows, key=lambda row: str(row[0])):
        statements, edges = [], []
        for _, is_edge, text, _ in found:
            if is_edge:
                edges.append(Edge.model_validate_json(text))
            else:
                statements.append(Statement.model_validate_json(text))
        yield Group(key, statements, edges)


def _edges(
    group: Group, expected: "_Expected", vocabulary: Mapping[str, Relation]
) -> Iterator[Damage]:
    """Edges of a group that its statements do not give, or give otherwise."""
    known = {edge.id: edge for edge in group.edges}
    said = {statement.id: statement for statement in group.statements}
    for edge in edges_of_group(group.key, group.statements, vocabulary):
        there = known.pop(edge.id, None)
        if there is None:
            yield Damage("edge", edge.id, "its statements are there, but it is not", REBUILD)
        elif there != edge:
            yield Damage("edge", edge.id, "it says something else than its statements", REBUILD)
        expected.add(edge, said)
    for id in known:
        yield Damage("edge", id, "no statements support it", REBUILD)


_EDGE = ("source", "target", *cypher.EDGE)
_STATEMENT = tuple(cypher.NODES["Statement"])


def _mark(row: dict[str, Any], columns: Iterable[str]) -> str:
    """A short text for the properties that are known; a server keeps others beside the schema's."""
    return digest({name: row[name] for name in columns if row.get(name) is not None})


class _Expected:
    """What Cypher should see: marks of nodes and edges by label and id."""

    def __init__(self, vocabulary: Mapping[str, Relation]) -> None:
        self._vocabulary = vocabulary
        self._nodes: dict[str, set[str]] = defaultdict(set)
        self._edges: dict[str, dict[str, str]] = defaultdict(dict)
        self._statements: dict[str, str] = {}

    def add(self, edge: Edge, said: dict[str, Statement]) -> None:
        """An edge, its parties and its statements."""
        drawn = Drawn(edge, said[edge.statements[0]])
        row = {**properties.ends(drawn), **properties.edge(drawn)}
        self._edges[edge.type][edge.id] = _mark(row, _EDGE)
        for actor in actors(edge):
            self._nodes[actor.kind].add(actor.id)
        for id in edge.statements:
            self._statements[id] = _mark(
                properties.statement(Placed(said[id], edge.id)), _STATEMENT
            )

    def compared(self, store: Store) -> Iterator[Damage]:
        """How Cypher's answers differ; raises NoCypher."""
        for type in self._vocabulary:
            query = f"MATCH (a)-[r:{type}]->(b) RETURN a.id AS source, b.id AS target, r AS edge"
            rows = (
                {**row["edge"], "source": row["source"], "target": row["target"]}
                for row in store.run(query)
            )
            yield from _differences("edge", self._edges[type], rows, _EDGE)
        nodes = (row["n"] for row in store.run("MATCH (n:Statement) RETURN n"))
        yield from _differences("statement", self._statements, nodes, _STATEMENT)
        links = "MATCH (s:Statement)-[:IN_ARTICLE]->(a:Article) RETURN s.id AS s, a.id AS a"
        lost = self._statements.keys() - {row["s"] for row in store.run(links)}
        for id in sorted(lost):
            yield Damage("statement", id, "it hangs on no article in the graph", REBUILD)
        self._nodes["Article"] = {ref.id for ref in store.articles()}
        for label in (*KINDS, "Article"):
            there = {row["id"] for row in store.run(f"MATCH (n:{label}) RETURN n.id AS id")}
            for id in sorted(self._nodes[label] - there):
                yield Damage("node", id, f"this {label} is not in the graph", REBUILD)
            for id in sorted(there - self._nodes[label]):
                yield Damage("node", id, f"this {label} should not be in the graph", REBUILD)


def _differences(
    what: str, expected: dict[str, str], rows: Iterator[dict[str, Any]], columns: Iterable[str]
) -> Iterator[Damage]:
    seen: set[str] = set()
    for row in rows:
        id = row["id"]
        if id in seen:
            yield Damage(what, id, "it is in the graph twice", REBUILD)
        elif id not in expected:
            yield Damage(what, id, "it should not be in the graph", REBUILD)
        elif expected[id] != _mark(row, columns):
            yield Damage(what, id, "the graph says something else than the statements", REBUILD)
        seen.add(id)
    for id in sorted(expected.keys() - seen):
        yield Damage(what, id, "it is not in the graph", REBUILD)
