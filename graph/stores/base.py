"""What all stores with a ledger share: everything but where the graph is and who can ask it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph import drawing
from graph.ledger import Ledger
from graph.model import Article, ArticleRef, Edge, Statement
from graph.nodes import all_nodes
from graph.receipts import Reading, Receipt
from graph.stores import properties
from graph.stores.projection import Link, multidigraph

if TYPE_CHECKING:
    import networkx as nx


class LedgerStore(ABC):
    """A `Store` on a ledger; the graph is drawn when somebody looks, or on closing."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @abstractmethod
    def draw(self) -> None:
        """Bring edges and graph to the state of the statements."""

    @abstractmethod
    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
    ) -> Iterator[dict[str, Any]]:
        """Rows of a Cypher query."""

    @abstractmethod
    def rebuild(self) -> None:
        """Draw everything anew from the statements."""

    @abstractmethod
    def close(self) -> None:
        """Finish drawing and release the database."""

    def load(self, article: Article, statements: Iterable[Statement]) -> bool:
        return self.ledger.load(article, statements)

    def load_many(self, readings: Iterable[Reading]) -> list[bool]:
        return self.ledger.load_many(readings)

    def known(self, article: Article, extractor: str) -> Receipt | None:
        return self.ledger.known(article, extractor)

    def receipts(self) -> Iterator[Receipt]:
        return self.ledger.receipts()

    def add(self, statements: Iterable[Statement]) -> int:
        return self.ledger.add(statements)

    def retract(self, article_id: str) -> int:
        return self.ledger.retract(article_id)

    def article(self, article_id: str) -> Article | ArticleRef | None:
        return self.ledger.article(article_id)

    def articles(self) -> Iterator[ArticleRef]:
        return self.ledger.articles()

    def statements(
        self, *, edge: str | None = None, article: str | None = None
    ) -> Iterator[Statement]:
        if edge is not None:
            self.draw()
        return self.ledger.statements(edge=edge, article=article)

    def edges(self) -> Iterator[Edge]:
        self.draw()
        return drawing.edges(self.ledger)

    def graph(self) -> "nx.MultiDiGraph[str]":
        self.draw()
        nodes = ((node.kind, properties.party(node)) for node in all_nodes(self.ledger))
        return multidigraph(nodes, map(_link, drawing.drawn(self.ledger)))

    def revision(self) -> str | None:
        self.draw()
        return self.ledger.note(drawing.REVISION)

    def stats(self) -> dict[str, int]:
        self.draw()
        return drawing.stats(self.ledger)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _link(drawn: drawing.Drawn) -> Link:
    edge = drawn.edge
    return Link(edge.type, edge.source.id, edge.target.id, properties.edge(drawn))
