"""A query's text without what was not asked for, so that the engine has less to read."""

from graph.stores.results import parameters_of
from queries.query import Parameter, Query
from queries.values import Arguments, Values


def narrowed(query: Query, arguments: Arguments, values: Values) -> str:
    """The text with the same answer: idle conditions left out, the relation type put in.

    A condition on a line of its own is idle if it is about values that were left out: it would
    let everything through. The type is one of the vocabulary: nothing foreign gets into the text.
    """
    unasked = [one.name for one in query.parameters if _is_unasked(one, arguments)]
    idle = {name for name in values if any(_belongs(name, one) for one in unasked)}
    idle |= {name for name, value in values.items() if value == ""}
    lines = (line for line in query.text.splitlines() if not _is_idle(line, idle))
    kind = values.get("relation")
    found = "\n".join(lines)
    return found.replace("-[r]->", f"-[r:{kind}]->", 1) if kind else found


def used(text: str, values: Values) -> Values:
    """The values that the text asks for."""
    wanted = set(parameters_of(text))
    return {name: value for name, value in values.items() if name in wanted}


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
