"""Who bore a title before the article's day: the "President Reagan" of a later report."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Actor
from graph.reference.offices import career
from graph.reference.tables import Term
from loaders.language.names.actors import body, state
from loaders.language.names.cautions import title_words
from loaders.language.names.line import Line
from loaders.language.names.people import NEAR, named

# Words of a title, and the office that its holder has in the tables.
_HEADS = ("head_of_state", "head_of_government")
_OFFICES = {word: office for office in _HEADS for word in title_words(office)}
_LEADING = frozenset((*_HEADS, "foreign_minister"))
_OF_ITS_TIME = frozenset(("then", "late"))


class Bearing(NamedTuple):
    """How a title is borne: the office that it means in the tables, "" for another; or no more."""

    office: str = ""
    former: bool = False


def borne(line: Line, start: int, end: int, former: bool) -> Bearing:
    """The bearing of a title at these tokens; "then-President" is one of its time."""
    words = line.lows[start:end]
    past = former and _OF_ITS_TIME.isdisjoint(words)
    return Bearing(_office(words), past or "elect" in line.lows[start : end + 2])


def _office(words: Sequence[str]) -> str:
    if "prime" not in words and "minister" in words:
        return "foreign_minister" if "foreign" in words else ""
    if "secretary" in words:
        return "foreign_minister" if {"foreign", "state"} & set(words) else ""
    return next((_OFFICES[word] for word in words if word in _OFFICES), "")


def bears(person: str, office: str) -> bool:
    """True if a person ever had the office; a "president" may be head of a government, too."""
    return not office or any(_is(term, office) for term in career(person))


def once(
    surname: str, office: str, principals: Sequence[str], day: dt.date | None
) -> list[tuple[str, Term]]:
    """Whoever had the office before the day, with the last term of each; the latest first."""
    able = [(person, last_term(person, office, day)) for person in named(surname)]
    found = [
        (person, term)
        for person, term in able
        if term is not None and (not principals or term.principal in principals)
    ]
    return sorted(found, key=lambda one: one[1].end or dt.date.max, reverse=True)


def last_term(person: str, office: str, day: dt.date | None) -> Term | None:
    """The last term of a person in an office that began before the day."""
    terms = [
        term
        for term in career(person)
        if day and office and _is(term, office) and (term.start is None or term.start <= day)
    ]
    return terms[-1] if terms else None


def leading(surname: str, day: dt.date, before: dt.timedelta) -> list[tuple[str, str]]:
    """Who led a state in the time `before` the day or soon will, and which; the nearest first."""
    found = list[tuple[dt.timedelta, str, str]]()
    for person in named(surname):
        for term in career(person):
            if term.office in ("head_of_state", "head_of_government"):
                ended = day - term.end if term.end else dt.timedelta(0)
                ahead = term.start - day if term.start else dt.timedelta(0)
                if ended <= before and ahead <= NEAR:
                    found.append((max(ended, ahead), person, term.principal))
    return [(person, state) for _, person, state in sorted(found)]


def led(person: str, day: dt.date) -> Term | None:
    """The term that a person led a state or a body in last, if it was over by the day."""
    ended = [t for t in career(person) if t.office in _LEADING and t.end and t.end <= day]
    return ended[-1] if ended else None


def seat(term: Term) -> Actor | None:
    """The state or organisation of a term, if it is in the tables of actors."""
    return (state if term.principal_kind == "Country" else body)(term.principal)


def _is(term: Term, office: str) -> bool:
    if office == "head_of_state" and term.title.startswith("President"):
        return True
    return term.office == office
