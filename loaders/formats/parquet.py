"""Parquet: tables in columns; an article or a statement per row."""

import json
from collections.abc import Iterator
from typing import Any

from loaders.formats import limits
from loaders.formats.extra import library
from loaders.formats.faults import attempt, told
from loaders.formats.record import check_columns, record
from loaders.formats.source import Given, Item, Source

_ROWS = 256


def recognises(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.startswith(b"PAR1")


def read(source: Source, given: Given) -> Iterator[Item]:
    """The rows in order; a faulty one gives a Problem with its values, and the rest goes on."""
    parquet = library("pyarrow.parquet", "tables")
    fault = library("pyarrow", "tables").ArrowException
    with (
        source.whole(limits.ARCHIVE, "table") as stream,
        told("not a Parquet table that can be read", fault, OSError, ValueError),
    ):
        yield from _rows(source.name, parquet.ParquetFile(stream), given)


def _rows(name: str, table: Any, given: Given) -> Iterator[Item]:
    check_columns(table.schema_arrow.names, given)
    number = 0
    for batch in table.iter_batches(_ROWS):
        for row in batch.to_pylist():
            number += 1
            yield _item(f"{name}, row {number}", row, given)


def _item(where: str, row: dict[str, object], given: Given) -> Item:
    known = {name: value for name, value in row.items() if value is not None}
    raw = json.dumps(known, ensure_ascii=False, default=str)
    return attempt(where, lambda: record(known, given, list(row)), raw)
