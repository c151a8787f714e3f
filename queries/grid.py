"""Rows as a table on a terminal or in a file, with their quotes below."""

from collections.abc import Sequence
from typing import Any, TextIO

from queries.cells import cell, heading
from queries.quoting import Row, marks, numbered, source

_WIDE = 2_000
# What a table does without, in this order, on a terminal that is too narrow.
_SPARE = ("independent", "articles", "edge", "url", "statement")


def print_table(rows: list[Row], out: TextIO) -> None:
    """On a terminal it fits the width and has colours (not with NO_COLOR)."""
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
    for numbers, quote in numbered(rows):
        opening, closing = marks(quote)
        parts.append(Text(f"\n[{numbers}] {opening}{cell(quote['quote'])}{closing}"))
        parts.append(Padding(Text(source(quote), style="dim"), (0, 0, 0, 4), expand=False))
    console.print(Group(*parts))


def _grid(rows: Sequence[Row], width: int) -> tuple[list[str], list[list[str]]]:
    """Header and cells of a table: without empty columns, and without some that don't fit."""
    merged = [_merged(row) for row in rows]
    filled = [
        c for c in column_names(merged) if any(row.get(c) not in (None, "") for row in merged)
    ]
    texts = {column: [cell(row.get(column)) for row in merged] for column in filled}
    if any("quotes" in row for row in rows):
        texts = {"#": [str(number) for number in range(1, len(rows) + 1)], **texts}
    for spare in _SPARE:
        if sum(_least(column, cells) + 1 for column, cells in texts.items()) > width:
            texts.pop(spare, None)
    head = [heading(column) for column in texts]
    return head, [list(line) for line in zip(*texts.values(), strict=True)]


def _least(column: str, cells: Sequence[str]) -> int:
    """The width that a column needs without breaking words."""
    words = [word for text in (heading(column), *cells) for word in text.split()]
    return max((len(word) for word in words), default=0)


def column_names(rows: Sequence[Row]) -> list[str]:
    """The names that any of the rows has."""
    return list(dict.fromkeys(column for row in rows for column in row))


def _merged(row: Row) -> Row:
    """The row with the state that a person stands for behind the person's name."""
    found = {column: value for column, value in row.items() if column != "quotes"}
    for person, state in (("who", "for"), ("whom", "whom_for")):
        if person in found and state in found:
            behind = found.pop(state)
            if behind is not None:
                found[person] = f"{found[person]} ({behind})"
    return found
