"""Rows of answers as text: tables for people, JSON, CSV and Markdown for what comes next."""

import csv
import io
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from graph.errors import UsageError
from queries.cells import as_json, heading, markdown_cell, spreadsheet_cell
from queries.grid import column_names, print_table
from queries.quoting import Row, numbered, source

_DELIMITERS = {"csv": ",", "tsv": "\t"}


def write(rows: Iterable[Row], format: str, out: TextIO) -> int:
    """Writes the rows in that format, and says how many there were; raises UsageError.

    On a terminal a table fits its width and has colours (not with NO_COLOR); elsewhere no cell
    is broken.
    """
    counted = _Counter(rows)
    if format == "table":
        print_table(list(counted), out)
    else:
        for line in lines(counted, format):
            out.write(line + "\n")
    return counted.number


def lines(rows: Iterable[Row], format: str) -> Iterator[str]:
    """The rows in that format, line by line without line ends; raises UsageError."""
    if format not in FORMATS:
        raise UsageError(f"no format {format!r}: take {', '.join(FORMATS)}")
    return FORMATS[format](rows)


def header(columns: Sequence[str], format: str) -> Iterator[str]:
    """What a format has of columns without rows."""
    if format in _DELIMITERS and columns:
        yield from separated(columns, (), _DELIMITERS[format])
    else:
        yield from lines((), format)


class _Counter:
    """Rows passed on and counted."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.number += 1
            yield row


def _table(rows: Iterable[Row]) -> Iterator[str]:
    out = io.StringIO()
    print_table(list(rows), out)
    yield from (line.rstrip() for line in out.getvalue().splitlines())


def _json_array(rows: Iterable[Row]) -> Iterator[str]:
    waiting = "["
    for number, row in enumerate(rows):
        if number:
            yield waiting + ","
            waiting = ""
        waiting += as_json(row)
    yield waiting + "]"


def _json_lines(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield as_json(row)


def separated(
    header: Sequence[str], rows: Iterable[Sequence[Any]], delimiter: str = ","
) -> Iterator[str]:
    """Records of a CSV file, the header first; a text with line breaks makes a longer record."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")  # quotes both
    for row in itertools.chain([header], rows):
        writer.writerow([spreadsheet_cell(value) for value in row])
        yield out.getvalue().removesuffix("\r\n")
        out.seek(0)
        out.truncate()


def _spreadsheet(rows: Iterable[Row], delimiter: str) -> Iterator[str]:
    found = list(rows)
    columns = column_names(found)
    if columns:
        cells = ([row.get(column) for column in columns] for row in found)
        yield from separated(columns, cells, delimiter)


def _csv(rows: Iterable[Row]) -> Iterator[str]:
    return _spreadsheet(rows, _DELIMITERS["csv"])


def _tsv(rows: Iterable[Row]) -> Iterator[str]:
    return _spreadsheet(rows, _DELIMITERS["tsv"])


def _markdown(rows: Iterable[Row]) -> Iterator[str]:
    found = list(rows)
    quoted = any("quotes" in row for row in found)
    columns = [column for column in column_names(found) if column != "quotes"]
    if not columns:
        return
    head = (["#"] if quoted else []) + [markdown_cell(heading(column)) for column in columns]
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for number, row in enumerate(found, 1):
        cells = [markdown_cell(row.get(column)) for column in columns]
        yield f"| {' | '.join(([str(number)] if quoted else []) + cells)} |"
    for numbers, quote in numbered(found):
        yield ""
        yield f"> {markdown_cell(quote['quote'])}"
        yield f"> — {markdown_cell(source(quote))} ({numbers})"


FORMATS: dict[str, Callable[[Iterable[Row]], Iterator[str]]] = {
    "table": _table,
    "json": _json_array,
    "jsonl": _json_lines,
    "csv": _csv,
    "tsv": _tsv,
    "markdown": _markdown,
}
