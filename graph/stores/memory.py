"""The store in memory: nothing is kept, networkx is at hand, no Cypher."""

from collections.abc import Iterator, Mapping
from typing import Any

from graph.drawing import mark_all, redraw, settle
from graph.ledger import Ledger
from graph.schema import Relation, relations
from graph.stores import NoCypher
from graph.stores.base import LedgerStore


class MemoryStore(LedgerStore):
    """A store that lives as long as the process."""

    def __init__(self, vocabulary: Mapping[str, Relation] | None = None) -> None:
        super().__init__(Ledger.open(None, relations() if vocabulary is None else vocabulary))

    def draw(self) -> None:
        self._draw()

    def _draw(self, anew: bool = False) -> None:
        with self.ledger.writing():
            for _ in redraw(self.ledger, anew):
                pass
            settle(self.ledger)

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
    ) -> Iterator[dict[str, Any]]:
        raise NoCypher("memory: has no Cypher: open a folder instead, as in --db diplograph.db")

    def rebuild(self) -> None:
        with self.ledger.writing():
            mark_all(self.ledger)
        self._draw(anew=True)

    def close(self) -> None:
        self.ledger.close()
