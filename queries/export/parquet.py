"""Statements, edges and nodes as Parquet tables with typed columns; wants the extra `tables`."""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.extras import needed
from graph.model import Statement
from queries.export import csvfolder
from queries.export.package import Table, describe, fields, resource
from queries.export.source import Source

_ROWS = 20_000  # rows held at a time
STATEMENTS = fields("""
    id string the statement
    type string relation type
    status string actual, planned, requested, possible or denied
    mode string how
    subject_id string who acts
    subject_name string name
    subject_kind string Country, Person, Organization or Event
    subject_stands_for string state or organisation that a person speaks for
    object_id string who is acted on
    object_name string name
    object_kind string Country, Person, Organization or Event
    object_stands_for string state or organisation that a person speaks for
    event string id of the occasion
    date string when, as EDTF; empty if not known
    date_earliest date first day of that date
    date_latest date last day of that date
    claimed_by string who is quoted for it
    amount_value number figure of trade or aid
    amount_currency string its currency
    amount_unit string what is counted, if not money
    amount_period string over which time, as EDTF
    amount_change number change in percent
    quote string the sentence
    quote_start integer its first character in the article
    quote_end integer the one after its last
    source_kind string text, or table for a row of one
    row string of a table: its file and line
    article_id string the article
    title string of the article
    published string of the article
    publisher string of the article
    url string of the article
    confidence number how sure, from 0 to 1
    extractor string who says so
    plover string PLOVER class
    cameo string CAMEO code
""")


def save(source: Source, folder: Path) -> None:
    """Writes statements.parquet, edges.parquet and nodes.parquet; raises UsageError."""
    with needed("tables"):
        import pyarrow  # noqa: F401
    tables = (
        Table("statements", "what sentences say", STATEMENTS, map(_row, source.statements())),
        Table("edges", "what they say together", csvfolder.EDGES, csvfolder.edges(source)),
        Table("nodes", "the parties", csvfolder.NODES, csvfolder.nodes(source)),
    )
    described = [_written(folder, table) for table in tables]
    describe(folder, "parquet", "Diplomacy as news tells it: statements and graph", described)


def _written(folder: Path, table: Table) -> dict[str, Any]:
    import pyarrow as pa
    from pyarrow import parquet as pq

    types = {"date": pa.date32(), "integer": pa.int64(), "number": pa.float64()}
    schema = pa.schema(
        [
            pa.field(f.name, types.get(f.type, pa.string()), metadata={"title": f.title})
            for f in table.fields
        ]
    )
    path, number = folder / f"{table.name}.parquet", 0
    with pq.ParquetWriter(path, schema, compression="zstd") as out:
        for rows in _batched(table.rows):
            columns = zip(*rows, strict=True)
            arrays = [
                pa.array([_fit(value, f.type) for value in column], type=schema.field(f.name).type)
                for f, column in zip(table.fields, columns, strict=True)
            ]
            out.write_batch(pa.record_batch(arrays, schema=schema))
            number += len(rows)
    return resource(path, table, number) | {
        "profile": "data-resource",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
    }


def _batched(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    rest = iter(rows)
    while batch := list(itertools.islice(rest, _ROWS)):
        yield batch


def _fit(value: Any, type_: str) -> Any:
    """The value, as text in a column of text."""
    if value is None or type_ != "string":
        return value
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _row(one: Statement) -> tuple[Any, ...]:
    ends = (
        (end.id, end.name, end.kind, end.stands_for.id if end.stands_for else None)
        for end in (one.subject, one.object)
    )
    amount = one.amount
    figures = (
        (amount.value, amount.currency, amount.unit, amount.period, amount.change)
        if amount
        else (None,) * 5
    )
    article = one.article
    return (
        one.id, one.type, one.status, one.mode, *itertools.chain.from_iterable(ends),
        one.event.id if one.event else None, one.date, one.date_earliest, one.date_latest,
        one.claimed_by.name if one.claimed_by else None, *figures,
        one.quote.exact, one.quote.start, one.quote.end,
        one.source_kind, one.row.place if one.row else None,
        article.id, article.title, article.published, article.publisher, article.url,
        one.confidence, one.extractor, one.plover, one.cameo,
    )  # fmt: skip
