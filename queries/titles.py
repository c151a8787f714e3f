"""Persons by title: "President Xi Jinping", "the Japanese premier", "the president of France"."""

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Iterator
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


@functools.cache
def _of_several() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """One office of several states: "presidents of Chad and Mali", "Chadian and Malian envoys"."""
    offices = sorted(_plurals(), key=len, reverse=True)
    office = rf"(?P<office>{'|'.join(map(re.escape, offices))})\b"
    return (
        re.compile(rf"\b{office} of (?:both )?", re.I),
        re.compile(rf"(?: ?'s)? {office}", re.I),
    )


@functools.cache
def _plurals() -> dict[str, str]:
    """Titles and words for offices by their plural."""
    return {_plural(office): office for office in (*_lists()["titles"], *office_names())}


def _plural(office: str) -> str:
    """ "heads of state", "secretaries-general", "prime ministers"."""
    head = re.match(r"\w+(?=[ -](?:of|general))", office)
    word = head[0] if head else office
    return re.sub("y$", "ie", word) + "s" + office[len(word) :]


def is_of_several(text: str) -> bool:
    """True for an office of several states and nothing else: "the presidents of Chad and Mali"."""
    before, behind = _of_several()
    found = before.match(re.sub("^the ", "", text, flags=re.I))
    return " and " in text and bool(found or re.fullmatch(rf".+{behind.pattern}", text, re.I))


def each_office(text: str) -> Iterator[str]:
    """The text with an office said of each state: "the president of Chad and the president of …".

    It is that of one more state each time.
    """
    before, behind = _of_several()
    if found := before.search(text):
        office = _plurals()[found["office"].lower()]
        first, *states = re.split(r" and (?:the )?", text[found.end() :])
        for number in range(1, len(states) + 1):
            each = f" and the {office} of ".join([first, *states[:number]])
            yield text[: found.start()] + " and ".join([f"{office} of {each}", *states[number:]])
    elif found := behind.search(text):
        office = _plurals()[found["office"].lower()]
        *states, last = text[: found.start()].split(" and ")
        for number in range(1, len(states) + 1):
            each = f" {office} and ".join([*states[-number:], last])
            yield " and ".join([*states[:-number], f"{each} {office}"]) + text[found.end() :]


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
