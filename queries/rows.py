"""Rows of answers as text: tables for people, JSON, CSV and Markdown for what comes next."""

import csv
import datetime as dt
import decimal
import io
import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from graph.errors import UsageError

Row = dict[str, Any]


class Written(str):
    """The name of a column that people gave it: shown as it is, others with blanks for `_`."""


# Control characters, which would steer a terminal; direction marks, which would turn a line around.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_DELIMITERS = {"csv": ",", "tsv": "\t"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOTES = re.compile(r"(\[\^\d+\])+")  # marks of footnotes
_WIDE = 2_000
# What a table does without, in this order, on a terminal that is too narrow.
_SPARE = ("independent", "articles", "edge", "url", "statement")


def write(rows: Iterable[Row], format: str, out: TextIO) -> int:
    """Writes the rows in that format, and says how many there were; raises UsageError.

    On a terminal a table fits its width and has colours (not with NO_COLOR); elsewhere no cell
    is broken.
    """
    counted = _Counter(rows)
    if format == "table":
        _print_table(list(counted), out)
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


def _plain(value: Any) -> Any:
    """The value as JSON has it."""
    if isinstance(value, dt.date | dt.datetime | dt.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _cell(value: Any) -> str:
    """The value as a reader likes it, on one line."""
    value = _plain(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() and abs(value) >= 1000 else f"{value:g}"
    if isinstance(value, dict):
        return "; ".join(f"{name} {_cell(one)}" for name, one in value.items() if one is not None)
    if isinstance(value, list):
        return ", ".join(_cell(one) for one in value)
    return re.sub(r"\s+", " ", _STEERING.sub(" ", str(value))).strip()


def _columns(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(column for row in rows for column in row))


def _source(quote: Row) -> str:
    parts = [_cell(quote.get(name)) for name in ("side", "title", "publisher", "published", "url")]
    if quote.get("retrieved"):
        parts.append(f"as retrieved {_cell(quote['retrieved'])}")
    return ", ".join(part for part in parts if part) or _cell(quote.get("article"))


def _marked(quote: Row) -> tuple[str, str]:
    """What stands around a quote: nothing around the place of a table's row."""
    return ("", "") if quote.get("source_kind") == "table" else ("“", "”")


def _print_table(rows: list[Row], out: TextIO) -> None:
    from rich.console import Console, Group
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console = Console(file=out, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDE
    head, cells = _grid(rows, console.width)
    if not head:
        return
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for column in head:
        # Ids and dates are for copying: a line break inside would spoil them.
        grid.add_column(column, overflow="fold", no_wrap=column in ("edge", "date"))
    for line in cells:
        grid.add_row(*(Text(cell) for cell in line))
    parts: list[Any] = [grid]
    for numbers, quote in _numbered_quotes(rows):
        opening, closing = _marked(quote)
        parts.append(Text(f"\n[{numbers}] {opening}{_cell(quote['quote'])}{closing}"))
        parts.append(Padding(Text(_source(quote), style="dim"), (0, 0, 0, 4), expand=False))
    console.print(Group(*parts))


def _grid(rows: Sequence[Row], width: int) -> tuple[list[str], list[list[str]]]:
    """Header and cells of a table: without empty columns, and without some that don't fit."""
    merged = [_merged(row) for row in rows]
    filled = [c for c in _columns(merged) if any(row.get(c) not in (None, "") for row in merged)]
    texts = {column: [_cell(row.get(column)) for row in merged] for column in filled}
    if any("quotes" in row for row in rows):
        texts = {"#": [str(number) for number in range(1, len(rows) + 1)], **texts}
    for spare in _SPARE:
        if sum(_least(column, cells) + 1 for column, cells in texts.items()) > width:
            texts.pop(spare, None)
    head = [_head(column) for column in texts]
    return head, [list(line) for line in zip(*texts.values(), strict=True)]


def _head(column: str) -> str:
    return column if isinstance(column, Written) else column.replace("_", " ")


def _least(column: str, cells: Sequence[str]) -> int:
    """The width that a column needs without breaking words."""
    words = [word for text in (_head(column), *cells) for word in text.split()]
    return max((len(word) for word in words), default=0)


def _merged(row: Row) -> Row:
    """The row with the state that a person stands for behind the person's name."""
    found = {column: value for column, value in row.items() if column != "quotes"}
    for person, state in (("who", "for"), ("whom", "whom_for")):
        if person in found and state in found:
            behind = found.pop(state)
            if behind is not None:
                found[person] = f"{found[person]} ({behind})"
    return found


def _numbered_quotes(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    """Each quote once, with the numbers of the rows that it supports."""
    numbers: dict[tuple[Any, ...], list[str]] = {}
    quotes: dict[tuple[Any, ...], Row] = {}
    for number, row in enumerate(rows, 1):
        for quote in row.get("quotes", ()):
            key = (quote["quote"], quote.get("article"), quote.get("side"))
            quotes.setdefault(key, quote)
            if str(number) not in numbers.setdefault(key, []):
                numbers[key].append(str(number))
    for key, quote in quotes.items():
        yield ", ".join(numbers[key]), quote


def _table(rows: Iterable[Row]) -> Iterator[str]:
    out = io.StringIO()
    _print_table(list(rows), out)
    yield from (line.rstrip() for line in out.getvalue().splitlines())


def _json_array(rows: Iterable[Row]) -> Iterator[str]:
    waiting = "["
    for number, row in enumerate(rows):
        if number:
            yield waiting + ","
            waiting = ""
        waiting += _json(row)
    yield waiting + "]"


def _json_lines(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield _json(row)


def spreadsheet_cell(value: Any) -> Any:
    """The value for a CSV file: a text that a spreadsheet would run gets a `'` before it."""
    value = _plain(value)
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


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
    columns = _columns(found)
    if columns:
        cells = ([row.get(column) for column in columns] for row in found)
        yield from separated(columns, cells, delimiter)


def _csv(rows: Iterable[Row]) -> Iterator[str]:
    return _spreadsheet(rows, _DELIMITERS["csv"])


def _tsv(rows: Iterable[Row]) -> Iterator[str]:
    return _spreadsheet(rows, _DELIMITERS["tsv"])


def _markdown_cell(value: Any) -> str:
    if isinstance(value, str) and _NOTES.fullmatch(value):
        return value
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", _cell(value))


def _markdown(rows: Iterable[Row]) -> Iterator[str]:
    found = list(rows)
    quoted = any("quotes" in row for row in found)
    columns = [column for column in _columns(found) if column != "quotes"]
    if not columns:
        return
    head = (["#"] if quoted else []) + [_markdown_cell(_head(column)) for column in columns]
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for number, row in enumerate(found, 1):
        cells = [_markdown_cell(row.get(column)) for column in columns]
        yield f"| {' | '.join(([str(number)] if quoted else []) + cells)} |"
    for numbers, quote in _numbered_quotes(found):
        yield ""
        yield f"> {_markdown_cell(quote['quote'])}"
        yield f"> — {_markdown_cell(_source(quote))} ({numbers})"


FORMATS: dict[str, Callable[[Iterable[Row]], Iterator[str]]] = {
    "table": _table,
    "json": _json_array,
    "jsonl": _json_lines,
    "csv": _csv,
    "tsv": _tsv,
    "markdown": _markdown,
}
