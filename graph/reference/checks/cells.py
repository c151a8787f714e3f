"""Cells: no stray blanks, no empty or repeated alias, dates that can be read and run forwards."""

import datetime as dt
import re
from collections.abc import Iterator

from graph import edtf
from graph.reference.sheets import Problem, Row, Sheets

_REQUIRED = {
    "iso3", "name", "person", "office", "title", "kind", "capital", "source", "surface", "status",
    "event_id", "series", "city", "phrase", "offices", "rule", "why",
}  # fmt: skip
# A virtual summit or a World Cup has no city; a place has either a state or an organisation;
# an exception may be to one state or to all.
_OPTIONAL = {("events", "city"), ("places", "iso3"), ("exceptions", "name")}
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LOOSE = {"memberships", "premiers", "state_codes"}


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults within single cells, and terms that end before they start."""
    for table, rows in sheets.items():
        for row in rows:
            yield from _text(table, row)
            if "start" in row.cells:
                yield from _dates(table, row)


def _text(table: str, row: Row) -> Iterator[Problem]:
    for column, cell in row.cells.items():
        if cell != cell.strip() or "  " in cell:
            yield row.problem(f"{column}: stray blank in {cell!r}")
        if not cell and column in _REQUIRED and (table, column) not in _OPTIONAL:
            yield row.problem(f"{column}: missing")
        if column in ("aliases", "demonyms") and cell:
            parts = cell.split("|")
            clean = [part.strip() for part in parts if part.strip()]
            if clean != parts or len(set(parts)) < len(parts):
                yield row.problem(f"{column}: repeated or empty part in {cell!r}")
            if row.cells.get("name", row.cells.get("person")) in parts and column == "aliases":
                yield row.problem(f"{column}: the name itself is among them")


def _dates(table: str, row: Row) -> Iterator[Problem]:
    for column in ("start", "end"):
        cell = row[column]
        if cell and table not in _LOOSE and not _WHOLE_DAY.fullmatch(cell):
            yield row.problem(f"{column}: write a whole day, not {cell!r}")
            continue
        try:
            if cell:
                edtf.bounds(cell)
        except ValueError as error:
            yield row.problem(f"{column}: {error}")
    if not row["start"] and table not in _LOOSE:
        yield row.problem("start: missing")
    first, last = row.day("start", dt.date.min), row.day("end", dt.date.max)
    if last < first or (last == first and table != "events"):
        yield row.problem(f"ends before it starts: {row['start']} to {row['end']}")
