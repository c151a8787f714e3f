"""Rows as rows.py makes them of records, made of a ledger's JSON.

For whole graphs: no record is built and checked again, which makes it some times as fast. A test
holds the two to the same.
"""

import functools
import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from pydantic_core import from_json

from graph import model
from graph.ledger import Ledger
from graph.stores import cypher, properties
from graph.stores.neo4j import records

Row = dict[str, Any]
Json = Mapping[str, Any]


class Table(NamedTuple):
    """Columns with the types of the graph's tables, a query, and what makes rows of its answers.

    Days are texts, as in JSON: for each of them the driver would need as long as for the rest.
    """

    columns: cypher.Columns
    query: str
    row: Callable[..., Row]

    def rows(self, ledger: Ledger, where: str = "TRUE", values: Any = ()) -> Iterator[Row]:
        """All of them; what has no value is None."""
        for found in ledger.query(self.query.format(where=where), values):
            yield self.row(*found)

    def sent(self, ledger: Ledger, where: str = "TRUE", values: Any = ()) -> Iterator[Row]:
        """The same without what has no value, for texts that set properties (see `setting`)."""
        for row in self.rows(ledger, where, values):
            yield {name: value for name, value in row.items() if value is not None}

    def setting(self, thing: str, row: str) -> str:
        """Cypher that makes a row the properties of a thing."""
        days = [name for name, type in self.columns.items() if type == "DATE"]
        return ", ".join(
            [f"{thing} = {row}", *(f"{thing}.{day} = date({row}.{day})" for day in days)]
        )


def _own(columns: cypher.Columns, *names: str) -> cypher.Columns:
    """The graph's columns, then our own, which are texts."""
    return columns | dict.fromkeys(names, "STRING")


def _article(ref: str, text: str | None, mark: str | None, receipt: str | None) -> Row:
    found = from_json(ref)
    row = {name: found.get(name) for name in cypher.NODES["Article"]}
    return row | {"text": text, "_record": ref, "_mark": mark, "_receipt": receipt}


#: Articles with their texts, by id.
ARTICLES = Table(
    _own(cypher.NODES["Article"], "text", "_record", "_mark", "_receipt"),
    "SELECT a.ref, a.text, r.mark, r.json"
    " FROM articles AS a LEFT JOIN receipts AS r ON r.article = a.id WHERE {where} ORDER BY a.id",
    _article,
)

_ref = functools.lru_cache(maxsize=4)(from_json)  # those of an article come one after the other


def _statement(text: str, ref: str, group: str, edge: str) -> Row:
    found: Json = from_json(text)
    quote, article, subject, object = (
        found[name] for name in ("quote", "article", "subject", "object")
    )
    event, claimed_by, said = found.get("event"), found.get("claimed_by"), _said(found)
    return {
        "id": found["id"],
        "type": found["type"],
        "status": found["status"],
        "mode": found.get("mode"),
        "quote": said,
        "quote_lower": said.lower(),
        "prefix": quote["prefix"],
        "suffix": quote["suffix"],
        "quote_start": quote["start"],
        "quote_end": quote["end"],
        "date": found.get("date"),
        "date_earliest": found.get("date_earliest"),
        "date_latest": found.get("date_latest"),
        "subject_id": subject["id"],
        "subject_name": subject["name"],
        "object_id": object["id"],
        "object_name": object["name"],
        "claimed_by": claimed_by and claimed_by["name"],
        "confidence": found["confidence"],
        "article_id": article["id"],
        "edge_id": edge,
        "published": article.get("published"),
        "publisher": article.get("publisher"),
        "extractor": found["extractor"],
        "source_kind": _kind(found),
        "_record": records.rest(found, _ref(ref)),
        "_group": group,
        "_event": event and event["id"],
    }


def _said(statement: Json) -> str:
    row = statement.get("row")
    return model.Row.model_validate(row).place if row else statement["quote"]["exact"]


def _kind(statement: Json) -> str:
    return "table" if statement.get("row") else "text"


#: Statements with the edge that they support, by that edge.
STATEMENTS = Table(
    _own(cypher.NODES["Statement"], "_record", "_group", "_event"),
    "SELECT s.json, a.ref, s.grp, e.id FROM edges AS e, json_each(e.json, '$.statements') AS of"
    " JOIN statements AS s ON s.id = of.value JOIN articles AS a ON a.id = s.article"
    " WHERE {where} ORDER BY e.id, of.key",
    _statement,
)
#: The same by article; wants `place`.
PLACED = STATEMENTS._replace(
    query="SELECT s.json, a.ref, s.grp, of.edge FROM statements AS s"
    " JOIN articles AS a ON a.id = s.article JOIN temp.placed AS of ON of.statement = s.id"
    " WHERE {where} ORDER BY s.article, s.id"
)


def _edge(text: str, best: str) -> Row:
    found: Json = from_json(text)
    said: Json = from_json(best)
    event, amount, article = found.get("event"), found.get("amount"), said["article"]
    source = properties.source(article.get("publisher"), article.get("published"))
    return {
        "_type": found["type"],
        "id": found["id"],
        "status": found["status"],
        "mode": found.get("mode"),
        "date": found.get("date"),
        "date_earliest": found.get("date_earliest"),
        "date_latest": found.get("date_latest"),
        "year": found.get("year"),
        "event": event and event["id"],
        "event_name": event and event["name"],
        "source_state": (found["source"].get("stands_for") or found["source"])["id"],
        "target_state": (found["target"].get("stands_for") or found["target"])["id"],
        "statements": len(found["statements"]),
        "articles": len(found["articles"]),
        "publishers": len(found["publishers"]),
        "independent": found.get("independent"),
        "reported_by": properties.marked(found["publishers"]),
        "first_reported": found.get("first_reported"),
        "last_reported": found.get("last_reported"),
        "confidence": found["confidence"],
        "amount": amount and _amount(amount),
        "amount_value": amount and amount.get("value"),
        "amount_currency": amount and amount.get("currency"),
        "amount_unit": amount and amount.get("unit"),
        "amount_period": amount and amount.get("period"),
        "amount_change": amount and amount.get("change"),
        "quote": _said(said),
        "quote_source": source,
        "article_id": article["id"],
        "source_kind": _kind(said),
        "_content": model.digest(text),
        "_source": (found["source"]["kind"], found["source"]["id"]),
        "_target": (found["target"]["kind"], found["target"]["id"]),
    }


def _amount(amount: Json) -> str:
    return model.Amount.model_validate(amount).model_dump_json(exclude_none=True)


#: Edges by id, each after its `_type`, before whom it joins by kind and id.
EDGES = Table(
    _own(cypher.EDGE, "_content"),
    "SELECT e.json, s.json FROM edges AS e JOIN statements AS s ON s.id = e.best"
    " WHERE {where} ORDER BY e.id",
    _edge,
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


_DIGESTS = """
SELECT a.id, py_whole(a.ref, a.text IS NOT NULL, r.json, s.json)
FROM articles AS a LEFT JOIN receipts AS r ON r.article = a.id
LEFT JOIN statements AS s ON s.article = a.id GROUP BY a.id
"""


def digests(ledger: Ledger) -> dict[str, str]:
    """By an article's id what tells it apart from one that differs in anything."""
    ledger.db.create_aggregate("py_whole", 4, cast(Any, _Whole))  # typed for one integer
    return dict(ledger.query(_DIGESTS))


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


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
