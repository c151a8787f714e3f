"""A whole graph file from the ledger: CSV files that Ladybug copies in, some ten times faster."""

import datetime as dt
import glob
import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from graph import drawing
from graph.ledger import Ledger
from graph.stores import cypher, properties
from graph.stores.folder import BUILDING, GRAPH
from graph.stores.graphfile import GraphFile

_Row = dict[str, Any]


def build(folder: Path, ledger: Ledger, stamp: str) -> None:
    """Replace the graph file by one drawn from the ledger's edges; raises StoreError."""
    building = folder / BUILDING
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir()
    graph = GraphFile(building / GRAPH, once=True)
    try:
        graph.write("BEGIN TRANSACTION")
        for text in (*cypher.tables(ledger.vocabulary), cypher.mark(stamp)):
            graph.write(text)
        graph.write("COMMIT")
        _fill(graph, building / "rows.csv", ledger)
    finally:
        graph.close()
    # The old log must not be replayed into the new file.
    for name in (f"{GRAPH}.wal", f"{GRAPH}.shadow"):
        (folder / name).unlink(missing_ok=True)
    (building / GRAPH).replace(folder / GRAPH)
    shutil.rmtree(building)


def _fill(graph: GraphFile, path: Path, ledger: Ledger) -> None:
    for kind, nodes in groupby(drawing.nodes(ledger), key=lambda node: node.kind):
        _copy(graph, path, kind, cypher.NODES[kind], map(properties.party, nodes))
    articles = map(properties.article, ledger.articles())
    _copy(graph, path, "Article", cypher.NODES["Article"], articles)
    statements = map(properties.statement, drawing.placed(ledger))
    _copy(graph, path, "Statement", cypher.NODES["Statement"], statements)
    links = ({"source": s.id, "target": s.article.id} for s, _ in drawing.placed(ledger))
    _copy(graph, path, "IN_ARTICLE", ("source", "target"), links, ("Statement", "Article"))
    columns = ("source", "target", *cypher.EDGE)
    for (type, source, target), edges in groupby(drawing.drawn(ledger), key=_table):
        rows = ({**properties.ends(edge), **properties.edge(edge)} for edge in edges)
        _copy(graph, path, type, columns, rows, (source, target))


def _table(drawn: drawing.Drawn) -> tuple[str, str, str]:
    return drawn.edge.type, drawn.edge.source.kind, drawn.edge.target.kind


def _copy(
    graph: GraphFile,
    path: Path,
    table: str,
    columns: Iterable[str],
    rows: Iterable[_Row],
    ends: tuple[str, str] | None = None,
) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        count = 0
        for line in _lines(columns, rows):
            out.write(line)
            count += 1
    if count:
        graph.write(cypher.copy(table, glob.escape(str(path)), ends))


def _lines(columns: Iterable[str], rows: Iterable[_Row]) -> Iterator[str]:
    names = list(columns)
    for row in rows:
        yield ",".join(_field(row[name]) for name in names) + "\n"


def _field(value: str | int | float | dt.date | None) -> str:
    # Python's csv writes None and "" alike; Ladybug reads the unquoted one as null.
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return "" if value is None else str(value)
