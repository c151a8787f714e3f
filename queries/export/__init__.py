"""Export formats, one module each: the whole graph, or all statements, as lines of text."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import InputError, UsageError
from graph.stores import Store
from queries.export import graphml, nodelink, statements, tables

if TYPE_CHECKING:
    import networkx as nx


class Format(NamedTuple):
    """An export format: what it is for, the customary suffix, and its lines without line ends."""

    title: str
    suffix: str
    lines: Callable[[Store], Iterator[str]]


FORMATS: dict[str, Format] = {
    "statements": Format(
        "all statements, one JSON object per line; load reads it", ".jsonl", statements.lines
    ),
    "graphml": Format("the graph as GraphML, for Gephi, yEd, igraph", ".graphml", graphml.lines),
    "nodelink": Format("the graph as node-link JSON, for networkx and D3", ".json", nodelink.lines),
    "edges": Format("the edges as CSV", ".csv", tables.edges),
    "nodes": Format("the parties as CSV", ".csv", tables.nodes),
}


def to_networkx(store: Store) -> "nx.MultiDiGraph[str]":
    """The graph as a networkx MultiDiGraph, parties by id, edges by edge id."""
    return store.graph()


def lines(store: Store, format: str) -> Iterator[str]:
    """The export in that format, line by line without line ends; raises UsageError."""
    if format not in FORMATS:
        raise UsageError(f"no export format {format!r}: take {', '.join(FORMATS)}")
    return FORMATS[format].lines(store)


def write(path: Path, lines: Iterable[str]) -> int:
    """Writes a file in one go, and says how many lines; raises InputError if it can't be written.

    A file that is there is replaced when all lines are written: a failure leaves it as it was.
    """
    number = 0
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as out:
                for line in lines:
                    out.write(line + "\n")
                    number += 1
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error
    return number


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
