"""Tables with a header, parted by commas, semicolons or tabs: an article or statement per row."""

import csv
import json
import re
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import PurePath

from graph.errors import InputError
from loaders.formats.charset import decode
from loaders.formats.faults import attempt
from loaders.formats.limits import TEXT, too_long
from loaders.formats.record import check_columns, record
from loaders.formats.source import Given, Item, Problem, Source

SUFFIXES = {".csv", ".tsv", ".tab"}
_PARTING = ",;\t|"
_HEADER = re.compile(rb'(\xef\xbb\xbf)?("?[\w -]{1,40}"?[,;\t|]){1,200}"?[\w -]{1,40}"?\r?\n')
_REST = "what follows it is left out"
_OPEN = (
    "a quotation mark opens that its row does not close; close it and load again;"
    " what follows is read where it makes rows"
)
_SEPARATOR = re.compile(r"sep=([,;\t|])\s*", re.I)
_TEXT = re.compile(rb'(^|[,;\t|\xbf])"?text"?([,;\t|]|\r?\n)')


def recognises(name: str, head: bytes) -> bool:
    """True if it is called so, or its first line has names, `text` among them."""
    header = _HEADER.match(head)
    named = PurePath(name).suffix.lower() in SUFFIXES
    return named or bool(header and _TEXT.search(header[0]))


def read(source: Source, given: Given) -> Iterator[Item]:
    """The rows in order; a faulty one gives a Problem with its fields, and the rest goes on."""
    csv.field_size_limit(TEXT)
    lines = _Lines(source, given.encoding)
    try:
        first = next(lines, "")
        if says := _SEPARATOR.fullmatch(first):  # as Excel writes it
            first = next(lines, "")
        parting = says[1] if says else max(_PARTING, key=first.count)
        if faults := lines.faults_from(1):
            raise InputError(faults[0])
        names = [name.strip() for name in next(csv.reader([first], delimiter=parting), [])]
        if not any(names):
            yield Problem(source.name, "empty")
            return
        check_columns(names, given)
        lines.end_row()
        yield from _rows(source.name, names, lines, parting, given)
    except csv.Error as error:
        ends = "new-line" in str(error)  # the library speaks of its own modes
        why = "lines that end in CR alone: save it with those of Windows or Unix" if ends else error
        raise InputError(f"not a table: {why}") from error


def _rows(
    name: str, names: list[str], lines: "_Lines", parting: str, given: Given
) -> Iterator[Item]:
    number = 1
    for row in csv.reader(lines, delimiter=parting):
        begun, own = lines.end_row()
        number += 1
        where = f"{name}, row {number}"
        if not any(row):
            continue
        again = begun < lines.doubtful
        if (len(own) > 1 or again or len(row) < len(names)) and not _closed(own, parting):
            lost = len(own) - _swallowed(row)
            [*_, part] = csv.reader(own[:lost], delimiter=parting)
            yield Problem(f"{name}, line {begun + lost - 1}", _OPEN, _raw(names, part))
            lines.read_again(begun + lost, own[lost:])
            continue
        if faults := lines.faults_from(begun):
            yield Problem(name, faults[0])
            continue
        if again and len(row) != len(names):
            continue  # told with the row that it belongs to
        if len(row) > len(names):
            yield Problem(where, f"{len(row)} fields under {len(names)} names", _raw(names, row))
            continue
        cells = {key: value for key, value in zip(names, row, strict=False) if key and value}
        yield attempt(where, partial(record, cells, given, names), _raw(names, row))


def _swallowed(row: list[str]) -> int:
    """How many lines the last field has that goes over several, after its first."""
    reaching = [field for field in row if "\n" in field]
    return reaching[-1].removesuffix("\n").count("\n") if reaching else 0


def _closed(lines: list[str], parting: str) -> bool:
    """Whether each quotation mark that opens a field of the row has its end at the field's."""
    try:
        return bool(list(csv.reader(lines, delimiter=parting, strict=True)))
    except csv.Error:
        return False


def _raw(names: list[str], row: list[str]) -> str:
    cells = {key: value for key, value in zip(names, row, strict=False) if key and value}
    return json.dumps(cells, ensure_ascii=False)


class _Lines:
    """The lines of a table, counted; those of a row are kept until it ends.

    Where a quotation mark is left open, a row takes the lines that follow. They can be read again,
    as rows of their own, and are `doubtful` up to a line: what they are is a guess.
    """

    def __init__(self, source: Source, encoding: str | None) -> None:
        self._encoding = encoding
        self._lines = source.lines()
        self._again = deque[str]()
        self._row: list[str] = []
        self._taken = self.number = self.doubtful = 0
        self._faults: dict[int, str] = {}  # by the number of a line that is no text

    def end_row(self) -> tuple[int, list[str]]:
        """Where the row that is over began, and its lines."""
        own = self._row
        self._row, self._taken = [], 0
        return self.number - len(own) + 1, own

    def faults_from(self, begun: int) -> list[str]:
        """What is wrong with the lines from that number to this one, told once."""
        return [self._faults.pop(n) for n in range(begun, self.number + 1) if n in self._faults]

    def read_again(self, number: int, lines: list[str]) -> None:
        """Give these lines, from that number on, before any others."""
        self.doubtful = max(self.doubtful, number + len(lines))
        self._again.extendleft(reversed(lines))
        self.number = number - 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._next()
        self._taken += len(line)
        if self._taken > TEXT:
            why = f"{too_long('row')}, or close the quotation mark in it; {_REST}"
            raise InputError(f"line {self.number - len(self._row) + 1}: {why}")
        self.number += 1
        self._row.append(line)
        return line

    def _next(self) -> str:
        found = next(self._lines, None)
        if found is None:
            raise StopIteration
        number, line = found
        if line is None:
            raise InputError(f"line {number}: {too_long('line')}")
        try:
            return decode(line, self._encoding)
        except InputError as error:
            if not isinstance(error.__cause__, UnicodeDecodeError):
                raise InputError(f"line {number}: {error}; {_REST}") from error
            self._faults[number] = f"line {number}: {error}"
            return line.decode("utf-8", "replace")
