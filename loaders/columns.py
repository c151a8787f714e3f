"""Statements as rows of Parquet, nested as their JSON is; `load` reads them like JSON lines."""

import datetime as dt
import types
import typing
from collections.abc import Iterable
from typing import Any, BinaryIO, Literal, Union

from graph.model import Record, Statement
from loaders.formats.extra import library

_EXTRA = "cluster"


def write(statements: Iterable[Statement], out: BinaryIO, extractor: str) -> None:
    """A file of statements, marked with what read them; raises InputError without pyarrow."""
    arrow, parquet = library("pyarrow", _EXTRA), library("pyarrow.parquet", _EXTRA)
    schema = arrow.schema(_fields(arrow, Statement), metadata={_MARK: extractor})
    rows = [statement.model_dump(mode="json") for statement in statements]
    parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), out, compression="zstd")


def extractor_of(stream: BinaryIO) -> str | None:
    """What read the statements of a file; None if it is none of ours."""
    parquet = library("pyarrow.parquet", _EXTRA)
    try:
        marks = parquet.read_schema(stream).metadata or {}
    except library("pyarrow", _EXTRA).ArrowException:
        return None
    found = marks.get(_MARK.encode())
    return found.decode() if found else None


_MARK = "diplograph.extractor"


def _fields(arrow: Any, record: type[Record]) -> list[Any]:
    hints = typing.get_type_hints(record)
    return [arrow.field(name, _type(arrow, hints[name])) for name in record.model_fields]


def _type(arrow: Any, hint: Any) -> Any:
    """The column type of a field; a field that may be missing is one that may be null."""
    if typing.get_origin(hint) in (Union, types.UnionType):
        (hint,) = (one for one in typing.get_args(hint) if one is not types.NoneType)
    if typing.get_origin(hint) is Literal or hint in (str, dt.date):
        return arrow.string()
    if isinstance(hint, type) and issubclass(hint, Record):
        return arrow.struct(_fields(arrow, hint))
    return {float: arrow.float64(), int: arrow.int64(), bool: arrow.bool_()}[hint]
