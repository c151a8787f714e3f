"""The government that publishes an article: "the minister" of its read-outs is its own."""

import functools
import re

from graph.model import Party
from graph.reference.lookup import actor
from graph.reference.tables import countries, places

_SEATS = frozenset(("seat_executive", "foreign_ministry", "defence_ministry", "residence"))
_BODY = re.compile(
    r"\b(ministry|department of|government|embassy|mission|presidency|chancellery|"
    r"prime minister s office|office of the|cabinet office|permanent representation)\b"
)


@functools.cache
def government(publisher: str | None) -> Party | None:
    """The state, if the publisher's name is a seat of it or names it and such a body."""
    name = _plain(publisher or "")
    found = {state for seat, state in _seats().items() if f" {seat} " in f" {name} "}
    if not found and _BODY.search(name):
        found = {state for called, state in _states().items() if f" {called} " in f" {name} "}
    state = actor(found.pop(), "Country") if len(found) == 1 else None
    return Party(id=state.id, kind="Country", name=state.name) if state else None


@functools.cache
def _seats() -> dict[str, str]:
    return {
        _plain(place.surface): place.principal
        for place in places()
        if place.kind in _SEATS and place.principal_kind == "Country"
    }


@functools.cache
def _states() -> dict[str, str]:
    return {
        _plain(name): state.id
        for state in countries().values()
        for name in (state.name, *state.aliases, *state.demonyms)
    }


def _plain(name: str) -> str:
    """Small letters and digits alone, "and" for "&"."""
    words = re.findall(r"\w+", name.lower().replace("&", " and ").replace(".", ""))
    return " ".join(word for word in words if word != "the")
