"""Rows as rows.py makes them of records, taken straight from a ledger's JSON by SQLite.

For whole graphs: no record is built and checked again, which makes it five times as fast. A test
holds the two to the same.
"""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

from graph.ledger import Ledger
from graph.model import Amount, Row, digest
from graph.stores import cypher

Columns = dict[str, tuple[str, str]]


class Table(NamedTuple):
    """Columns, each a SQL expression and a type of the graph's tables, and where they come from."""

    columns: Columns
    rows: str
    order: str

    def typed(self, where: str = "TRUE") -> str:
        """A query for the values; days are texts."""
        return self._select(", ".join(text for text, _ in self.columns.values()), where)

    def csv(self) -> str:
        """A query for lines of CSV without ends: texts quoted, an unquoted nothing is null."""
        return self._select(" || ',' || ".join(_field(*one) for one in self.columns.values()))

    def _select(self, what: str, where: str = "TRUE") -> str:
        return f"SELECT {what} FROM {self.rows} WHERE {where} ORDER BY {self.order}"


def prepare(ledger: Ledger) -> sqlite3.Connection:
    """The ledger's connection, with the functions that the queries call."""
    db = ledger.db
    functions: dict[str, Callable[[Any], str]] = {
        "py_lower": str.lower, "py_content": digest, "py_float": repr, "py_amount": _amount,
        "py_place": _place,
    }  # fmt: skip
    for name, function in functions.items():
        db.create_function(name, 1, _unless_null(function), deterministic=True)
    db.create_aggregate("py_whole", 4, cast(Any, _Whole))  # typed for one integer
    return db


class _Whole:
    """A hash of an article and all that was read in it, in whatever order."""

    def __init__(self) -> None:
        self._sum = 0

    def step(self, ref: str, loaded: int, receipt: str | None, statement: str | None) -> None:
        if not self._sum:
            self._sum = _number(f"{loaded} {receipt} {ref}")
        if statement is not None:
            self._sum += _number(statement)

    def finalize(self) -> str:
        return f"{self._sum % 2**64:016x}"


def _unless_null(function: Callable[[Any], str]) -> Callable[[Any], str | None]:
    return lambda value: None if value is None else function(value)


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def _amount(text: str) -> str:
    return Amount.model_validate_json(text).model_dump_json(exclude_none=True)


def _place(text: str) -> str:
    return Row.model_validate_json(text).place


def _at(table: str, **paths: str) -> dict[str, str]:
    return {name: f"json_extract({table}.json, '$.{path}')" for name, path in paths.items()}


def _typed(known: dict[str, str], own: dict[str, str], columns: cypher.Columns) -> Columns:
    """The graph's columns in their order, then our own, which are texts."""
    found = {name: (known[name], type) for name, type in columns.items()}
    return found | {name: (text, "STRING") for name, text in own.items()}


def _field(text: str, type: str) -> str:
    if type == "STRING":
        return f"""coalesce('"' || replace({text}, '"', '""') || '"', '')"""
    return f"coalesce({f'py_float({text})' if type == 'DOUBLE' else text}, '')"


_REF = {name: name for name in cypher.NODES["Article"]}
_STATEMENT = {name: name for name in cypher.NODES["Statement"]} | {
    "quote": "quote.exact", "prefix": "quote.prefix", "suffix": "quote.suffix",
    "quote_start": "quote.start", "quote_end": "quote.end",
    "subject_id": "subject.id", "subject_name": "subject.name",
    "object_id": "object.id", "object_name": "object.name", "claimed_by": "claimed_by.name",
    "article_id": "article.id", "published": "article.published", "publisher": "article.publisher",
}  # fmt: skip
_EDGE = {name: name for name in cypher.EDGE} | {
    "event": "event.id", "event_name": "event.name",
    **{f"amount_{name}": f"amount.{name}" for name in Amount.model_fields},
}  # fmt: skip


def _counted(name: str) -> str:
    return f"json_array_length(e.json, '$.{name}')"


def _principal(side: str) -> str:
    found = _at("e", behind=f"{side}.stands_for.id", own=f"{side}.id")
    return f"coalesce({found['behind']}, {found['own']})"


_BEST = _at("s", quote="quote.exact", row="row", article="article.id",
            publisher="article.publisher", published="article.published")  # fmt: skip
_SAID = f"coalesce(py_place({_BEST['row']}), {_BEST['quote']})"
_KIND = f"CASE WHEN {_BEST['row']} IS NULL THEN 'text' ELSE 'table' END"
_DAY = f"substr({_BEST['published']}, 1, 10)"
_SOURCE = (
    f"nullif(coalesce({_BEST['publisher']}, '')"
    f" || CASE WHEN {_BEST['publisher']} > '' AND {_DAY} > '' THEN ', ' ELSE '' END"
    f" || coalesce({_DAY}, ''), '')"
)

#: Articles with their texts, by id; `_digest` tells two apart that differ in anything.
ARTICLES = Table(
    _typed(
        {name: f"json_extract(a.ref, '$.{path}')" for name, path in _REF.items()},
        {
            "text": "a.text", "_record": "a.ref", "_mark": "r.mark", "_receipt": "r.json",
            "_digest": "(SELECT py_whole(a.ref, a.text IS NOT NULL, r.json, s.json) FROM (SELECT 1)"
            " LEFT JOIN statements AS s ON s.article = a.id)",
        },
        cypher.NODES["Article"],
    ),
    "articles AS a LEFT JOIN receipts AS r ON r.article = a.id",
    "a.id",
)  # fmt: skip
#: The same without that hash, for those who know it.
BARE_ARTICLES = ARTICLES._replace(
    columns={name: one for name, one in ARTICLES.columns.items() if name != "_digest"}
)
#: Statements with the edge that they support, by that edge.
STATEMENTS = Table(
    _typed(
        _at("s", **_STATEMENT)
        | {
            "quote": _SAID,
            "quote_lower": f"py_lower({_SAID})",
            "edge_id": "e.id",
            "source_kind": _KIND,
        },
        {"_record": "s.json", "_group": "s.grp", **_at("s", _event="event.id")},
        cypher.NODES["Statement"],
    ),
    "edges AS e, json_each(e.json, '$.statements') AS of JOIN statements AS s ON s.id = of.value",
    "e.id, of.key",
)
#: The same by id; wants `place`.
PLACED = STATEMENTS._replace(
    columns=STATEMENTS.columns | {"edge_id": ("of.edge", "STRING")},
    rows="statements AS s JOIN temp.placed AS of ON of.statement = s.id",
    order="s.id",
)
#: Edges by id.
EDGES = Table(
    _typed(
        _at("e", **_EDGE)
        | {
            "source_state": _principal("source"), "target_state": _principal("target"),
            "statements": _counted("statements"), "articles": _counted("articles"),
            "publishers": _counted("publishers"),
            "reported_by": "(SELECT '|' || group_concat(replace(value, '|', '/'), '|') || '|'"
            " FROM json_each(e.json, '$.publishers'))",
            "amount": "py_amount(json_extract(e.json, '$.amount'))",
            "quote": _SAID, "source_kind": _KIND, "quote_source": _SOURCE,
            "article_id": _BEST["article"],
        },
        {"_content": "py_content(e.json)"},
        cypher.EDGE,
    ),
    "edges AS e JOIN statements AS s ON s.id = e.best",
    "e.id",
)  # fmt: skip
#: What an edge joins, and its type.
ENDS = _at("e", type="type", source_kind="source.kind", source="source.id",
           target_kind="target.kind", target="target.id")  # fmt: skip

#: Edges with their ends, names of which start with `_`.
JOINED = EDGES._replace(
    columns={f"_{name}": (text, "STRING") for name, text in ENDS.items()} | EDGES.columns
)


def place(ledger: Ledger) -> None:
    """Note for each statement its edge."""
    for text in (
        "DROP TABLE IF EXISTS temp.placed",
        "CREATE TEMP TABLE placed (statement TEXT PRIMARY KEY, edge TEXT) WITHOUT ROWID",
        "INSERT INTO placed SELECT of.value, edges.id FROM edges,"
        " json_each(edges.json, '$.statements') AS of ORDER BY of.value",
    ):
        list(ledger.query(text))


def varying(ledger: Ledger) -> set[tuple[str, str]]:
    """Kinds and ids of parties that edges call by more than one name."""
    query = "SELECT kind, id FROM ends GROUP BY kind, id HAVING count(DISTINCT name) > 1"
    return set(ledger.query(query))


def rows(
    ledger: Ledger, table: Table, where: str = "TRUE", values: Any = ()
) -> Iterator[dict[str, Any]]:
    """Rows as the driver takes them, without what is null."""
    names = list(table.columns)
    days = [name for name, (_, type) in table.columns.items() if type == "DATE"]
    for found in ledger.query(table.typed(where), values):
        row = {name: value for name, value in zip(names, found, strict=True) if value is not None}
        for name in days:
            if name in row:
                row[name] = dt.date.fromisoformat(row[name])
        yield row
