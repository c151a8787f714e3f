"""A table as rows: names for its columns, the place of each row, and what is wrong with some."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePath
from typing import NamedTuple

from graph.errors import InputError
from graph.model import Quote, Row, Statement
from loaders.formats import limits
from loaders.formats.limits import too_long
from loaders.formats.record import seen
from loaders.formats.source import Given, Item, Mention, Problem, Source, Uncoded
from loaders.formats.tables.seen import Seen

_REMARK = "#"  # begins the lines that a file of rejected rows has beside them
_PARTING = "\t,;"
_REASONS = 1_000  # that are told apart
_HEADER = 2_000  # characters within which a header has the first name of the key


class Table(NamedTuple):
    """A published table: its names, how far its rows are to be believed, and its columns.

    `key` names the columns that tell one row from all others; a header is known by them. Files
    without a header have `columns`, of which the last ones after `least` may be missing.
    """

    id: str
    name: str
    confidence: float
    key: tuple[str, ...]
    columns: tuple[str, ...] = ()
    least: int = 0
    publisher: str | None = None
    wide: int = 0  # of rows with hundreds of columns, how many are quoted

    @property
    def extractor(self) -> str:
        """What statements say of who made them."""
        return f"{self.id} row"


class Line:
    """A row of a table: its fields by name, its own text, and where in which file that is."""

    __slots__ = ("at", "cells", "file", "given", "names", "number", "parting", "start", "table",
                 "text", "where")  # fmt: skip

    def __init__(self, table: Table, source: str, given: Given) -> None:
        self.table, self.given = table, given
        self.file = seen(PurePath(source).name)
        self.names: Sequence[str] = table.columns
        self.at: Mapping[str, int] = _places(table.columns)
        self.cells: list[str] = []
        self.where = self.text = self.parting = ""
        self.number = self.start = 0

    def __getitem__(self, name: str) -> str:
        """The field of that name; nothing if the table has no such column."""
        at = self.at.get(name)
        return self.cells[at].strip() if at is not None and at < len(self.cells) else ""

    @property
    def key(self) -> str:
        """What tells the row from all others."""
        return "|".join(self[name] for name in self.table.key)

    @property
    def quote(self) -> Quote:
        """The row's own text, or its first fields where there are hundreds."""
        exact = self.text
        if self.table.wide and '"' not in exact:
            exact = self.parting.join(exact.split(self.parting)[: self.table.wide])
        return Quote(exact=exact, start=self.start, end=self.start + len(exact))

    def row(self, column: str | None = None) -> Row:
        """Where the row, or one field of it, is."""
        return Row(table=self.table.name, file=self.file, line=self.number, column=column)


#: What a row says: statements, mentions, or in words why it says nothing.
Said = Statement | Mention | str
Make = Callable[[Line], Iterator[Said]]


def read(source: Source, given: Given, table: Table, make: Make) -> Iterator[Item]:
    """What the rows say, in order; a faulty one gives a Problem with its line, the rest goes on."""
    left: dict[str, Uncoded] = {}
    with Seen() as keys:
        for line in _lines(source, given, table, left):
            if isinstance(line, Problem):
                yield line
                continue
            first = keys.before(line.key, line.number)
            if first is not None:
                same = f"{line.key.replace('|', ' ')} came before, in line {first}; left out"
                yield Problem(line.where, same, line.text)
                continue
            try:
                for said in make(line):
                    if isinstance(said, str):
                        _leave(left, line.where, said)
                    else:
                        yield said
            except InputError as error:
                yield Problem(line.where, str(error), line.text)
    yield from left.values()


def first_lines(head: bytes, number: int = 5) -> Iterator[str]:
    """The first lines of a file, without remarks; the last may be cut off."""
    lines = head.decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
    yield from islice((line for line in lines if line and not line.startswith(_REMARK)), number)


def header(head: bytes) -> set[str]:
    """The names that the first line has, in small letters."""
    first = next(first_lines(head, 1), "")
    return {name.lower() for name in _names(_cells(first, _parting(first)))}


def _lines(
    source: Source, given: Given, table: Table, left: dict[str, Uncoded]
) -> Iterator[Line | Problem]:
    """The rows, each as the same object filled anew: nothing of it is kept."""
    line, place, begun = Line(table, source.known_as, given), 0, False
    csv.field_size_limit(limits.TEXT)
    for number, raw in source.lines():
        line.where, line.number, line.start = f"{source.name}, line {number}", number, place
        if raw is None:
            yield Problem(line.where, too_long("line"))
            continue
        text = _text(raw)
        place += len(text)
        if "\0" in text:
            told = f"binary, not text: a zero byte at offset {raw.index(0)}"
            yield Problem(line.where, told)
            continue
        line.text = text.rstrip("\r\n")
        if not line.text.strip() or line.text.startswith(_REMARK):
            continue
        line.parting = line.parting or _parting(line.text)
        line.cells = _cells(line.text, line.parting)
        if table.key[0] in line.text[:_HEADER].lower() and _is_header(line.cells, table):
            if begun:
                yield Problem(line.where, "a header among the rows; left out", line.text)
            else:
                line.names = _names(line.cells)
                line.at = _places(line.names)
            continue
        begun = True
        if not line.names:
            yield Problem(line.where, f"no header of {table.name} before it", line.text)
            continue
        yield _fitted(line, left)


def _fitted(line: Line, left: dict[str, Uncoded]) -> Line | Problem:
    """The row, if it has as many fields as names."""
    names, published = len(line.names), len(line.table.columns)
    found = len(line.cells)
    if found > names and not any(cell.strip() for cell in line.cells[names:]):
        _leave(left, line.where, "empty fields too many at its end (read all the same)")
        del line.cells[names:]
    elif found > names:
        return Problem(line.where, f"{found} fields under {names} names", line.text)
    elif found < names and found == published:
        # Some published files have a header with names that no row has.
        _leave(left, line.where, f"{names} names for {found} fields (read as published)")
        line.names, line.at = line.table.columns, _places(line.table.columns)
    elif found < (line.table.least or names):
        return Problem(line.where, f"{found} fields under {names} names", line.text)
    return line


def _leave(left: dict[str, Uncoded], where: str, reason: str) -> None:
    if len(left) >= _REASONS and reason not in left:
        reason = "other reasons"
    known = left.get(reason, Uncoded(where, reason, 0))
    left[reason] = known._replace(number=known.number + 1)


def _text(raw: bytes) -> str:
    """A line as text: UTF-8, else the letters that older files have."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _parting(line: str) -> str:
    return max(_PARTING, key=line.count)


def _cells(line: str, parting: str) -> list[str]:
    # Quotation marks in tables parted by tabs are what they are.
    if parting == "\t" or '"' not in line:
        return line.split(parting)
    try:
        return next(csv.reader([line], delimiter=parting))
    except csv.Error:
        return line.split(parting)


def _names(cells: Sequence[str]) -> list[str]:
    names = [cell.strip().strip('"') for cell in cells]
    while names and not names[-1]:
        del names[-1]
    return names


def _places(names: Sequence[str]) -> dict[str, int]:
    """Column numbers by name, in small letters; of two, the first counts."""
    found: dict[str, int] = {}
    for at, name in enumerate(names):
        found.setdefault(name.lower(), at)
    return found


def _is_header(cells: Sequence[str], table: Table) -> bool:
    first = {cell.strip().strip('"').lower() for cell in cells[:60]}
    return first.issuperset(table.key)
