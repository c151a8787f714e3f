"""States and bodies of the tables as actors, made when first asked for."""

import functools

from graph.model import Actor, Kind, Party
from graph.reference.tables import countries, organisations


@functools.cache
def actor(key: str, kind: Kind) -> Actor | None:
    """The state or body with this id."""
    row = (countries() if kind == "Country" else organisations()).get(key)
    return Actor(id=row.id, kind=kind, name=row.name) if row else None


@functools.cache
def state(key: str) -> Actor | None:
    """The state with this code."""
    return actor(key, "Country")


@functools.cache
def body(key: str) -> Actor | None:
    """The organisation with this id."""
    return actor(key, "Organization")


def party_of(one: Actor) -> Party:
    """The actor as an end of a statement."""
    return Party(id=one.id, kind=one.kind, name=one.name)
