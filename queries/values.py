"""What users write for parameters, as the values that Cypher gets.

One parameter may give several values: a date its first and last day and the day after, a party its
id, its name, its mark in `stood_for` and the names of its people.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from graph import edtf
from graph.errors import UsageError
from graph.model import STATUSES, Actor
from graph.reference.tables import terms
from graph.schema import relations
from queries.names import KINDS, Names, Span
from queries.query import Parameter, Query

# Words that carry nothing when somebody asks who said something.
_IDLE = set(
    "a an and are as at be been by for from had has have he in is it its of on or she that the "
    "their they this to was were will with would".split()
)
# Words that turn what is said around: a search for words cannot.
NEGATIONS = frozenset(
    {"cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing"}
)
# Bounds that let everything through; the last is text alone, behind every day.
_LONG_AGO, _FAR_AHEAD, _NEVER = "0001-01-01", "9999-12-31", "9999-12-32"

Values = dict[str, Any]
Arguments = Mapping[str, Any]


def bind(query: Query, arguments: Arguments, names: Names, day: dt.date | None = None) -> Values:
    """The values of all `$parameters` of a query; raises UsageError that says which is at fault."""
    for name in arguments:
        if not query.parameter(name):
            known = ", ".join(one.name for one in query.parameters) or "none"
            raise UsageError(f"{query.name} has no parameter {name!r}: it has {known}")
    span = _span(query, arguments)
    day = day or context(query, arguments)
    values: Values = {}
    for parameter in query.parameters:
        given = arguments.get(parameter.name)
        text = str(given).strip() if given is not None else ""
        if not text and not parameter.optional:
            raise UsageError(f"{query.name} needs a value for {parameter.name}: {query.example}")
        values |= _value(parameter, text or parameter.default or "", names, day, span)
    return values


def context(query: Query, arguments: Arguments) -> dt.date | None:
    """The day that the dates among the arguments point to: it tells like-named parties apart."""
    for parameter in query.parameters:
        if parameter.kinds == ("date",) and arguments.get(parameter.name):
            low, high = _bounds(parameter.name, str(arguments[parameter.name]))
            return low or high
    return None


def _span(query: Query, arguments: Arguments) -> Span | None:
    """First and last day of the dates among the arguments: an office may change hands between."""
    found = {
        parameter.name: _bounds(parameter.name, str(arguments[parameter.name]))
        for parameter in query.parameters
        if parameter.kinds == ("date",) and arguments.get(parameter.name)
    }
    if not found:
        return None
    nothing = found.get("on", (None, None))
    last = found.get("until", nothing)[1] or dt.datetime.now(tz=dt.UTC).date()
    return found.get("since", nothing)[0], last


def _value(
    parameter: Parameter, text: str, names: Names, day: dt.date | None, span: Span | None
) -> Values:
    name = parameter.name
    if parameter.kinds[0] in KINDS:
        if not text:
            return {name: "", f"{name}_name": "", f"{name}_mark": "", f"{name}_people": [""]}
        kinds = [kind for word in parameter.kinds for kind in KINDS[word]]
        found = names.resolve(text, kinds, day, span)
        return {
            name: found.id,
            f"{name}_name": found.name,
            f"{name}_mark": f"|{found.id}|",
            f"{name}_people": _people(found),
        }
    return READERS[parameter.kinds[0]](name, text)


def _people(found: Actor) -> list[str]:
    """The party's own name and, by the table of terms, those who ever held an office of it."""
    return [found.name, *sorted({term.person for term in terms() if term.principal == found.id})]


def _bounds(name: str, text: str) -> edtf.Bounds:
    try:
        return edtf.bounds(text)
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from error


def _date(name: str, text: str) -> Values:
    low, high = _bounds(name, text) if text else (None, None)
    return {
        f"{name}_first": low.isoformat() if low else _LONG_AGO,
        f"{name}_last": high.isoformat() if high else _FAR_AHEAD,
        f"{name}_after": _after(high),
    }


def _after(day: dt.date | None) -> str:
    return (day + dt.timedelta(1)).isoformat() if day and day < dt.date.max else _NEVER


def _int(name: str, text: str) -> Values:
    if not re.fullmatch(r"[1-9]\d{0,8}", text):
        raise UsageError(f"{name}: not a number above 0: {text!r}")
    return {name: int(text)}


def _status(name: str, text: str) -> Values:
    if text and text not in (*STATUSES, "any"):
        raise UsageError(f"{name}: no status {text!r}: take {', '.join(STATUSES)} or any")
    return {name: text or "any"}


def _relation(name: str, text: str) -> Values:
    wanted = re.sub(r"[ -]+", "_", text.upper())
    if not text:
        return {name: "", f"{name}_symmetric": False}
    if wanted not in relations():
        raise UsageError(f"{name}: no relation type {text!r}: see diplograph codebook")
    return {name: wanted, f"{name}_symmetric": relations()[wanted].symmetric}


def _side(name: str, text: str) -> Values:
    if text not in ("", "does", "gets"):
        raise UsageError(f"{name}: no side {text!r}: take does or gets")
    return {name: text}


def _text(name: str, text: str) -> Values:
    words = {word for word in re.findall(r"[^\W_]+", text.lower()) if word not in _IDLE}
    # Scalars: an engine searches for them faster than for a list.
    longest = [*sorted(words, key=lambda word: (-len(word), word)), "", "", ""]
    return {name: text, **{f"{name}_{number}": longest[number - 1] for number in (1, 2, 3)}}


def has_words(text: str) -> bool:
    """True if there is something in the text to look for."""
    return bool(_text("text", text)["text_1"])


def _mode(name: str, text: str) -> Values:
    known = sorted({mode for one in relations().values() for mode in one.known_modes})
    if text and text not in known:
        raise UsageError(f"{name}: no mode {text!r}: take {', '.join(known)}")
    return {name: text}


def _edge(name: str, text: str) -> Values:
    return {name: text}


READERS: dict[str, Callable[[str, str], Values]] = {
    "date": _date,
    "int": _int,
    "status": _status,
    "relation": _relation,
    "mode": _mode,
    "side": _side,
    "text": _text,
    "edge": _edge,
}
