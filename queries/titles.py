"""Persons by title: "President Xi Jinping", "the Japanese premier", "the president of France"."""

import datetime as dt
import functools
import re
import tomllib
from importlib.resources import files
from typing import Any, NamedTuple

from graph.model import Actor
from graph.reference import lookup
from graph.reference.folding import fold
from graph.reference.tables import Term, office_names, terms

_BEFORE = re.compile(
    r"^(?:(?:the|a|an)\b ?)?(?:(?:former|then|acting|current)\b ?)?", re.IGNORECASE
)


@functools.cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("queries") / "titles.toml").read_text(encoding="utf-8"))


@functools.cache
def _patterns() -> tuple["re.Pattern[str]", ...]:
    """A title before a name, of a state or body, and behind it."""
    words = sorted({*_lists()["titles"], *office_names()}, key=len, reverse=True)
    title = f"(?:vice[- ]|deputy )?(?:{'|'.join(map(re.escape, words))})"
    styles = "|".join(_lists()["styles"])
    return (
        re.compile(
            rf"(?:(?P<before>.+?)(?: ?'s)? )??(?:(?P<title>{title})|{styles})\.? (?P<name>.+)",
            re.I,
        ),
        re.compile(rf"(?:the )?(?P<office>{title}) of (?P<state>.+)", re.I),
        re.compile(rf"(?:the )?(?P<state>.+?)(?: ?'s)? (?P<office>{title})", re.I),
    )


class Titled(NamedTuple):
    """A name with the title before it, and the state or body before that."""

    name: str
    title: str
    principal: Actor | None

    def fits(self, person: Actor) -> bool:
        """True if the person held an office of that title, of that state or body."""
        offices = office_names().get(self.title, ())
        return any(
            (self.title in fold(term.title) or term.office in offices)
            and (self.principal is None or term.principal == self.principal.id)
            for term in lookup.career(person.name)
        )


def titled(name: str) -> Titled | None:
    """The name behind a title; None if there is no title, or anything else before it.

    Only a state or body may be: "Chinese President Xi Jinping", "former Chancellor Merkel".
    """
    found = _patterns()[0].fullmatch(name)
    if not found or found["name"].lower().startswith("of "):
        return None
    before = _BEFORE.sub("", found["before"] or "").strip()
    principal = _principal(before, None) if before else None
    if before and not principal:
        return None
    title = fold(found["title"] or "")
    return Titled(found["name"], fold(_in_full(title)), principal)


def _in_full(title: str) -> str:
    return str(_lists()["short"].get(title, title))


def _principal(name: str, day: dt.date | None) -> Actor | None:
    for spelling in (name, name.upper()):
        found = lookup.resolve(spelling, day)
        if found and found.kind in ("Country", "Organization"):
            return found
    return None


def _office(name: str, day: dt.date | None) -> tuple[str, str] | None:
    """The id of a state or body, and the office in it; None if the name tells no office."""
    for pattern in _patterns()[1:]:
        found = pattern.fullmatch(name)
        principal = _principal(found["state"], day) if found else None
        if found and principal:
            return principal.id, _in_full(found["office"].lower())
    return None


def holder(name: str, day: dt.date | None) -> Actor | None:
    """The person who held the office on that day; without a day, who holds it."""
    office = _office(name, day)
    term = lookup.holder(*office, day) if office else None
    return lookup.actor(term.person, "Person") if term else None


def holders(name: str, first: dt.date | None, last: dt.date) -> list[Term]:
    """The terms of all who held the office between two days, in order of time."""
    office = _office(name, last)
    if not office:
        return []
    starts = {term.start for term in terms() if term.principal == office[0] and term.start}
    days = {first or min(starts, default=last), last}
    days |= {day for day in starts if (first or dt.date.min) < day <= last}
    found = (lookup.holder(*office, day) for day in sorted(days))
    return list({(term.person, term.start): term for term in found if term}.values())
