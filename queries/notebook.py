"""The graph in a notebook: an object that shows itself and goes over to networkx and pandas."""

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, Self

from graph.extras import needed
from graph.model import Edge, Statement
from graph.stores import Store, open_store

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

_HEIGHT = 640  # pixels
_MOST = 6000  # edges in a picture


class Graph:
    """What is in a store, or a part of it, as it was when read."""

    def __init__(self, store: Store) -> None:
        self._edges = tuple(store.edges())
        self._statements = tuple(store.statements())
        self._networkx = store.graph()

    @classmethod
    def read(cls, url: str, **wanted: Any) -> Self:
        """The part of the database at `url` that is wanted, in the words of `queries.selecting`.

        Raises StoreError, and UsageError for unknown words.
        """
        from graph.stores.views import view
        from queries.selecting import selection

        with (
            open_store(url, read_only=True) as store,
            view(store, selection(store, **wanted)) as part,
        ):
            return cls(part)

    def edges(self) -> Iterator[Edge]:
        """The edges by id, as records."""
        return iter(self._edges)

    def statements(self) -> Iterator[Statement]:
        """The statements by publication, as records."""
        return iter(self._statements)

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """A MultiDiGraph of one's own: parties by id, edges by edge id."""
        return self._networkx.copy()

    def to_pandas(self, what: Literal["edges", "nodes", "statements"] = "edges") -> "pd.DataFrame":
        """A table by id; raises UsageError without the extra `tables`."""
        with needed("tables"):
            import pandas as pd
        rows = {"edges": self._ties, "nodes": self._parties, "statements": self._said}[what]()
        return pd.DataFrame.from_records(list(rows), index="id" if len(self) else None)

    def _ties(self) -> Iterator[dict[str, Any]]:
        found = self._networkx.edges(keys=True, data=True)
        for source, target, id, row in sorted(found, key=lambda edge: edge[2]):
            yield {"id": id, "source": source, "target": target, **row}

    def _parties(self) -> Iterator[dict[str, Any]]:
        for id, row in sorted(self._networkx.nodes(data=True)):
            yield {"id": id, **row}

    def _said(self) -> Iterator[dict[str, Any]]:
        for one in self._statements:
            yield {
                "id": one.id,
                "type": one.type,
                "status": one.status,
                "subject": one.subject.id,
                "object": one.object.id,
                "date": one.date,
                "quote": one.said,
                "article": one.article.id,
                "publisher": one.article.publisher,
                "published": one.article.published,
                "confidence": one.confidence,
            }

    def page(self) -> str:
        """The page that `diplograph view` opens; raises UsageError without the extra `view`."""
        from queries.view.page import html as page
        from queries.view.scene import scene

        return page(scene(self, _MOST))

    def __len__(self) -> int:
        return len(self._edges)

    def __repr__(self) -> str:
        counts = {
            "parties": self._networkx.number_of_nodes(),
            "edges": len(self),
            "statements": len(self._statements),
        }
        return f"<Graph, {', '.join(f'{noun}: {number:,}' for noun, number in counts.items())}>"

    def _repr_html_(self) -> str:
        """The page in a frame that cannot reach the notebook."""
        if not self._edges:
            return html.escape(repr(self))
        frame = f'width="100%" height="{_HEIGHT}" style="border:1px solid #e3e6eb"'
        rights = 'sandbox="allow-scripts allow-popups"'
        return f'<iframe {rights} {frame} srcdoc="{html.escape(self.page())}"></iframe>'
