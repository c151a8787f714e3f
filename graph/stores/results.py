"""Queries into the embedded graph and rows out of it, in plain Python types and our own errors."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from graph.errors import DiplographError, StoreError, UsageError
from graph.stores import misnamed

# Texts and comments are skipped, so that a dollar sign in them is no parameter.
_PARAMETER = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `[^`]*` | //[^\n\r]* | /\*.*?\*/
      | \$(?:(?P<name>\w+) | `(?P<quoted>[^`]*)`)""",
    re.VERBOSE | re.DOTALL,
)
_PLAIN = {str, int, float, bool, type(None), dt.date}  # most of what there is, passed on at once
_FAULTY_QUERY = re.compile(
    r"(Connection|Parser|Binder|Catalog|Conversion|Runtime|Overflow) exception: "
)


def parameters_of(cypher: str) -> list[str]:
    """Names of the parameters that a query asks for, in order."""
    names = (found["name"] or found["quoted"] for found in _PARAMETER.finditer(cypher))
    return list(dict.fromkeys(name for name in names if name))


def given(cypher: str, parameters: Mapping[str, Any] | None) -> dict[str, Any]:
    """The parameters that the query uses; raises UsageError that names a missing one.

    Ladybug takes a missing parameter for null and answers with silence.
    """
    values = parameters or {}
    for name in parameters_of(cypher):
        if name not in values:
            raise UsageError(f"the query needs a value for ${name}: give it with -p {name} VALUE")
    return {name: _sent(values[name]) for name in parameters_of(cypher)}


def _sent(value: Any) -> Any:
    return [_sent(item) for item in value] if isinstance(value, list | tuple | set) else value


def rows(names: list[str], values: Iterator[list[Any]]) -> Iterator[dict[str, Any]]:
    """Rows by column, each value in plain Python."""
    for row in values:
        plainly = row if _PLAIN.issuperset(map(type, row)) else map(plain, row)
        yield dict(zip(names, plainly, strict=True))


def plain(value: Any) -> Any:
    """Numbers, text, dates, lists and dicts; a node has its `label`, an edge its `type`."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return _record(value)
    if isinstance(value, dt.datetime) and value.tzinfo:
        return value.astimezone(dt.UTC).replace(tzinfo=None)
    return value


def _record(value: dict[str, Any]) -> dict[str, Any]:
    inner = {name.lower(): item for name, item in value.items() if name.startswith("_")}
    if "_nodes" in inner and "_rels" in inner:
        return {"nodes": plain(inner["_nodes"]), "edges": plain(inner["_rels"])}
    if "_label" not in inner:
        return {name: plain(item) for name, item in value.items()}
    # Of a node that may have several labels, Ladybug gives the properties of all, mostly null.
    known = {name: plain(item) for name, item in value.items() if name[0] != "_"}
    kind = "type" if "_src" in inner else "label"
    return {kind: inner["_label"], **{k: v for k, v in known.items() if v is not None}}


def translated(error: RuntimeError | ValueError, timeout: float | None) -> DiplographError:
    """Ladybug's error as ours: the query's fault, or the store's."""
    text = str(error).strip()
    first = text.partition("\n")[0]
    if first == "Interrupted.":
        return StoreError(f"the query took longer than {timeout:g} s: ask for less")
    if _FAULTY_QUERY.match(text):
        return UsageError(f"Cypher: {misnamed.told(_FAULTY_QUERY.sub('', first))}")
    return StoreError(f"the graph cannot answer: {first}")
