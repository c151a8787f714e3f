"""Who is meant by the names that tables give beside codes: persons in office, bodies, states."""

import datetime as dt
import functools

from graph.codes import actors
from graph.model import Actor, Party
from graph.reference import lookup
from graph.reference.folding import fold
from loaders.formats.tables.coded import party

_MANY = 65_536


@functools.lru_cache(maxsize=_MANY)
def named(name: str, country: Actor | None, roles: tuple[str, ...], day: dt.date) -> Party | None:
    """Somebody by name, with the state and the roles that the table gives; None if nobody is meant.

    A person of the reference comes with the state or body that he or she spoke for on that day;
    somebody else in a role of the state means the state.
    """
    person = _person(name, day)
    if person:
        return person
    one = lookup.resolve(name, day) if name else None
    if one and one.kind in ("Country", "Organization"):
        return party(one)
    official = any(actors.of_state(role) for role in roles if role)
    return party(country) if country and official else None


def _person(name: str, day: dt.date) -> Party | None:
    if " " not in name:  # a surname alone may be anybody's
        return None
    one = next(lookup.people(name, day), None)
    if one is None or fold(one.name) != fold(name):
        return None
    return Party(**one.model_dump(), stands_for=lookup.principal(one.id, day))
