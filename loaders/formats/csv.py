"""Tables with a header, parted by commas, semicolons or tabs: an article or statement per row."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import PurePath

from pydantic import ValidationError

from graph.errors import InputError
from loaders.formats.limits import TEXT, too_long
from loaders.formats.record import check_columns, record
from loaders.formats.source import Given, Item, Problem, Source, decode, first_fault

SUFFIXES = {".csv", ".tsv", ".tab"}
_PARTING = ",;\t|"
_HEADER = re.compile(rb'(\xef\xbb\xbf)?("?[\w -]{1,40}"?[,;\t|]){1,200}"?[\w -]{1,40}"?\r?\n')
_REST = "what follows it is left out"
_TEXT = re.compile(rb'(^|[,;\t|\xbf])"?text"?([,;\t|]|\r?\n)')


def recognises(name: str, head: bytes) -> bool:
    """True if it is called so, or its first line has names, `text` among them."""
    header = _HEADER.match(head)
    named = PurePath(name).suffix.lower() in SUFFIXES
    return named or bool(header and _TEXT.search(header[0]))


def read(source: Source, given: Given) -> Iterator[Item]:
    """The rows in order; a faulty one gives a Problem with its fields, and the rest goes on."""
    csv.field_size_limit(TEXT)
    lines = _Lines(source)
    try:
        first = next(lines, "")
        parting = max(_PARTING, key=first.count)
        names = [name.strip() for name in next(csv.reader([first], delimiter=parting), [])]
        if not any(names):
            yield Problem(source.name, "empty")
            return
        check_columns(names, given)
        yield from _rows(source.name, names, lines, parting, given)
    except csv.Error as error:
        yield Problem(source.name, f"not a table: {error}")
    except InputError as error:
        yield Problem(source.name, str(error))


def _rows(
    name: str, names: list[str], lines: "_Lines", parting: str, given: Given
) -> Iterator[Item]:
    number = 1
    lines.begin_row()
    for row in csv.reader(lines, delimiter=parting):
        if lines.ended:
            opened = lines.number - row[-1].removesuffix("\n").count("\n")
            why = f"a quotation mark opens that nothing closes; close it and load again; {_REST}"
            raise InputError(f"line {opened}: {why}")
        lines.begin_row()
        number += 1
        where = f"{name}, row {number}"
        if not any(row):
            continue
        cells = {key: value for key, value in zip(names, row, strict=False) if key and value}
        raw = json.dumps(cells, ensure_ascii=False)
        if len(row) > len(names):
            yield Problem(where, f"{len(row)} fields under {len(names)} names", raw)
            continue
        try:
            yield record(cells, given, names)
        except ValidationError as error:
            yield Problem(where, first_fault(error), raw)
        except InputError as error:
            yield Problem(where, str(error), raw)


class _Lines:
    """The lines of a table, counted, and where the row that they belong to began.

    A row that is whole is given before another line is asked for; so whoever asks behind the last
    line has a quotation mark open, and it has `ended`.
    """

    def __init__(self, source: Source) -> None:
        self._lines = source.lines()
        self._begun, self._taken = 1, 0
        self.number, self.ended = 0, False

    def begin_row(self) -> None:
        """What comes next is another row."""
        self._begun, self._taken = self.number + 1, 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        found = next(self._lines, None)
        if found is None:
            self.ended = True
            raise StopIteration
        self.number, line = found
        if line is None:
            raise InputError(f"line {self.number}: {too_long('line')}")
        self._taken += len(line)
        if self._taken > TEXT:
            why = f"{too_long('row')}, or close the quotation mark in it; {_REST}"
            raise InputError(f"line {self._begun}: {why}")
        try:
            return decode(line)
        except InputError as error:
            raise InputError(f"line {self.number}: {error}; {_REST}") from error
