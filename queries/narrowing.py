"""A query's text without what was not asked for, so that the engine has less to read."""

import re

from graph.stores import Store
from graph.stores.results import parameters_of
from queries.query import Parameter, Query
from queries.values import Arguments, Values

_BY_EDGE = "MATCH (s:Statement)\nWHERE s.edge_id = $edge\n"
_BY_ID = "UNWIND $statements AS key\nMATCH (s:Statement {id: key})\n"
_UNION = "\nUNION ALL\n"
_GIVEN = re.compile(r"^WHERE \$(\w+)(?: <> '')? AND", re.MULTILINE)


def narrowed(query: Query, arguments: Arguments, values: Values) -> str:
    """The text with the same answer: idle conditions left out, the relation type put in.

    A condition on a line of its own is idle if it is about values that were left out: it would
    let everything through. A part of a UNION is idle if it begins with a condition on values alone
    that fails. The type is one of the vocabulary: nothing foreign gets into the text.
    """
    unasked = [one.name for one in query.parameters if _is_unasked(one, arguments)]
    idle = {name for name in values if any(_belongs(name, one) for one in unasked)}
    idle |= {name for name, value in values.items() if value == ""}
    parts = (part for part in query.text.split(_UNION) if not _lets_nothing_through(part, values))
    lines = _UNION.join(parts).splitlines()
    kind = values.get("relation")
    found = "\n".join(line for line in lines if not _is_idle(line, idle))
    return found.replace("-[r]->", f"-[r:{kind}]->") if kind else found


def keyed(text: str, values: Values, store: Store) -> tuple[str, Values]:
    """The text with statements of an edge looked up by their ids, which the store knows."""
    if _BY_EDGE not in text:
        return text, values
    ids = [statement.id for statement in store.statements(edge=values["edge"])]
    return text.replace(_BY_EDGE, _BY_ID), {**values, "statements": ids or [""]}


def used(text: str, values: Values) -> Values:
    """The values that the text asks for."""
    wanted = set(parameters_of(text))
    return {name: value for name, value in values.items() if name in wanted}


def _lets_nothing_through(part: str, values: Values) -> bool:
    found = _GIVEN.search(part)
    return bool(found and not values[found[1]])


def _is_unasked(parameter: Parameter, arguments: Arguments) -> bool:
    left_out = arguments.get(parameter.name) in (None, "")
    return left_out and parameter.optional and parameter.default in (None, "any")


def _belongs(value: str, parameter: str) -> bool:
    """True for `since_first` and `since`."""
    return value == parameter or value.startswith(parameter + "_")


def _is_idle(line: str, idle: set[str]) -> bool:
    named = set(parameters_of(line))
    whole = line.lstrip().startswith("AND ") and line.count("(") == line.count(")")
    return whole and bool(named) and named <= idle
