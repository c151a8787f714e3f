"""What an export takes from a store, in a fixed order and without holding more than the parties."""

import functools
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Self

from graph.drawing import Drawn
from graph.model import Actor, ArticleRef, Edge, Party, Statement
from graph.nodes import Node, actors
from graph.stores import Store, properties


class Part(NamedTuple):
    """A node, or an edge with its ends; properties that are unknown are left out."""

    id: str
    properties: dict[str, Any]
    source: str = ""
    target: str = ""


class Source:
    """The graph of a store as generators: parties by id, edges by id, statements, articles.

    A context manager: what waits on disk goes at its end.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._disk: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._disk:
            self._disk.close()
            self._disk = None

    def edges(self) -> Iterator[Edge]:
        """The edges by id."""
        return self.store.edges()

    def statements(self) -> Iterator[Statement]:
        """The statements by publication, article and place in the text."""
        return self.store.statements()

    def articles(self) -> Iterator[ArticleRef]:
        """The articles by publication."""
        return self.store.articles()

    @functools.cached_property
    def parties(self) -> dict[str, Node]:
        """All parties of edges by id, in order; the newest report names them."""
        found: dict[str, _Party] = {}
        for edge in self.edges():
            for actor in actors(edge):
                found.setdefault(actor.id, _Party(actor)).note(actor, edge)
        return {key: found[key].node for key in sorted(found)}

    def drawn(self) -> Iterator[Drawn]:
        """The edges by id, each with the statement quoted for it."""
        said = self._said()
        for edge in self.edges():
            query = "SELECT json FROM said WHERE id = ?"
            (text,) = said.execute(query, (edge.statements[0],)).fetchone()
            yield Drawn(edge, Statement.model_validate_json(text))

    def _said(self) -> sqlite3.Connection:
        """The statements by id, on disk: the store has them in another order than their edges."""
        if self._disk is None:
            self._disk = sqlite3.connect("")
            self._disk.execute("CREATE TABLE said (id TEXT PRIMARY KEY, json TEXT) WITHOUT ROWID")
            rows = ((one.id, one.model_dump_json()) for one in self.statements())
            self._disk.executemany("INSERT INTO said VALUES (?, ?)", rows)
        return self._disk

    def nodes(self) -> Iterator[Part]:
        """The parties as every graph format has them, by id."""
        for key, node in self.parties.items():
            yield Part(key, {"label": node.kind, **_known(properties.party(node))})

    def links(self) -> Iterator[Part]:
        """The edges as every graph format has them, by id."""
        for drawn in self.drawn():
            edge = drawn.edge
            row = {"type": edge.type, **_known(properties.edge(drawn))}
            yield Part(edge.id, row, edge.source.id, edge.target.id)


class _Party:
    """A party as its edges come by."""

    def __init__(self, actor: Actor) -> None:
        self.kind, self.id = actor.kind, actor.id
        self.named: tuple[str, str, str] | None = None
        self.stands: tuple[str, str, str] | None = None
        self.stood: set[str] = set()

    def note(self, actor: Actor, edge: Edge) -> None:
        """Take its name and whom it stands for from the newest edge; of equals the smallest id."""
        reported = edge.last_reported or ""
        self.named = _newer(self.named, (reported, edge.id, actor.name))
        if isinstance(actor, Party) and actor.stands_for:
            self.stands = _newer(self.stands, (reported, edge.id, actor.stands_for.id))
            self.stood.add(actor.stands_for.id)

    @property
    def node(self) -> Node:
        """The party as the store draws it."""
        name = self.named[2] if self.named else self.id
        stood = f"|{'|'.join(sorted(self.stood))}|" if self.stood else None
        return Node(self.kind, self.id, name, self.stands[2] if self.stands else None, stood)


def _newer(old: tuple[str, str, str] | None, new: tuple[str, str, str]) -> tuple[str, str, str]:
    if old is None or new[0] > old[0]:
        return new
    return min(old, new) if new[0] == old[0] else old


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None and name != "id"}


def columns(parts: Iterable[Part]) -> dict[str, type]:
    """The properties that occur, by name, each with its type; `str` where they differ."""
    types: dict[str, set[type]] = {}
    for part in parts:
        for name, value in part.properties.items():
            types.setdefault(name, set()).add(type(value))
    return {name: found.pop() if len(found) == 1 else str for name, found in sorted(types.items())}
