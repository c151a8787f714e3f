"""The embedded store: a folder with the ledger, which is the truth, and a Ladybug graph of it."""

import logging
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import ladybug

from graph import drawing
from graph.errors import StoreError
from graph.ledger import Ledger
from graph.ledgerfile import Outdated
from graph.merge import rules
from graph.schema import Relation, relations
from graph.stores import bulk, changes, cypher
from graph.stores.base import LedgerStore
from graph.stores.folder import GRAPH, LEDGER, Lock, prepare
from graph.stores.graphfile import Damaged, GraphFile

_LOG = logging.getLogger(__name__)
_NOTE = "graph"
_UNDER_WAY, _YES = "drawing", "yes"

# Drawing the whole graph costs a second, and each row a tenth of what a change costs by itself.
_FEW = 1500
_SHARE = 6

_open: dict[Path, "LadybugStore"] = {}


def open_ladybug(
    url: str, read_only: bool = False, vocabulary: Mapping[str, Relation] | None = None
) -> "LadybugStore":
    """The store in a folder; the same object for as long as it is open in this process.

    Raises StoreError if the path isn't ours, can't be used, or another process has it open.
    """
    path = Path(url).expanduser().resolve()
    store = _open.get(path)
    if store:
        if store.read_only and not read_only:
            raise StoreError(f"{path} is open for reading in this process: close it first")
        store.users += 1
        return store
    known = relations() if vocabulary is None else vocabulary
    prepare(path, read_only)
    try:
        store = LadybugStore(path, known, read_only)
    except (Damaged, Outdated):  # reading alone cannot mend it
        with LadybugStore(path, known) as mending:
            mending.draw()
        store = LadybugStore(path, known, read_only)
    _open[path] = store
    return store


class LadybugStore(LedgerStore):
    """A `Store` in a folder, with Cypher."""

    def __init__(
        self, path: Path, vocabulary: Mapping[str, Relation], read_only: bool = False
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.users = 1
        self._graph: GraphFile | None = None
        self._lock = Lock(path, shared=read_only)
        try:
            super().__init__(Ledger.open(path / LEDGER, vocabulary, read_only))
        except BaseException:
            self._lock.release()
            raise
        if read_only:
            try:
                self._graph = self._fitting()
            except BaseException:
                self._release()
                raise

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
    ) -> Iterator[dict[str, Any]]:
        self.draw()
        return self._ready().read(cypher, parameters, timeout)

    def draw(self) -> None:
        if self.read_only:
            return  # whoever wrote has drawn, else it would not have been opened
        graph, waiting = self._ready(), drawing.marked(self.ledger)
        if waiting > _FEW + self.ledger.size() / _SHARE:
            self._draw_all()
        elif waiting:
            try:
                self._draw_changes(graph)
            except StoreError as error:  # such as too little memory for so much in one go
                _LOG.warning("%s: drawn anew from the ledger", error)
                self._draw_all()

    def _draw_changes(self, graph: GraphFile) -> None:
        again = self.ledger.note(_UNDER_WAY) == _YES
        self.ledger.remember(_UNDER_WAY, _YES)  # the graph is written before the ledger
        with self.ledger.writing():
            changes.apply(graph, self.ledger, list(drawing.redraw(self.ledger)), again)
            drawing.settle(self.ledger)
            self.ledger.remember(_UNDER_WAY, "")

    def rebuild(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.path} is open for reading: open it for writing to rebuild it")
        self._draw_all()

    def write_drawn(self) -> None:
        """Write the graph as it was put into the ledger (see `drawing.place`)."""
        self._draw_all(anew=False)

    def close(self) -> None:
        self.users -= 1
        if self.users:
            return
        try:
            self.draw()
        finally:
            self._release()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None or self.users > 1:
            self.close()
        else:
            self._release()  # at once: the next opening draws what is left to draw

    def _release(self) -> None:
        _open.pop(self.path, None)
        self._forget_graph()
        self.ledger.close()
        self._lock.release()

    def _forget_graph(self) -> None:
        if self._graph:
            self._graph.close()
        self._graph = None

    def _signature(self) -> str:
        """What a graph file must have been drawn with to be used."""
        known = self.ledger.vocabulary
        made = f"{cypher.fingerprint(known)} {rules(known)} drawing {drawing.VERSION}"
        return f"{made} ladybug {ladybug.__version__}"

    def _fitting(self) -> GraphFile:
        """The graph file, if it is whole and of this ledger; raises Damaged."""
        note, path = self.ledger.note(_NOTE), self.path / GRAPH
        if not note or not note.startswith(self._signature()):
            raise Damaged(f"{path} was drawn by another version, or not to the end")
        if self.read_only and drawing.marked(self.ledger):
            raise Damaged(f"{path} is behind the ledger")
        if not path.is_file():
            raise Damaged(f"{path} is missing")
        graph = GraphFile(path, self.read_only)
        if graph.stamp() != note:
            graph.close()
            raise Damaged(f"{path} was not drawn from this ledger")
        return graph

    def _ready(self) -> GraphFile:
        """The graph file, drawn from the ledger if it has to be."""
        if not self._graph:
            try:
                self._graph = self._fitting()
            except Damaged as damage:
                if self.ledger.note(_NOTE) is not None:
                    _LOG.warning("%s: drawn anew from the ledger", damage)
                self._draw_all()
        assert self._graph
        return self._graph

    def _draw_all(self, anew: bool = True) -> None:
        self._forget_graph()
        self.ledger.remember(_NOTE, "")  # killed from here on: the next opening starts over
        stamp = f"{self._signature()} {uuid.uuid4().hex}"
        with self.ledger.writing():
            placed = None if anew else drawing.placed(self.ledger)
            bulk.build(self.path, self.ledger, stamp, placed)
            drawing.settle(self.ledger)
            self.ledger.remember(_NOTE, stamp)
        self._graph = GraphFile(self.path / GRAPH)
