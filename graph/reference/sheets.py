"""The reference tables as written: cells of text with their line, for the validator."""

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from graph import edtf, own
from graph.errors import VocabularyError

# Every table and its columns, in order.
COLUMNS: dict[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "countries": "iso3 iso2 name aliases demonyms capital source",
        "organisations": "id name aliases kind source",
        "leaders": "person aliases surname iso3 office title start end source end_source wikidata",
        "org_leaders": "org person surname title start end aliases source",
        "memberships": "iso3 org start end status source",
        "places": "surface iso3 org kind source",
        "event_series": "series name aliases org",
        "events": "event_id series name aliases host_iso3 city start end source",
        "state_codes": "iso3 cow cow_abbr gw start end source",
        "homes": "person iso3",
        "premiers": "iso3 start end",
        "office_names": "phrase offices",
        "readings": "name kind id why",
        "exceptions": "rule principal name other why",
    }.items()
}


class Problem(NamedTuple):
    """A fault in a table: where it is and what to mend."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, its cells by column."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> list[str]:
        """The parts of a cell that holds several, split at `|`."""
        return [part for part in self.cells[column].split("|") if part]

    def problem(self, message: str) -> Problem:
        """A fault of this line."""
        return Problem(self.file, self.line, message)

    def day(self, column: str, missing: dt.date) -> dt.date:
        """The first day of an EDTF cell, or `missing`; an unreadable one is another check's."""
        try:
            return (edtf.bounds(self.cells[column])[0] if self.cells[column] else None) or missing
        except ValueError:
            return missing


Sheets = Mapping[str, tuple[Row, ...]]


def read_sheet(folder: Traversable | Path, name: str) -> tuple[Row, ...]:
    """One table; raises VocabularyError if its columns or cells are not those of the table."""
    file = f"{name}.csv"
    reader = _reader((folder / file).read_text(encoding="utf-8"))
    header = tuple(next(reader, ()))
    if header != COLUMNS[name]:
        raise VocabularyError(f"{file}:1: the columns have to be {','.join(COLUMNS[name])}")
    return tuple(_rows(reader, file, header))


def read_own(folder: Path, name: str, needed: Sequence[str]) -> tuple[Row, ...]:
    """A table of the user's, whose header names the columns that it has; others are empty.

    Raises VocabularyError with file, line and column.
    """
    path = folder / f"{name}.csv"
    reader = _reader(own.text(path))
    header = tuple(next(reader, ()))
    for column in header:
        if column not in COLUMNS[name] or header.count(column) > 1:
            fault = "twice" if column in COLUMNS[name] else "no such column"
            there = ", ".join(COLUMNS[name])
            raise VocabularyError(f"{path}:1: {column}: {fault}; there are {there}")
    for column in needed:
        if column not in header:
            raise VocabularyError(f"{path}:1: {column}: this column is missing")
    blank = dict.fromkeys(COLUMNS[name], "") | (
        {"source": "own"} if "source" in COLUMNS[name] else {}
    )
    return tuple(
        Row(row.file, row.line, {**blank, **row.cells}) for row in _rows(reader, str(path), header)
    )


Reader = Any  # csv's own type has no public name


def _reader(text: str) -> Reader:
    return csv.reader(io.StringIO(text), strict=True)


def _rows(reader: Reader, file: str, header: Sequence[str]) -> list[Row]:
    rows = []
    try:
        for cells in reader:
            if len(cells) != len(header):
                message = f"{len(cells)} cells, {len(header)} columns"
                raise VocabularyError(f"{file}:{reader.line_num}: {message} (quote any comma)")
            rows.append(Row(file, reader.line_num, dict(zip(header, cells, strict=True))))
    except csv.Error as error:
        raise VocabularyError(f"{file}:{reader.line_num}: {error}") from error
    return rows


def read_sheets(folder: Traversable | Path | None = None) -> Sheets:
    """All tables of a folder; without one, those of the package."""
    where = folder or files("graph") / "reference"
    return {name: read_sheet(where, name) for name in COLUMNS}


def excepted(sheets: Sheets, rule: str) -> set[tuple[str, str, str]]:
    """Judged exceptions to a rule: principal, name, other name."""
    return {
        (row["principal"], row["name"], row["other"])
        for row in sheets["exceptions"]
        if row["rule"] == rule
    }
