"""Occasions by what people call them: "the Olympics in Beijing", "the last NATO summit"."""

import datetime as dt
import re
from collections.abc import Sequence

from graph.model import Actor
from graph.reference import lookup
from graph.reference.folding import fold
from graph.reference.tables import Occasion

_YEAR = re.compile(r"\b(?:(?:in|of) )?((?:19|20)\d\d)\b")
_SUMMIT_OF = re.compile(
    r"^(?:the )?(?P<what>summit|meeting) of (?:the )?(?P<whose>.+)$", re.IGNORECASE
)
_IN_PLACE = re.compile(r"^(?:the )?(?P<what>.+) (?:in|at) (?P<where>[^\d].*)$", re.IGNORECASE)
_CEREMONY = re.compile(r"^(?:the )?(?:opening|closing) ceremony of ", re.IGNORECASE)
_IN_TURN = re.compile(
    r"^(?:the )?(?:(?P<year>this|last|next) year ?'s|next|upcoming|coming"
    r"|(?P<past>last|latest|previous|most recent|past)) (?P<what>.+)$",
    re.IGNORECASE,
)
_YEARS = {"last": -1, "this": 0, "next": 1}


def occasions_of(name: str, day: dt.date | None) -> list[Actor]:
    """Occasions of that name, with or without the year in it; the nearest to the day first."""
    name = _CEREMONY.sub("", name)
    found = _called(name, day)
    if not found and (year := _YEAR.search(name)):
        bare = " ".join(_YEAR.sub("", name).split())
        same = _called(bare, day) or _called(f"{bare} {year[1]}", day)
        found = [event for event in same if event.start.year <= int(year[1]) <= event.end.year]
    return [Actor(id=event.id, kind="Event", name=event.name) for event in found]


def _called(name: str, day: dt.date | None) -> Sequence[Occasion]:
    return lookup.occasions_called(name, day) or _held_in(name, day) or _in_turn(name, day)


def _held_in(name: str, day: dt.date | None) -> Sequence[Occasion]:
    """ "The Olympics in Beijing", "the summit of the G20 in Bali": by what it is and where."""
    placed = _IN_PLACE.match(name)
    what = placed["what"] if placed else name
    what = _SUMMIT_OF.sub(r"\g<whose> \g<what>", what)
    if placed is None:
        return lookup.occasions_called(what, day) if what != name else []
    where = fold(placed["where"])
    host = lookup.resolve(placed["where"], day)
    return [
        event
        for event in _series(what, day)
        if f"{fold(event.city)} ".startswith(f"{where} ")
        or (host is not None and host.id in event.hosts)
    ]


def _in_turn(name: str, day: dt.date | None) -> Sequence[Occasion]:
    """The one before or after a day, or of a year counted from it; today's, if none is given."""
    found = _IN_TURN.match(name)
    if not found:
        return []
    near = day or dt.datetime.now(tz=dt.UTC).date()
    held = sorted(_series(found["what"], day), key=lambda event: event.start)
    if found["year"]:
        year = near.year + _YEARS[found["year"].lower()]
        return [event for event in held if event.start.year == year]
    if found["past"]:
        return [event for event in held if event.start <= near][-1:]
    return [event for event in held if event.start > near][:1]


def _series(what: str, day: dt.date | None) -> Sequence[Occasion]:
    bare = what.removeprefix("the ")
    tried = (lookup.occasions_called(one, day) for one in (what, bare, f"{bare} summit"))
    return next(filter(None, tried), [])
