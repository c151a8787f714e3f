"""Tables in a folder with their codebook: datapackage.json as of Frictionless Data, and examples.

A text that a spreadsheet would run as a formula gets a `'` before it; empty cells are unknown.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from queries.export.files import fill
from queries.rows import separated

EXAMPLES = ("load_example.py", "load_example.R")


class Field(NamedTuple):
    """A column: its name, its type as of Frictionless Table Schema, and what it is."""

    name: str
    type: str
    title: str


class Table(NamedTuple):
    """A table to be written: rows are asked for when its turn comes."""

    name: str
    title: str
    fields: Sequence[Field]
    rows: Iterable[Sequence[Any]]


def fields(text: str) -> tuple[Field, ...]:
    """Columns, one a line, as `name type what it is`."""
    lines = (line.split(maxsplit=2) for line in text.strip().splitlines())
    return tuple(Field(name, type_, title) for name, type_, title in lines)


def save(folder: Path, name: str, title: str, tables: Iterable[Table]) -> None:
    """Writes the tables as CSV, one after the other, and what tells about them."""
    described = [_written(folder, table) for table in tables]
    describe(folder, name, title, described)


def _written(folder: Path, table: Table) -> dict[str, Any]:
    path = folder / f"{table.name}.csv"
    number = fill(path, separated([field.name for field in table.fields], table.rows)) - 1
    shape = {"format": "csv", "mediatype": "text/csv", "dialect": {"lineTerminator": "\r\n"}}
    return resource(path, table, number) | shape | {"encoding": "utf-8"}


def resource(path: Path, table: Table, number: int) -> dict[str, Any]:
    """What the codebook says of a written table of so many rows."""
    return {
        "name": table.name,
        "title": table.title,
        "path": path.name,
        "profile": "tabular-data-resource",
        "rows": number,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_sha256(path)}",
        "schema": {"fields": [field._asdict() for field in table.fields], "missingValues": [""]},
    }


def describe(folder: Path, name: str, title: str, resources: Sequence[dict[str, Any]]) -> None:
    """Writes the codebook of a folder, and two scripts that show how to load the tables."""
    package = {
        "profile": "data-package",
        "name": f"diplograph-{name}",
        "title": title,
        "resources": list(resources),
    }
    fill(folder / "datapackage.json", [json.dumps(package, indent=2, ensure_ascii=False)])
    for example in EXAMPLES:
        text = (files("queries") / "export" / "examples" / f"{example}.txt").read_bytes()
        (folder / example).write_bytes(text)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
