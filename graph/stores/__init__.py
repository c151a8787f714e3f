"""Where the graph lives: in memory, in a folder, on a server; one contract for all (`Store`)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from graph.errors import UsageError
from graph.model import Article, ArticleRef, Edge, Statement
from graph.receipts import Reading, Receipt
from graph.stores.neo4j.address import is_server

if TYPE_CHECKING:
    import networkx as nx

MEMORY = "memory:"

_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+]+):(//)?")


class NoCypher(UsageError):
    """The store has no query language; the message names the one that has."""


class Store(Protocol):
    """Articles and statements, kept for good, and the graph drawn from them; a context manager.

    What a writing method has returned is durable. Reading methods show all that was written before.
    """

    def load(self, article: Article, statements: Iterable[Statement]) -> bool:
        """Keep an article and what was read in it; False if just that is there already.

        Other statements of an earlier loading are replaced, those coded by hand stay. Raises
        InputError for a statement of another article or with ends that its type doesn't allow.
        """

    def load_many(self, readings: Iterable[Reading]) -> list[bool]:
        """The same for several articles at once, all or none, with their receipts."""

    def known(self, article: Article, extractor: str) -> Receipt | None:
        """The receipt, if just this article was loaded as read by just this extractor."""

    def receipts(self) -> Iterator[Receipt]:
        """What the last loading saw in each article, by id."""

    def add(self, statements: Iterable[Statement]) -> int:
        """Keep statements without their articles' texts; the number of those that are new."""

    def retract(self, article_id: str) -> int:
        """Take an article back with its statements, and say how many; UsageError if unknown."""

    def article(self, article_id: str) -> Article | ArticleRef | None:
        """An article, with its text if it was loaded."""

    def articles(self) -> Iterator[ArticleRef]:
        """All articles, by publication."""

    def statements(
        self, *, edge: str | None = None, article: str | None = None
    ) -> Iterator[Statement]:
        """Statements by publication, article and place in the text: all, or those of one edge."""

    def edges(self) -> Iterator[Edge]:
        """All edges, by id."""

    def graph(self) -> "nx.MultiDiGraph[str]":
        """Parties and edges in networkx, with the properties of the graph schema."""

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
    ) -> Iterator[dict[str, Any]]:
        """Rows of a Cypher query; raises UsageError for a faulty one, NoCypher in memory.

        `timeout` is in seconds.
        """

    def rebuild(self) -> None:
        """Draw everything anew from the statements."""

    def stats(self) -> dict[str, int]:
        """How many articles, statements, edges and parties of each kind there are."""

    def revision(self) -> str | None:
        """Another one whenever something else is drawn; None if that can't be told."""

    def close(self) -> None:
        """Finish drawing and release the database."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def open_store(url: str, read_only: bool = False) -> Store:
    """The store at `memory:`, in a folder or on a server; raises StoreError and UsageError.

    A folder that is not there is made, unless `read_only`.
    """
    if url == MEMORY:
        from graph.stores.memory import MemoryStore

        return MemoryStore()
    if is_server(url):
        from graph.stores.neo4j.store import open_neo4j

        return open_neo4j(url, read_only)
    scheme = _SCHEME.match(url)
    if scheme:
        raise UsageError(
            f"no store for {scheme['scheme']}: (write memory:, the path of a folder, or "
            "bolt://HOST:7687 for a Neo4j server)"
        )
    from graph.stores.ladybug import open_ladybug

    return open_ladybug(url, read_only=read_only)
