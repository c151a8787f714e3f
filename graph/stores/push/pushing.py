"""Pushing a store, or a part of it, to a server."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from graph.ledger import Ledger
from graph.schema import relations
from graph.selection import Selection
from graph.stores import Store
from graph.stores.base import LedgerStore
from graph.stores.copying import copy, drawn_ledger
from graph.stores.neo4j import schema
from graph.stores.neo4j.address import address
from graph.stores.neo4j.connection import Connection
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.push import changing, checking, filling, notes
from graph.stores.push.checking import Compared
from graph.stores.push.sending import LANES
from graph.stores.views import view

IDENTITY = "identity"  # note of the ledger: by it a server knows which database has pushed what

Told = Callable[[int], None]


class Pushed(NamedTuple):
    """How many articles were brought, and how many taken away."""

    articles: int
    retracted: int


def identity(store: Store) -> str | None:
    """What names the database on servers, if it has a name (see `name`)."""
    return store.ledger.note(IDENTITY) if isinstance(store, LedgerStore) else None


def name(store: Store) -> None:
    """Give the database a name; it has to be open for writing."""
    if isinstance(store, LedgerStore) and identity(store) is None:
        store.ledger.remember(IDENTITY, uuid.uuid4().hex)


@contextmanager
def part_of(store: Store, selection: Selection) -> Iterator[Ledger]:
    """The ledger of what is selected, with the texts of its articles."""
    if selection.empty:
        with drawn_ledger(store) as ledger:
            yield ledger
        return
    with view(store, selection) as found:
        wanted = {id for edge in found.edges() for id in edge.statements}
    with copy(store, wanted) as part:
        yield part.ledger


def push(store: Store, url: str, selection: Selection, told: Callable[[int, int], None]) -> Pushed:
    """Bring to the server what it lacks; raises StoreError, UsageError.

    What the database has lost since it was pushed is taken away there, what others have loaded
    stays. After a kill it goes on where it was. `told` hears how much is done, of how much.
    """
    connection = Connection(address(url))
    try:
        return _Push(connection, store, selection, told).run()
    finally:
        connection.close()


def compare(store: Store, url: str, selection: Selection) -> Iterator[Compared]:
    """The database and the server, kind by kind; raises StoreError, UsageError."""
    connection = Connection(address(url))
    try:
        with part_of(store, selection) as part:
            yield from checking.compare(connection, part, within=not selection.empty)
    finally:
        connection.close()


class _Push:
    """One push over one connection."""

    def __init__(
        self,
        connection: Connection,
        store: Store,
        selection: Selection,
        told: Callable[[int, int], None],
    ) -> None:
        self._connection = connection
        self._store = store
        self._selection = selection
        self._told = told
        self._source = identity(store) or ""
        self._vocabulary = relations()

    def run(self) -> Pushed:
        state = self._state()
        if state and self._is_there(state):
            return Pushed(0, 0)
        with part_of(self._store, self._selection) as part:
            done = self._fill(part) if self._is_to_fill() else self._change(part)
        if state:
            counts = notes.counts(self._connection)
            notes.note(self._connection, self._source, f"{state} {counts}")
        return done

    def _state(self) -> str | None:
        """Tells what is pushed: the same one, the same push; None if that can't be told."""
        revision = self._store.revision()
        stamp = schema.stamp(self._vocabulary)
        return revision and f"{stamp} {revision} {self._selection.model_dump_json()}"

    def _is_there(self, state: str) -> bool:
        noted = notes.noted(self._connection, self._source)
        if noted is None or not noted.startswith(state):
            return False
        return noted == f"{state} {notes.counts(self._connection)}"

    def _is_to_fill(self) -> bool:
        """True if nothing but what this database has begun to push is there."""
        if not schema.stamps(self._connection):
            noted = notes.noted(self._connection, self._source)
            if noted is not None and noted.startswith(notes.FILLING):
                return True
        return not any(self._connection.read("MATCH (n) RETURN 1 AS one LIMIT 1"))

    def _fill(self, part: Ledger) -> Pushed:
        revision = f"{notes.FILLING} {self._store.revision()} {self._selection.model_dump_json()}"
        schema.drop_stamps(self._connection)
        if notes.noted(self._connection, self._source) not in (None, revision):
            filling.clear_graph(self._connection)
        notes.note(self._connection, self._source, revision)
        fence = notes.claim(self._connection, self._source, LANES)
        told = self._counted(part, edges=True)
        filling.Filling(self._connection, part, self._source, fence, told).run()
        notes.unclaim(self._connection, self._source, LANES)
        return Pushed(_size(part, "articles"), 0)

    def _change(self, part: Ledger) -> Pushed:
        whole = part
        if isinstance(self._store, LedgerStore):
            whole = self._store.ledger
        server = Neo4jStore(self._connection, self._vocabulary)
        found = changing.change(server, part, whole, self._source, self._counted(part))
        return Pushed(*found)

    def _counted(self, part: Ledger, edges: bool = False) -> Callable[[int], None]:
        total, done = _size(part, "articles") + (_size(part, "edges") if edges else 0), 0

        def told(number: int) -> None:
            nonlocal done
            done += number
            self._told(done, total)

        return told


def _size(ledger: Ledger, table: str) -> int:
    return int(next(ledger.query(f"SELECT count(*) FROM {table}"))[0])
