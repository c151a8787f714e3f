"""Where data goes: standard output, or a file that appears only when it is whole."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def write_lines(lines: Iterable[str], output: str) -> None:
    """Lines of text; raises InputError for a file that cannot be written."""
    if output != "-":
        from queries import export

        export.write(Path(output), lines)
        return
    for line in lines:
        sys.stdout.write(line + "\n")


def write_rows(rows: Iterable[dict[str, Any]], format: str, output: str) -> None:
    """Rows in one of the formats of `queries.rows`; raises InputError as above."""
    from queries.rows import lines, write

    if format == "table":
        rows = map(_readable, rows)
    if output == "-":
        write(rows, format, sys.stdout)
    else:
        write_lines(lines(rows, format), output)


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    """The row without the id of an edge whose quotes follow anyway: tables are narrow."""
    return {name: row[name] for name in row if name != "edge" or not row.get("quotes")}
