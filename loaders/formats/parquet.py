"""Parquet: tables in columns; an article or a statement per row."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.extra import library
from loaders.formats.record import check_columns, record
from loaders.formats.source import Given, Item, Problem, Source, first_fault

_ROWS = 256


def recognises(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.startswith(b"PAR1")


def read(source: Source, given: Given) -> Iterator[Item]:
    """The rows in order; a faulty one gives a Problem with its values, and the rest goes on."""
    try:
        parquet = library("pyarrow.parquet", "tables")
        faults = (library("pyarrow", "tables").ArrowException, OSError, ValueError)
        with source.whole(limits.ARCHIVE, "table") as stream:
            try:
                yield from _rows(source.name, parquet.ParquetFile(stream), given)
            except faults as error:
                raise InputError(f"not a Parquet table that can be read: {error}") from error
    except InputError as error:
        yield Problem(source.name, str(error))


def _rows(name: str, table: Any, given: Given) -> Iterator[Item]:
    check_columns(table.schema_arrow.names, given)
    number = 0
    for batch in table.iter_batches(_ROWS):
        for row in batch.to_pylist():
            number += 1
            yield _item(f"{name}, row {number}", row, given)


def _item(where: str, row: dict[str, object], given: Given) -> Item:
    known = {name: value for name, value in row.items() if value is not None}
    try:
        return record(known, given, list(row))
    except ValidationError as error:
        return Problem(where, first_fault(error), _raw(known))
    except InputError as error:
        return Problem(where, str(error), _raw(known))


def _raw(row: dict[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, default=str)
