"""Names in questions to parties: by the reference facts, and by what the graph itself knows."""

import datetime as dt
import difflib
import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from graph.errors import UsageError
from graph.model import Actor, Kind
from graph.reference import lookup
from graph.reference.folding import fold
from graph.reference.tables import Term
from graph.stores import Store
from queries import titles
from queries.occasions import occasions_of

KINDS: dict[str, tuple[Kind, ...]] = {
    "country": ("Country",),
    "organisation": ("Organization",),
    "person": ("Person",),
    "event": ("Event",),
    "actor": ("Country", "Organization", "Person"),
}
_WORDS = {"Country": "state", "Organization": "organisation", "Person": "person", "Event": "event"}
# What tables print beside names: who gives one for a name is told what takes it.
_RECORDS = {
    "ed_": "an edge, not a name: diplograph query evidence {}",
    "ar_": "an article, not a name: diplograph articles {}",
    "st_": "a statement, not a name: diplograph export statements has it",
}
_RECORD = re.compile(r"(?:ed|ar|st)_(?=[0-9a-f]{6,}$)")
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)

Nodes = dict[str, Actor]
Span = tuple[dt.date | None, dt.date]  # first day, if there is one, and last

# Read once for all questions until something else is drawn.
_read: "WeakKeyDictionary[Store, tuple[str, dict[Kind, Nodes]]]" = WeakKeyDictionary()


class UnknownName(UsageError):
    """Nobody is called that; the message offers the nearest names."""


class AmbiguousName(UsageError):
    """Several parties that the graph knows are called that; the message lists them."""


class Names:
    """The names that can be used on one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._nodes = _nodes(store)

    def known(self, kind: Kind) -> Nodes:
        """The parties of one kind that the graph has, by id."""
        if kind not in self._nodes:
            # One row for all: a server takes longer to send many than to look them up.
            text = f"MATCH (n:{kind}) RETURN collect({{id: n.id, name: n.name}}) AS found"
            (row,) = self._store.run(text)
            found = [Actor(kind=kind, **one) for one in row["found"]]
            self._nodes[kind] = {one.id: one for one in sorted(found, key=lambda one: one.id)}
        return self._nodes[kind]

    def resolve(
        self,
        text: str,
        kinds: Sequence[Kind],
        day: dt.date | None = None,
        span: Span | None = None,
    ) -> Actor:
        """The party that a name means, `day` telling like-named ones apart.

        Raises UnknownName, and AmbiguousName if no day is given and the graph knows several, or
        if an office changed hands in `span`.
        """
        found = self.find(text, kinds, day, span)
        if found is None:
            raise UnknownName(self.unknown(text, kinds))
        return found

    def find(
        self,
        text: str,
        kinds: Sequence[Kind],
        day: dt.date | None = None,
        span: Span | None = None,
    ) -> Actor | None:
        """As `resolve`, but None if there is nobody of that name; raises AmbiguousName."""
        name = re.sub(r"\s+", " ", text).strip(" \"'“”‘’?!,;")
        for kind in kinds:
            if found := lookup.actor(name, kind):
                return found
        if not fold(name):
            return None
        if {"Country", "Organization"} & set(kinds):
            for spelling in _spellings(name):
                found = lookup.resolve(spelling, day)
                if found and found.kind in ("Country", "Organization") and found.kind in kinds:
                    return found
        for kind in kinds:
            if kind == "Person" and _common(name):
                continue
            if candidates := self._candidates(name, kind, day):
                return self._choose(name, candidates, kind, day)
        if "Person" in kinds:
            return _holder(name, day, span) or self._titled(name, day)
        return None

    def _titled(self, name: str, day: dt.date | None) -> Actor | None:
        """The person behind a title, of the state or body before it if one is told."""
        named = titles.titled(name)
        if named is None:
            return None
        found = self._candidates(named.name, "Person", day)
        found = [one for one in found if named.fits(one)] or found
        return self._choose(named.name, found, "Person", day) if found else None

    def _candidates(self, name: str, kind: Kind, day: dt.date | None) -> list[Actor]:
        """Parties of that kind with the name, the likeliest first; whole names before parts."""
        folded = fold(name)
        here = [
            one for one in self.known(kind).values() if folded in (fold(one.name), fold(one.id))
        ]
        if kind == "Event":
            return _unique([*occasions_of(name, day), *here])
        if kind == "Person":
            table = list(lookup.people(name, day))
            whole = [*(one for one in table if fold(one.name) == folded), *here]
            if whole:
                return _unique(whole)
            tail = " " + folded
            part = [one for one in self.known(kind).values() if fold(one.name).endswith(tail)]
            return _unique([*table, *part])
        return here

    def _choose(self, name: str, found: list[Actor], kind: Kind, day: dt.date | None) -> Actor:
        """The one that the graph knows; of several, the likeliest on the day."""
        known = [one for one in found if one.id in self.known(kind)]
        namesakes = kind == "Person" and not any(fold(one.name) == fold(name) for one in found)
        several = known or (found if namesakes else [])
        if len(several) > 1 and day is None:
            which = ", ".join(
                f"{one.name} ({one.id})" if one.id != one.name else one.name for one in several[:5]
            )
            raise AmbiguousName(f"{name!r} may be {which}: say which, or give a date")
        return (known or found)[0]

    def unknown(self, text: str, kinds: Sequence[Kind]) -> str:
        """What to tell about a name that nobody has: the nearest names."""
        text = text.strip()
        if not text:
            return "a name is empty: give one"
        if found := _RECORD.match(text):
            return f"{text} is {_RECORDS[found[0]].format(text)}"
        wanted = " or ".join(_WORDS[kind] for kind in kinds)
        near = [one.name for one in lookup.nearest(text, 12) if one.kind in kinds]
        names = {fold(one.name): one.name for kind in kinds for one in self.known(kind).values()}
        close = difflib.get_close_matches(fold(text), names, n=3, cutoff=0.6)
        offers = list(dict.fromkeys([*(names[one] for one in close), *near]))[:3]
        told = f"no {wanted} is called {text!r}"
        return f"{told}: did you mean {', '.join(offers)}?" if offers else told


def _nodes(store: Store) -> dict[Kind, Nodes]:
    """What is read of a store already; nothing if nobody can tell whether that still holds."""
    revision = store.revision()
    if revision is None:
        return {}
    before = _read.get(store)
    if before is None or before[0] != revision:
        before = _read[store] = (revision, {})
    return before[1]


def _spellings(name: str) -> Iterator[str]:
    """The name, and behind an article the abbreviation that it must be: "the us"."""
    yield name
    article = _ARTICLE.match(name)
    if article:
        yield name[article.end() :]
        yield name[article.end() :].upper()


def _holder(name: str, day: dt.date | None, span: Span | None) -> Actor | None:
    """Who held an office; raises AmbiguousName if several did in the span."""
    terms = titles.holders(name, *span) if span else []
    if len({term.person for term in terms}) > 1:
        which = ", ".join(f"{term.person} ({_term(term)})" for term in terms[-4:])
        raise AmbiguousName(f"{name!r} was {which} then: say which, or give a day")
    return lookup.actor(terms[0].person, "Person") if terms else titles.holder(name, day)


def _term(term: Term) -> str:
    return f"{term.start or '..'}/{term.end or '..'}"


def _common(name: str) -> bool:
    """True for a word behind "the": no surname has an article ("the West")."""
    return bool(_ARTICLE.match(name)) and len(name.split()) == 2


def _unique(found: Sequence[Actor]) -> list[Actor]:
    return list({one.id: one for one in reversed(found)}.values())[::-1]
