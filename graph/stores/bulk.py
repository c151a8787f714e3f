"""A whole graph file from the ledger: CSV files that Ladybug copies in, some ten times faster."""

import datetime as dt
import glob
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from graph import drawing
from graph.drawing import Group, Placed
from graph.errors import StoreError
from graph.ledger import Ledger
from graph.stores import cypher, properties
from graph.stores.folder import BUILDING, GRAPH
from graph.stores.graphfile import GraphFile

_Row = dict[str, Any]
_ENDS = ("source", "target")
_Value = str | int | float | dt.date | None


class _Sheet(NamedTuple):
    """A CSV file with the rows of one table, or of one pair of labels that it joins."""

    table: str
    path: Path
    ends: tuple[str, str] | None = None


def build(folder: Path, ledger: Ledger, groups: Iterable[Group], stamp: str) -> None:
    """Write groups, by type and all there are, into a new graph file; raises StoreError."""
    building = folder / BUILDING
    shutil.rmtree(building, ignore_errors=True)  # what a kill has left
    try:
        building.mkdir()
        _fill(building, ledger, groups, stamp)
        # The old log must not be replayed into the new file.
        for name in (f"{GRAPH}.wal", f"{GRAPH}.shadow"):
            (folder / name).unlink(missing_ok=True)
        (building / GRAPH).replace(folder / GRAPH)
    except OSError as error:
        raise StoreError(f"cannot draw the graph in {folder}: {error.strerror}") from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _fill(building: Path, ledger: Ledger, groups: Iterable[Group], stamp: str) -> None:
    sheets = list(_sheets(building, ledger, groups))
    graph = GraphFile(building / GRAPH, once=True)
    try:
        graph.write("BEGIN TRANSACTION")
        for text in (*cypher.tables(ledger.vocabulary), cypher.mark(stamp)):
            graph.write(text)
        graph.write("COMMIT")
        for sheet in sheets:
            graph.write(cypher.copy(sheet.table, glob.escape(str(sheet.path)), sheet.ends))
    finally:
        graph.close()


def _sheets(building: Path, ledger: Ledger, groups: Iterable[Group]) -> Iterator[_Sheet]:
    """Files with all rows; nodes come before what joins them."""
    statements = _Sheet("Statement", building / "Statement.csv")
    links = _Sheet("IN_ARTICLE", building / "IN_ARTICLE.csv", ("Statement", "Article"))
    edges: list[_Sheet] = []
    count = 0
    with _writing(statements.path) as rows, _writing(links.path) as joined:
        for type, same in groupby(groups, key=lambda group: group.type):
            for group in _drawn(building, same, type, edges):
                count += len(group)
                for placed in group:
                    rows.write(_line(properties.statement(placed), cypher.NODES["Statement"]))
                    ref = placed.statement.article
                    joined.write(_line({"source": placed.statement.id, "target": ref.id}, _ENDS))
    for kind, nodes in groupby(drawing.nodes(ledger), key=lambda node: node.kind):
        yield from _nodes(building, kind, map(properties.party, nodes))
    yield from _nodes(building, "Article", map(properties.article, ledger.articles()))
    if count:
        yield from (statements, links, *edges)


def _nodes(building: Path, label: str, rows: Iterable[_Row]) -> Iterator[_Sheet]:
    sheet, count = _Sheet(label, building / f"{label}.csv"), 0
    with _writing(sheet.path) as out:
        for row in rows:
            out.write(_line(row, cypher.NODES[label]))
            count += 1
    if count:
        yield sheet


def _drawn(
    building: Path, groups: Iterable[Group], type: str, sheets: list[_Sheet]
) -> Iterator[tuple[Placed, ...]]:
    """Write the edges of a type, note their sheets, and pass their statements on."""
    columns = (*_ENDS, *cypher.EDGE)
    with ExitStack() as files:
        opened: dict[tuple[str, str], TextIO] = {}
        for group in groups:
            for drawn in group.edges:
                ends = (drawn.edge.source.kind, drawn.edge.target.kind)
                if ends not in opened:
                    sheet = _Sheet(type, building / f"{type}-{'-'.join(ends)}.csv", ends)
                    opened[ends] = files.enter_context(_writing(sheet.path))
                    sheets.append(sheet)
                row = {**properties.ends(drawn), **properties.edge(drawn)}
                opened[ends].write(_line(row, columns))
            yield group.statements


def _writing(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


def _line(row: _Row, names: Iterable[str]) -> str:
    return ",".join([_field(row[name]) for name in names]) + "\n"


def _field(value: _Value) -> str:
    # Python's csv writes None and "" alike; Ladybug reads the unquoted one as null.
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return "" if value is None else str(value)
