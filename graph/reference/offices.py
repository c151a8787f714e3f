"""Who held which office when, and for whom a person speaks, by the table of terms."""

import datetime as dt
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.model import Actor
from graph.reference.folding import fold
from graph.reference.tables import (
    Term,
    countries,
    homes,
    led_by_premier,
    office_names,
    organisations,
    terms,
)

# Table dates may be exact to the month only; some end on the last day instead of the day after it.
GRACE = dt.timedelta(days=31)
# Lesser offices that start on 1 January are dated to the year only.
YEAR = dt.timedelta(days=365)

_RANK = {"head_of_state": 0, "head_of_government": 1, "foreign_minister": 2, "": 3, "other": 4}
_SAME = {
    "advisor": "adviser", "amir": "emir", "defense": "defence", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson", "chairwoman": "chairman", "chairperson": "chairman",
}  # fmt: skip
_SMALL = {"of", "for", "the", "and", "to", "s"}
# A vice-president is no president, nor is the president's adviser.
_LESSENING = {
    "adviser", "aide", "ambassador", "assistant", "crown", "deputy", "envoy", "representative",
    "spokesperson", "under", "vice",
}  # fmt: skip
_LEADING = {"leader", "chief", "head"}


@functools.cache
def _by_principal() -> dict[str, tuple[Term, ...]]:
    found = defaultdict(list)
    for term in terms():
        found[term.principal].append(term)
    return {key: tuple(value) for key, value in found.items()}


@functools.cache
def _by_person() -> dict[str, tuple[Term, ...]]:
    found = defaultdict(list)
    for term in terms():
        found[fold(term.person)].append(term)
    return {key: tuple(sorted(value, key=_order)) for key, value in found.items()}


def _order(term: Term) -> tuple[dt.date, int]:
    return term.start or dt.date.min, _RANK[term.office]


def rank(term: Term) -> int:
    """Lower for higher offices."""
    return _RANK[term.office]


def _words(title: str) -> frozenset[str]:
    words = re.sub(r"[^a-z]+", " ", fold(title)).split()
    return frozenset(_SAME.get(word, word) for word in words if word not in _SMALL)


def distance(term: Term, day: dt.date | None) -> dt.timedelta | None:
    """How far the day lies outside the term, if within the grace that its dates allow."""
    if term.covers(day):
        return dt.timedelta(0)
    if day is None:
        return None
    if term.end and day >= term.end:
        away = day - term.end
        return away + dt.timedelta(1) if away < GRACE else None
    if term.start and day < term.start:
        by_year = term.office in ("other", "") and (term.start.month, term.start.day) == (1, 1)
        away = term.start - day
        # A day later than leaving counts, so that the holder before wins a tie.
        return away + dt.timedelta(2) if away <= (YEAR if by_year else GRACE) else None
    return None


def _nearest(found: Iterable[Term], day: dt.date | None) -> Iterator[Term]:
    """Terms at the day, or within grace of it, nearest first."""
    away = [(gap, term) for term in found if (gap := distance(term, day)) is not None]
    for _, term in sorted(away, key=lambda pair: (pair[0], _RANK[pair[1].office])):
        yield term


def holder(principal: str, office: str, day: dt.date | None) -> Term | None:
    """Who held the office of a state or organisation on that day; without a day, who holds it.

    `office` is one of the table's (head_of_state ...) or words of a title: "president", "defence
    minister"; "leader" is whoever governs. A day in a short gap goes to the holder who left last.
    """
    at_day = list(_nearest(_by_principal().get(principal, ()), day))
    names = [office, *office_names().get(fold(office), ())]
    if fold(office) in _LEADING and principal in countries():
        names = ["head_of_government" if led_by_premier(principal, day) else "head_of_state"]
    return next((term for name in names if (term := _titled(name, at_day))), None)


def _titled(office: str, at_day: list[Term]) -> Term | None:
    """The term in that office, else the one of that title, else the highest with those words."""
    if office in _RANK and office != "other":
        return next((term for term in at_day if term.office == office), None)
    asked = _words(office)
    fitting = []
    for place, term in enumerate(at_day):
        title = _words(term.title)
        if asked and asked <= title and not (title - asked) & _LESSENING:
            besides = len(title - asked)
            fitting.append((besides > 0, _RANK[term.office], besides, place))
    return at_day[min(fitting)[-1]] if fitting else None


def career(person: str) -> tuple[Term, ...]:
    """All terms of a person by full name, in order of time."""
    return _by_person().get(fold(person), ())


def offices(person: str, day: dt.date | None) -> Iterator[Term]:
    """The offices a person held on that day, strictly by the table; highest first."""
    held = [term for term in career(person) if term.covers(day)]
    yield from sorted(held, key=lambda term: _RANK[term.office])


def principal(person: str, day: dt.date | None) -> Actor | None:
    """The state or organisation that a person spoke for on that day.

    A current office comes first, then one within a month of the day (a year, for lesser offices
    that are dated to the year). A state comes before an organisation, and the person's home (as in
    homes.csv) before any other.
    """
    near = list(_nearest(career(person), day))
    if not near:
        return None
    least = distance(near[0], day)
    current = [t for t in near if t.covers(day)] or [t for t in near if distance(t, day) == least]
    home = homes().get(person)
    best = min(current, key=lambda t: (t.principal != home, t.principal_kind != "Country"))
    return _actor(best)


def _actor(term: Term) -> Actor:
    if term.principal_kind == "Country":
        state = countries()[term.principal]
        return Actor(id=state.id, kind="Country", name=state.name)
    body = organisations()[term.principal]
    return Actor(id=body.id, kind="Organization", name=body.name)
