"""CSV files with the rows of a graph's tables, as Ladybug copies them in."""

import datetime as dt
import glob
from collections import Counter, defaultdict
from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from graph.drawing import Drawn, Placed
from graph.stores import cypher, properties

Row = dict[str, Any]
_Value = str | int | float | dt.date | None
_ENDS = ("source", "target")
_MANY = 20_000  # rows that are held before they are written
_NODES = {label: itemgetter(*columns) for label, columns in cypher.NODES.items()}
_EDGE = itemgetter(*_ENDS, *cypher.EDGE)


class Table(NamedTuple):
    """A table of nodes, or of the edges of one type between two labels."""

    name: str
    ends: tuple[str, str] | None = None


class Sheets:
    """Files of one writer; several writers have the same folder, and each a `part` of its own."""

    def __init__(self, folder: Path, part: str) -> None:
        self._folder = folder
        self._part = part
        self._lines: dict[Table, list[str]] = defaultdict(list)
        self._held = 0

    def edge(self, drawn: Drawn) -> None:
        """An edge with its properties."""
        ends = (drawn.edge.source.kind, drawn.edge.target.kind)
        row = {**properties.ends(drawn), **properties.edge(drawn)}
        self._put(Table(drawn.edge.type, ends), _EDGE(row))

    def statement(self, placed: Placed) -> None:
        """A statement, and that it hangs on its article."""
        self.node("Statement", properties.statement(placed))
        ids = (placed.statement.id, placed.statement.article.id)
        self._put(Table("IN_ARTICLE", ("Statement", "Article")), ids)

    def node(self, label: str, row: Row) -> None:
        """A node with its properties."""
        self._put(Table(label), _NODES[label](row))

    def flush(self) -> None:
        """Write what is held."""
        for table, lines in self._lines.items():
            with self._path(table).open("a", encoding="utf-8", newline="") as out:
                out.writelines(lines)
        self._lines.clear()
        self._held = 0

    def _put(self, table: Table, values: Iterable[_Value]) -> None:
        self._lines[table].append(_line(values))
        self._held += 1
        if self._held >= _MANY:
            self.flush()

    def _path(self, table: Table) -> Path:
        name = ".".join((table.name, *(table.ends or ()), self._part, "csv"))
        return self._folder / name


def copies(folder: Path) -> tuple[list[list[str]], list[list[str]]]:
    """Cypher that copies all files of a folder in: texts of each table, of nodes and of edges.

    Nodes come before what joins them; the tables with most to copy come first.
    """
    found: dict[Table, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*.csv")):
        name, *ends, _, _ = path.name.split(".")
        found[Table(name, (ends[0], ends[1]) if ends else None)].append(path)
    texts: dict[bool, dict[str, list[str]]] = {False: defaultdict(list), True: defaultdict(list)}
    sizes: Counter[str] = Counter()
    for table, paths in found.items():
        text = cypher.copy(table.name, [glob.escape(str(path)) for path in paths], table.ends)
        texts[table.ends is not None][table.name].append(text)
        sizes[table.name] += sum(path.stat().st_size for path in paths)
    nodes, edges = (
        [of[name] for name in sorted(of, key=lambda name: (-sizes[name], name))]
        for of in texts.values()
    )
    return nodes, edges


def _line(values: Iterable[_Value]) -> str:
    # Python's csv writes None and "" alike; Ladybug reads the unquoted one as null.
    fields = [
        '"' + value.replace('"', '""') + '"'
        if isinstance(value, str)
        else ("" if value is None else str(value))
        for value in values
    ]
    return ",".join(fields) + "\n"
