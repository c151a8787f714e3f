"""Where data goes: standard output, or a file that appears only when it is whole."""

import io
import itertools
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def speak_utf8() -> None:
    """Makes data UTF-8 whatever the locale; a terminal that lacks a letter shows `?` for it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def write_lines(lines: Iterable[str], output: str) -> None:
    """Lines of text; raises InputError for a file that cannot be written."""
    if output != "-":
        from queries import export

        export.write(Path(output), lines)
        return
    for line in lines:
        sys.stdout.write(line + "\n")


def write_rows(rows: Iterable[Row], format: str, output: str, columns: Sequence[str] = ()) -> int:
    """Rows in a format of `queries.rows`, and how many there were; raises InputError as above.

    Where there are none, `columns` are the header of CSV.
    """
    from queries.rows import header, lines, write

    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        write_lines(header(columns, format), output)
        return 0
    rows = itertools.chain([first], rows)
    shown = map(_readable, rows) if format == "table" else rows
    if output == "-":
        return write(shown, format, sys.stdout)
    numbers = itertools.count()
    write_lines(lines((row for row, _ in zip(shown, numbers, strict=False)), format), output)
    return next(numbers)


def _readable(row: Row) -> Row:
    """The row without the id of an edge whose quotes follow anyway: tables are narrow."""
    return {name: row[name] for name in row if name != "edge" or not row.get("quotes")}
