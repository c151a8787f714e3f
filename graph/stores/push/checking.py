"""Comparing a database with a server: how many there are of each kind, and whether they say it."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.ledger import Ledger
from graph.merge import Vocabulary
from graph.model import KINDS, Statement, digest
from graph.nodes import all_nodes
from graph.stores import properties
from graph.stores.neo4j import records
from graph.stores.neo4j.connection import Connection
from graph.stores.push import inventory

Item = tuple[str, str, str]  # kind, id, content


class Compared(NamedTuple):
    """One kind of node or edge; `same` if the server has just what is here."""

    kind: str
    here: int
    there: int
    same: bool


def compare(connection: Connection, ledger: Ledger, within: bool = False) -> Iterator[Compared]:
    """Articles, statements, parties and edges, kind by kind.

    `within` for a part: what else is on the server is no matter, and edges are left out, since
    there more statements may speak of them.
    """
    mine, ids = _sums(_here(ledger, within))
    theirs, _ = _sums(_there(connection, ledger.vocabulary, within), ids if within else None)
    for kind in sorted(mine.keys() | theirs.keys(), key=lambda kind: (kind.isupper(), kind)):
        here, there = mine[kind], theirs[kind]
        yield Compared(kind, here.count, there.count, here.total == there.total)


class _Sum:
    """A count, and a hash of ids and contents in whatever order."""

    def __init__(self) -> None:
        self.count = self.total = 0

    def add(self, id: str, content: str) -> None:
        key = hashlib.blake2b(f"{id} {content}".encode(), digest_size=8).digest()
        self.count, self.total = self.count + 1, (self.total + int.from_bytes(key)) % 2**64


def _sums(
    items: Iterable[Item], only: dict[str, set[str]] | None = None
) -> tuple[dict[str, _Sum], dict[str, set[str]]]:
    """Sums by kind, and the ids; of the ids in `only`, if given."""
    sums: dict[str, _Sum] = defaultdict(_Sum)
    ids: dict[str, set[str]] = defaultdict(set)
    for kind, id, content in items:
        if only is None or id in only[kind]:
            sums[kind].add(id, content)
            ids[kind].add(id)
    return sums, ids


def _here(ledger: Ledger, within: bool) -> Iterator[Item]:
    for id, ref in ledger.query("SELECT id, ref FROM articles"):
        yield "Article", id, ref
    for id, text in ledger.query("SELECT id, json FROM statements"):
        yield "Statement", id, _same(text)
    if not within:
        for node in all_nodes(ledger):
            yield node.kind, node.id, _party(properties.party(node))
        edges = ledger.query("SELECT json_extract(json, '$.type'), id, json FROM edges")
        yield from ((type, id, digest(text)) for type, id, text in edges)


def _there(connection: Connection, vocabulary: Vocabulary, within: bool) -> Iterator[Item]:
    text = "MATCH (a:Article) RETURN a.id AS id, coalesce(a._record, '') AS record"
    for row in connection.read(text):
        yield "Article", row["id"], row["record"]
    text = f"MATCH (s:Statement)-[:IN_ARTICLE]->(a) RETURN s.id AS id, {records.WANTED}"
    for row in connection.read(text):
        yield "Statement", row["id"], _same(records.whole(row))
    if not within:
        for kind in KINDS:
            for row in connection.read(f"MATCH (n:{kind}) RETURN n"):
                yield kind, row["n"]["id"], _party(row["n"])
        for type, id, content in inventory.edges(connection):
            if type in vocabulary:
                yield type, id, content


def _same(record: str) -> str:
    """JSON of a statement as it is written now, whatever has written it."""
    return Statement.model_validate_json(record).model_dump_json()


def _party(row: dict[str, object]) -> str:
    known = {name: value for name, value in row.items() if value is not None and name != "label"}
    return digest(known)
