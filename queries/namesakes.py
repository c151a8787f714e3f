"""Who else a name may mean: what is told where one party of several was taken."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.model import Actor
from graph.reference import lookup
from graph.reference.folding import fold
from graph.reference.tables import countries
from graph.stores import Store
from queries import titles
from queries.names import KINDS, Names
from queries.query import Query
from queries.values import context

_TOLD = 4


def told(
    store: Store, query: Query, arguments: Mapping[str, Any], as_of: dt.date | None = None
) -> Iterator[str]:
    """A line for each party among a query's arguments whose name others have too."""
    day, names = context(query, arguments) or as_of, Names(store)
    for parameter in query.parameters:
        text = str(arguments.get(parameter.name) or "").strip()
        if text and parameter.kinds[0] in KINDS:
            kinds = [kind for word in parameter.kinds for kind in KINDS[word]]
            yield from line(text, names.resolve(text, kinds, day), day)


def asked(
    words: Mapping[str, str], arguments: Mapping[str, str], day: dt.date | None
) -> Iterator[str]:
    """A line for each party that a question names by words that others go by too."""
    for name, text in words.items():
        if found := lookup.actor(arguments[name]):
            yield from line(text, found, day)


def line(text: str, found: Actor, day: dt.date | None) -> Iterator[str]:
    """That a name was taken for one party, if there are others of it."""
    if also := list(others(text, found, day)):
        yield f"{text!r} is taken for {found.name}; there is also {_listed(also)}."
    elif before := [one for one in _before(text, day) if one != found]:
        yield f"{text!r} is taken for {found.name}; before, it was {_listed(before)}."


def _listed(actors: Sequence[Actor]) -> str:
    named = (f"{one.name} ({one.id})" if one.id != one.name else one.name for one in actors)
    more = f" and {len(actors) - _TOLD} more" if len(actors) > _TOLD else ""
    return ", ".join(itertools.islice(named, _TOLD)) + more


def others(text: str, found: Actor, day: dt.date | None) -> Iterator[Actor]:
    """Other parties of the name: those called so, and states with a name that it is part of."""
    name = fold(text)
    if name in (fold(found.name), fold(found.id)):
        return
    if found.kind == "Person":
        named = lookup.people(text, day)
    else:
        named = iter((*lookup.named(text), *(_within(name) if found.kind == "Country" else ())))
    yield from (one for one in dict.fromkeys(named) if one.id != found.id)


def _before(text: str, day: dt.date | None) -> Iterator[Actor]:
    """Who held the office that the text names, the latest first."""
    last = day or dt.datetime.now(tz=dt.UTC).date()
    for term in reversed(titles.holders(text, None, last)):
        if person := lookup.actor(term.person, "Person"):
            yield person


def _within(name: str) -> Iterator[Actor]:
    """The states whose name has these words in it."""
    words = re.compile(rf"\b{re.escape(name)}\b")
    for state in countries().values():
        actor = lookup.actor(state.id, "Country")
        if actor and words.search(fold(state.name)):
            yield actor
