"""The canned queries, one `.cypher` file each, and how they are run."""

import datetime as dt
import difflib
import functools
import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import islice
from typing import Any

from graph.errors import UsageError
from graph.reference import lookup
from graph.stores import Store
from queries import console
from queries.facts import supplement
from queries.names import Names
from queries.narrowing import keyed, narrowed, used
from queries.paths import STEPS, walk
from queries.query import Parameter, Query, parse
from queries.quoting import quoted
from queries.values import Arguments, Values, bind, context

__all__ = ["Parameter", "Query", "Row", "catalog", "columns", "find", "run"]

Row = dict[str, Any]

_LAST = dt.date.max.isoformat()


@functools.cache
def catalog() -> dict[str, Query]:
    """All canned queries by name; raises VocabularyError for a faulty file."""
    paths = (files("queries") / "cypher").iterdir()
    texts = {p.name: p.read_text(encoding="utf-8") for p in paths if p.name.endswith(".cypher")}
    found = (parse(name.removesuffix(".cypher"), text) for name, text in sorted(texts.items()))
    return {query.name: query for query in found}


def find(name: str) -> Query:
    """The query of that name; raises UsageError with the nearest names."""
    query = catalog().get(name.strip().lower().replace("_", "-"))
    if query is None:
        near = difflib.get_close_matches(name, catalog(), n=3, cutoff=0.4) or sorted(catalog())
        raise UsageError(f"no query is called {name!r}: did you mean {', '.join(near)}?")
    return query


def columns(query: Query, evidence: bool = False) -> tuple[str, ...]:
    """The columns that its rows have, those aside that the reference facts may add."""
    walked = ("step", *console.columns(STEPS)) if query.walk else console.columns(query.text)
    return (*walked, "quotes") if evidence else walked


def run(
    store: Store,
    name: str,
    arguments: Arguments | None = None,
    evidence: bool = False,
    day: dt.date | None = None,
    as_of: dt.date | None = None,
) -> Iterator[Row]:
    """The rows that answer a canned query; raises UsageError.

    `day` tells like-named parties apart, else `as_of` does, the day of the reference facts too.
    With `evidence`, a row about an edge has its `quotes`.
    """
    query = find(name)
    given = arguments or {}
    values = bind(query, given, Names(store), day or context(query, given) or as_of)
    if values.get("since_first", "") > values.get("until_last", _LAST):
        raise UsageError(
            f"since {given['since']} comes after until {given['until']}: exchange them"
        )
    rows = _rows(store, query, given, values, as_of)
    return (_shown(store, query, row, evidence) for row in rows)


def _shown(store: Store, query: Query, row: Row, evidence: bool) -> Row:
    """The row with names for ids, and values that are the same each time."""
    named = {**row, **{column: _name(row[column]) for column in query.names if column in row}}
    if row.get("amount"):
        named["amount"] = json.loads(row["amount"])
    if row.get("statuses"):
        named["statuses"] = sorted(row["statuses"])
    if isinstance(row.get("publishers"), list):  # marked texts of edges, as in `reported_by`
        named["publishers"] = len(
            {one for text in row["publishers"] for one in text.split("|")[1:-1]}
        )
    return {**named, "quotes": list(quotes(store, row))} if evidence else named


def quotes(store: Store, row: Row) -> Iterator[Row]:
    """The sentences that the edges of a row rest on, with their articles."""
    edges = (row[column] for column in ("edge", "other_edge") if row.get(column))
    for statement in (one for edge in edges for one in store.statements(edge=edge)):
        yield quoted(statement)


def _rows(
    store: Store, query: Query, arguments: Arguments, values: Values, as_of: dt.date | None
) -> Iterator[Row]:
    text, values = keyed(narrowed(query, arguments, values), values, store)
    if query.walk:
        one, other, steps = (values[name] for name in query.walk)
        yield from walk(store, query.text, one, other, steps)
    elif query.facts:
        found = list(store.run(text, used(text, values)))
        added = list(supplement(query.facts, values, found, as_of))
        yield from _with_facts(query, found, added)
    else:
        run = store.run(text, used(text, values))
        yield from islice(_sorted(run, query.sort), values.get("limit")) if query.sort else run


def _with_facts(query: Query, found: list[Row], added: list[Row]) -> Iterable[Row]:
    """The rows of articles and of facts; among each other where the query has an order."""
    if not query.sort:
        told = dict.fromkeys(column for row in (*found, *added) for column in row)
        return ({**told, **row} for row in (*found, *added))
    if not added:
        return _sorted(found, query.sort)
    told = dict.fromkeys((*columns(query), "source"))
    said = ({**told, "source": "articles", **row} for row in found)
    return _sorted((*said, *({**told, **row} for row in added)), query.sort)


def _sorted(rows: Iterable[Row], columns: Sequence[str]) -> list[Row]:
    found = list(rows)
    for column in reversed(columns):
        name = column.removeprefix("-")
        found.sort(key=lambda row: (row[name] is not None, row[name]), reverse=column != name)
    return found


def _name(key: Any) -> Any:
    """The name behind the id of a state or an organisation; anything else as it is."""
    if not isinstance(key, str):
        return key
    found = lookup.actor(key, "Country") or lookup.actor(key, "Organization")
    return found.name if found else key
