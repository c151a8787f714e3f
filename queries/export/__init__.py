"""Export formats, one module each: what is in a store, as a file or a folder for other programs."""

import difflib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import UsageError
from graph.stores import Store
from queries.export import (
    adjacency,
    csvfolder,
    cypher,
    cytoscape,
    dyads,
    events,
    ftm,
    gexf,
    graphml,
    membership,
    neo4j_admin,
    nodelink,
    pajek,
    parquet,
    pictures,
    spells,
    statements,
    turtle,
)
from queries.export.files import whole_file, whole_folder, write
from queries.export.source import Source

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["FORMATS", "Format", "Lines", "Saved", "lines", "named", "save", "to_networkx", "write"]


class Lines(NamedTuple):
    """A text format: what it is for, the customary suffix, and its lines without line ends."""

    title: str
    suffix: str
    lines: Callable[[Source], Iterator[str]]


class Saved(NamedTuple):
    """A format of its own kind of file, or of several in a folder (`suffix` is then `/`).

    `save` fills the file or the empty folder at the path that it is given.
    """

    title: str
    suffix: str
    save: Callable[[Source, Path], None]


Format = Lines | Saved

FORMATS: dict[str, Format] = {
    "statements": Lines(
        "all statements, one JSON object per line; load reads it", ".jsonl", statements.lines
    ),
    "graphml": Lines("the graph as GraphML, for yEd, igraph, Gephi", ".graphml", graphml.lines),
    "gexf": Lines("the graph as GEXF, with a timeline for Gephi", ".gexf", gexf.lines),
    "nodelink": Lines("the graph as node-link JSON, for networkx and D3", ".json", nodelink.lines),
    "cytoscape": Lines("the graph as Cytoscape.js JSON", ".cyjs", cytoscape.lines),
    "pajek": Lines("the graph for Pajek, with a relation for each type", ".net", pajek.lines),
    "cypher": Lines("the graph as a Cypher script for Neo4j", ".cypher", cypher.lines),
    "neo4j-admin": Saved(
        "a server's whole database, for neo4j-admin database import", "/", neo4j_admin.save
    ),
    "turtle": Lines("statements as RDF, with PROV-O and CAMEO codes", ".ttl", turtle.lines),
    "ftm": Lines("FollowTheMoney statements, one JSON object per line", ".jsonl", ftm.lines),
    "csv": Saved("nodes and edges as CSV tables", "/", csvfolder.save),
    "parquet": Saved("statements, edges and nodes as Parquet tables", "/", parquet.save),
    "events": Saved("event list: sender, receiver, time, with COW and GW", "/", events.save),
    "dyad-month": Saved("panel of directed dyads by month, zero rows too", "/", dyads.by_month),
    "dyad-year": Saved("panel of directed dyads by year, zero rows too", "/", dyads.by_year),
    "spells": Saved("from when to when relations lasted", "/", spells.save),
    "membership": Saved("states by organisations, year by year", "/", membership.save),
    "adjacency": Saved("matrices of states by states", "/", adjacency.save),
    "html": Lines("one page to look at: graph, timeline, matrix, quotes", ".html", pictures.page),
    "svg": Saved("the graph drawn for papers, as SVG", ".svg", pictures.svg),
    "png": Saved("the graph drawn for papers, as PNG", ".png", pictures.png),
}


def to_networkx(store: Store) -> "nx.MultiDiGraph[str]":
    """The graph as a networkx MultiDiGraph, parties by id, edges by edge id."""
    return store.graph()


def lines(store: Store, format: str) -> Iterator[str]:
    """The export in that text format, line by line without line ends; raises UsageError."""
    found = FORMATS[named(format)]
    if isinstance(found, Saved):
        raise UsageError(f"{format} is no text to print: name a place to write it to, with -o")
    return _printed(found, store)


def _printed(format: Lines, store: Store) -> Iterator[str]:
    with Source(store) as source:
        yield from format.lines(source)


def save(store: Store, format: str, path: Path) -> None:
    """The export in that format as a file or folder; raises UsageError, InputError.

    It appears when it is whole: what was there before stays until then.
    """
    found = FORMATS[named(format)]
    if isinstance(found, Lines):
        write(path, _printed(found, store))
    else:
        place = whole_folder if found.suffix == "/" else whole_file
        with place(path) as making, Source(store) as source:
            found.save(source, making)


def named(name: str) -> str:
    """The format of that name, in any letters; raises UsageError that names the nearest ones."""
    if (found := name.strip().lower().replace("_", "-")) in FORMATS:
        return found
    near = difflib.get_close_matches(found, FORMATS, n=3, cutoff=0.5)
    hint = f": did you mean {', '.join(near)}?" if near else f"; there are {', '.join(FORMATS)}"
    raise UsageError(f"no export format {name!r}{hint}")
