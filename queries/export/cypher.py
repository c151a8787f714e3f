"""A Cypher script for Neo4j's shell: constraints, parties, edges; to run it again changes nothing.

Neo4j 5 reads `\\uXXXX` before it looks for quotation marks, even behind an escaped backslash: no
text leaves here with a backslash before a `u`.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from graph.schema import relations
from queries.export.source import Source

_LABELS = ("Country", "Event", "Organization", "Person")
_NAME = re.compile(r"[A-Za-z_]+")
_ESCAPES = {
    "\\": "\\\\",
    "'": "\\'",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
}
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def lines(source: Source) -> Iterator[str]:
    """One statement per line."""
    for label in _LABELS:
        name = f"diplograph_{label.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;"
    kinds = {key: node.kind for key, node in source.parties.items()}
    for part in source.nodes():
        rest = {name: value for name, value in part.properties.items() if name != "label"}
        yield f"MERGE (n:{kinds[part.id]} {{id: {_text(part.id)}}}){_set('n', rest)};"
    for part in source.links():
        rest = {name: value for name, value in part.properties.items() if name != "type"}
        start = f"(a:{kinds[part.source]} {{id: {_text(part.source)}}})"
        end = f"(b:{kinds[part.target]} {{id: {_text(part.target)}}})"
        kind = _type(part.properties["type"])
        merge = f"MERGE (a)-[r:{kind} {{id: {_text(part.id)}}}]->(b)"
        yield f"MATCH {start}, {end} {merge}{_set('r', rest)};"


def _type(name: str) -> str:
    """A relation type, which can be no parameter: one of the vocabulary, or a plain word."""
    if name not in relations() and not _NAME.fullmatch(name):
        raise ValueError(f"no name for a type: {name!r}")
    return name


def _set(variable: str, row: dict[str, Any]) -> str:
    pairs = (f"{variable}.{name} = {_value(value)}" for name, value in sorted(row.items()))
    text = ", ".join(pairs)
    return f" SET {text}" if text else ""


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dt.date):
        return f"date('{value.isoformat()}')"
    return _text(str(value))


def _text(text: str) -> str:
    """A literal; control characters that have no escape become spaces."""
    escaped = "".join(_ESCAPES.get(c) or _STEERING.sub(" ", c) for c in text)
    parted = escaped.replace("\\u", "\\' + 'u").replace("\\U", "\\' + 'U")
    return f"'{parted}'"
