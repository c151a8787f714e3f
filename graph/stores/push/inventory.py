"""What a server has: hashes of articles and edges, by id."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, TypeVar

from graph.stores.neo4j.connection import Connection

_T = TypeVar("_T")


class Kept(NamedTuple):
    """An article on the server: the hash of what was pushed of it, and of which database."""

    digest: str | None
    source: str | None


def articles(connection: Connection) -> dict[str, Kept]:
    """The articles by id."""
    text = "MATCH (a:Article) RETURN a.id AS id, a._digest AS digest, a._from AS source"
    return {row["id"]: Kept(row["digest"], row["source"]) for row in connection.read(text)}


def edges(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Type, id and content of all edges."""
    text = """
        MATCH ()-[r]->() WHERE r._content IS NOT NULL
        RETURN type(r) AS type, r.id AS id, r._content AS content
    """
    for row in connection.read(text):
        yield row["type"], row["id"], row["content"]


def batches(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """The items, so many at a time."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
