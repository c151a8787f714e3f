"""Actors by id, by name and by date: the way into the reference tables."""

import datetime as dt
import difflib
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.model import Actor, Kind
from graph.reference.folding import fold
from graph.reference.offices import career, distance, holder, offices, principal, rank
from graph.reference.tables import (
    Membership,
    Occasion,
    Term,
    countries,
    memberships,
    occasions,
    organisations,
    places,
    readings,
    series,
    terms,
)

__all__ = [
    "actor", "career", "holder", "hosts", "is_member", "members", "named", "nearest", "occasion",
    "occasions_called", "offices", "people", "principal", "resolve",
]  # fmt: skip

# Abbreviations that are English words when written small: "who", "us".
_WORDS = {"car", "eco", "is", "it", "us", "who"}
FULL_MEMBERS = {"member", "permanent_member", "elected_member"}


@functools.cache
def _by_id() -> dict[tuple[Kind, str], Actor]:
    rows: list[tuple[Kind, str, str]] = [
        *(("Country", row.id, row.name) for row in countries().values()),
        *(("Organization", row.id, row.name) for row in organisations().values()),
        *(("Event", row.id, row.name) for row in occasions().values()),
        *(("Person", term.person, term.person) for term in terms()),
    ]
    return {(kind, key): Actor(id=key, kind=kind, name=name) for kind, key, name in rows}


def actor(key: str, kind: Kind | None = None) -> Actor | None:
    """The actor with this id; states come before organisations, these before events and persons."""
    kinds: tuple[Kind, ...] = ("Country", "Organization", "Event", "Person")
    for one in (kind,) if kind else kinds:
        if found := _by_id().get((one, key)):
            return found
    # NAM is Namibia by id; asked for an organisation, its abbreviation will do.
    if kind == "Organization":
        return next((a for a in _exact().get(key, ()) if a.kind == kind), None)
    return None


def _names() -> Iterator[tuple[str, Actor]]:
    """Every name, alias, demonym and seat with its actor, the surest reading of a name first."""
    by_id = _by_id()
    for name, (kind, key) in readings().items():
        yield name, by_id["Country" if kind == "Country" else "Organization", key]
    for state in countries().values():
        for name in (state.id, state.name, *state.aliases):
            yield name, by_id["Country", state.id]
    for body in organisations().values():
        for name in (body.id, body.name, *body.aliases):
            yield name, by_id["Organization", body.id]
    for state in countries().values():
        for name in state.demonyms:
            yield name, by_id["Country", state.id]
    for place in places():
        kind_of: Kind = "Country" if place.principal_kind == "Country" else "Organization"
        yield place.surface, by_id[kind_of, place.principal]
    for event in occasions().values():
        for name in (event.id, event.name):
            yield name, by_id["Event", event.id]


def _index(names: Iterable[tuple[str, Actor]]) -> dict[str, tuple[Actor, ...]]:
    found: dict[str, dict[Actor, None]] = defaultdict(dict)
    for name, one in names:
        found[name].setdefault(one)
    return {name: tuple(actors) for name, actors in found.items()}


@functools.cache
def _exact() -> dict[str, tuple[Actor, ...]]:
    return _index(_names())


@functools.cache
def _folded() -> dict[str, tuple[Actor, ...]]:
    pairs = ((fold(name), one) for name, one in _names())
    return _index((name, one) for name, one in pairs if name not in _WORDS)


def named(name: str) -> tuple[Actor, ...]:
    """The states, bodies and occasions that are called so, the surest reading first."""
    return _exact().get(name) or _folded().get(fold(name), ())


@functools.cache
def _occasions_by_name() -> dict[str, tuple[Occasion, ...]]:
    found = defaultdict(list)
    for event in occasions().values():
        kind = series().get(event.series)
        general = (kind.name, *kind.aliases) if kind else ()
        for name in {fold(name) for name in (event.name, *event.aliases, *general)}:
            found[name].append(event)
    return {name: tuple(events) for name, events in found.items()}


@functools.cache
def _people_by_name() -> dict[str, tuple[Term, ...]]:
    found = defaultdict(list)
    for term in terms():
        for name in {fold(name) for name in (term.person, *term.aliases, term.surname)}:
            found[name].append(term)
    return {name: tuple(held) for name, held in found.items()}


def occasion(name: str, day: dt.date | None) -> Occasion | None:
    """The occasion of that name nearest to the day: ahead rather than behind, else today's.

    "The Beijing Olympics" are those of 2022 in an article of 2021, those of 2008 in one of 2007.
    """
    return next(iter(occasions_called(name, day)), None)


def occasions_called(name: str, day: dt.date | None) -> list[Occasion]:
    """The occasions of that name, or of a series of that name; the nearest first, as above."""
    near = day or dt.datetime.now(tz=dt.UTC).date()
    return sorted(_occasions_by_name().get(fold(name), ()), key=lambda event: event.away(near))


def under_way(organisation: str, day: dt.date, slack: int = 7) -> Occasion | None:
    """The occasion of an organisation's series held on the day or within `slack` days of it."""
    span = dt.timedelta(days=slack)
    near = [
        event
        for event in occasions().values()
        if event.series in series()
        and series()[event.series].organisation == organisation
        and event.start - span <= day <= event.end + span
    ]
    return min(near, key=lambda event: abs((event.start - day).days), default=None)


def body_of(event: str) -> Actor | None:
    """The organisation whose occasion it is: Mercosur's, of its summit."""
    listed = occasions().get(event)
    held = series().get(listed.series) if listed else None
    return actor(held.organisation, "Organization") if held and held.organisation else None


@functools.cache
def capitals() -> dict[str, str]:
    """The ids of states by the names of their capitals."""
    return {one.capital: one.id for one in countries().values() if one.capital}


def held_by(state: str, occasion: Occasion) -> Occasion | None:
    """Of the occasion's series the one that a state holds, the nearest to it; itself if it does.

    None if the state holds none of them; the occasion too where nobody knows its hosts.
    """
    if not occasion.hosts:
        return occasion
    own = [e for e in occasions().values() if e.series == occasion.series and state in e.hosts]
    return min(own, key=lambda e: (abs(e.start - occasion.start), e.id), default=None)


def people(name: str, day: dt.date | None) -> Iterator[Actor]:
    """Persons of that full name, alias or surname, nearest in office to the day first.

    Those in office come first, and among these a full name before a mere surname.
    """
    folded = fold(name)
    ranked = []
    for place, term in enumerate(_people_by_name().get(folded, ())):
        full = folded in {fold(other) for other in (term.person, *term.aliases)}
        away = distance(term, day) is None
        ranked.append((away, not full, rank(term), _gap(term, day), place, term.person))
    for person in dict.fromkeys(row[-1] for row in sorted(ranked)):
        yield _by_id()["Person", person]


def _gap(term: Term, day: dt.date | None) -> int:
    """Days between the term and the day; without a day, since it ended."""
    day = day or dt.date.max
    if term.start and day < term.start:
        return (term.start - day).days
    return (day - term.end).days if term.end and term.end <= day else 0


def resolve(name: str, day: dt.date | None) -> Actor | None:
    """The actor that a name means in a text of that day: state, body, person, seat or occasion."""
    if found := named(name):
        return found[0]
    if name in _WORDS:
        return None
    if event := occasion(name, day):
        return _by_id()["Event", event.id]
    return next(people(name, day), None)


@functools.cache
def _known() -> dict[str, Actor]:
    """One actor for each folded name: a state or body before an occasion before a person."""
    by_id = _by_id()
    known = {text: by_id["Person", held[-1].person] for text, held in _people_by_name().items()}
    for text, events in _occasions_by_name().items():
        known[text] = by_id["Event", events[-1].id]
    known |= {text: actors[0] for text, actors in _folded().items()}
    return known


def nearest(name: str, limit: int = 3) -> list[Actor]:
    """The actors whose names look most like this one: for "did you mean"."""
    known = _known()
    close = difflib.get_close_matches(fold(name), known, n=4 * limit, cutoff=0.6)
    return list(dict.fromkeys(known[text] for text in close))[:limit]


@functools.cache
def _entries() -> dict[str, dict[str, list[Membership]]]:
    found: dict[str, dict[str, list[Membership]]] = {}
    for entry in memberships():
        found.setdefault(entry.organisation, {}).setdefault(entry.country, []).append(entry)
    return found


def entries(country: str, organisation: str) -> list[Membership]:
    """What the table says of a state and an organisation, one entry for each period."""
    return _entries().get(organisation, {}).get(country, [])


def _belongs(found: Iterable[Membership], day: dt.date) -> bool:
    return any(entry.status in FULL_MEMBERS and entry.covers(day) for entry in found)


def members(organisation: str, day: dt.date) -> Iterator[Actor]:
    """The states that belonged to the organisation on that day, by name; observers are none."""
    listed = _entries().get(organisation, {}).items()
    found = [country for country, entries in listed if _belongs(entries, day)]
    states = [state for key in found if (state := actor(key, "Country"))]
    yield from sorted(states, key=lambda state: fold(state.name))


def is_member(country: str, organisation: str, day: dt.date) -> bool:
    """True if the state belonged to the organisation on that day."""
    return _belongs(entries(country, organisation), day) and actor(country, "Country") is not None


def hosts(event: str) -> tuple[Actor, ...]:
    """The states that host the occasion with this id; none if it is unknown."""
    row = occasions().get(event)
    return tuple(_by_id()["Country", state] for state in row.hosts) if row else ()
