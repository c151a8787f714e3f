"""The store on a server: the truth lives there too, so that any machine can go on with it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby, islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph.errors import StoreError
from graph.intake import fitting
from graph.merge import Vocabulary, check, edges_of_group, group_of
from graph.model import Article, ArticleRef, Edge, Statement
from graph.receipts import Reading, Receipt, mark_of
from graph.schema import relations
from graph.stores.neo4j import loading, records, redrawing
from graph.stores.neo4j.address import address
from graph.stores.neo4j.connection import Connection
from graph.stores.neo4j.opening import prepare, regroup
from graph.stores.neo4j.spool import ordered
from graph.stores.projection import Link, multidigraph
from graph.stores.results import given

if TYPE_CHECKING:
    import networkx as nx

_BATCH = 2000
_PARTIES = {
    "Country": "countries", "Person": "persons", "Organization": "organizations", "Event": "events",
}  # fmt: skip

_OF = {"edge": "s.edge_id = $edge", "article": "s.article_id = $article"}


def open_neo4j(
    url: str, read_only: bool = False, vocabulary: Vocabulary | None = None
) -> "Neo4jStore":
    """The store on a server; raises StoreError, and UsageError for what is no address."""
    known = relations() if vocabulary is None else vocabulary
    return Neo4jStore(Connection(address(url)), known, read_only)


class Neo4jStore:
    """A `Store` on a Neo4j server, with Cypher; `run` only reads.

    What another machine is loading shows when it has drawn it, which it does on closing at last.
    """

    def __init__(
        self, connection: Connection, vocabulary: Vocabulary, read_only: bool = False
    ) -> None:
        self.connection = connection
        self.vocabulary = vocabulary
        self.read_only = read_only
        self._dirty = True  # whether there may be something to draw
        try:
            prepare(connection, vocabulary, read_only)
        except BaseException:
            connection.close()
            raise

    def load(self, article: Article, statements: Iterable[Statement]) -> bool:
        return self.load_many([Reading(article, tuple(statements))])[0]

    def load_many(self, readings: Iterable[Reading]) -> list[bool]:
        fit = [fitting(reading, self.vocabulary) for reading in readings]
        self._writing()
        return self.connection.write(
            partial(loading.load, readings=fit, vocabulary=self.vocabulary)
        )

    def known(self, article: Article, extractor: str) -> Receipt | None:
        text = "MATCH (a:Article {id: $id}) RETURN a._mark AS mark, a._receipt AS receipt"
        row = next(self.connection.read(text, {"id": article.id}), None)
        same = row is not None and row["mark"] == mark_of(article, extractor)
        return Receipt.model_validate_json(row["receipt"]) if row and same else None

    def receipts(self) -> Iterator[Receipt]:
        text = (
            "MATCH (a:Article) WHERE a._receipt IS NOT NULL"
            " RETURN a._receipt AS receipt ORDER BY a.id"
        )
        for row in self.connection.read(text):
            yield Receipt.model_validate_json(row["receipt"])

    def add(self, statements: Iterable[Statement]) -> int:
        count, remaining = 0, iter(statements)
        while batch := list(islice(remaining, _BATCH)):
            for statement in batch:
                check(statement, self.vocabulary)
            self._writing()
            work = partial(loading.add, statements=batch, vocabulary=self.vocabulary)
            count += self.connection.write(work)
        return count

    def retract(self, article_id: str) -> int:
        self._writing()
        work = partial(loading.retract, article=article_id, vocabulary=self.vocabulary)
        return self.connection.write(work)

    def article(self, article_id: str) -> Article | ArticleRef | None:
        text = "MATCH (a:Article {id: $id}) RETURN a._record AS record, a.text AS text"
        row = next(self.connection.read(text, {"id": article_id}), None)
        if row is None:
            return None
        ref = ArticleRef.model_validate_json(row["record"])
        if row["text"] is None:
            return ref
        fields = {name: value for name, value in ref if name in Article.model_fields}
        return Article(text=row["text"], **fields)

    def articles(self) -> Iterator[ArticleRef]:
        text = (
            "MATCH (a:Article) RETURN a._record AS record ORDER BY coalesce(a.published, ''), a.id"
        )
        for row in self.connection.read(text):
            yield ArticleRef.model_validate_json(row["record"])

    def statements(
        self, *, edge: str | None = None, article: str | None = None
    ) -> Iterator[Statement]:
        if edge is not None:
            self.draw()
        wanted = {"edge": edge, "article": article}
        where = [_OF[name] for name, value in wanted.items() if value is not None]
        text = records.EVERY.replace(
            "RETURN", f"WHERE {' AND '.join(where)} RETURN" if where else "RETURN", 1
        )
        rows = self.connection.read(text, wanted)
        keyed = (
            ((row["published"], row["article"], row["start"], row["id"]), records.whole(row))
            for row in rows
        )
        yield from map(Statement.model_validate_json, ordered(keyed))

    def edges(self) -> Iterator[Edge]:
        self.draw()
        for text in ordered(
            ((None, "", 0, one.id), one.model_dump_json()) for one in self._drawn()
        ):
            yield Edge.model_validate_json(text)

    def graph(self) -> "nx.MultiDiGraph[str]":
        self.draw()
        nodes = (
            (kind, _unlabelled(row["n"], "label"))
            for kind in _PARTIES
            for row in self.connection.read(f"MATCH (n:{kind}) RETURN n ORDER BY n.id")
        )
        return multidigraph(nodes, self._links())

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
    ) -> Iterator[dict[str, Any]]:
        self.draw()
        return self.connection.read(cypher, given(cypher, parameters), timeout)

    def draw(self) -> None:
        """Bring the graph to the state of the statements."""
        if self._dirty and not self.read_only:
            redrawing.draw(self.connection, self.vocabulary)
        self._dirty = False

    def rebuild(self) -> None:
        self._writing()
        regroup(self.connection, self.vocabulary)
        redrawing.mark_all(self.connection)
        redrawing.delete_graph(self.connection, _PARTIES)
        self.draw()

    def stats(self) -> dict[str, int]:
        self.draw()
        counts = {
            "articles": "(n:Article) RETURN count(n)",
            "statements": "(n:Statement) RETURN count(n)",
            "edges": "()-[n]->() RETURN count(n)",
            "links": "()-[n:IN_ARTICLE]->() RETURN count(n)",
            **{plural: f"(n:{kind}) RETURN count(n)" for kind, plural in _PARTIES.items()},
        }
        found = {
            what: int(next(self.connection.read(f"MATCH {text} AS n"))["n"])
            for what, text in counts.items()
        }
        found["edges"] -= found.pop("links")
        return found

    def revision(self) -> str | None:
        return None  # others may be writing

    def close(self) -> None:
        try:
            self.draw()
        finally:
            self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            self.close()
        else:
            self.connection.close()  # at once: the next opening draws what is left to draw

    def _writing(self) -> None:
        if self.read_only:
            raise StoreError(
                f"{self.connection.where.uri} is open for reading: open it for writing"
            )
        self._dirty = True

    def _drawn(self) -> Iterator[Edge]:
        """All edges, drawn anew from the statements: a group at a time."""
        keyed = (
            ((row["group"], row["id"], 0, ""), records.whole(row))
            for row in self.connection.read(records.EVERY)
        )
        statements = map(Statement.model_validate_json, ordered(keyed))
        for key, members in groupby(statements, key=lambda one: group_of(one, self.vocabulary)):
            yield from edges_of_group(key, list(members), self.vocabulary)

    def _links(self) -> Iterator[Link]:
        for type in self.vocabulary:
            text = f"MATCH (a)-[r:{type}]->(b) RETURN a.id AS source, b.id AS target, r"
            for row in self.connection.read(text):
                yield Link(type, row["source"], row["target"], _unlabelled(row["r"], "type"))


def _unlabelled(row: dict[str, Any], mark: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != mark}
