"""What the reference tables name, as one index: states, bodies, seats, persons, occasions."""

import functools
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Literal, NamedTuple, cast

from graph.model import Actor
from graph.reference.tables import (
    countries,
    occasions,
    organisations,
    places,
    readings,
    rows,
    series,
    terms,
)
from loaders.language.mention import How
from loaders.language.names.actors import actor
from loaders.language.names.cautions import exclusions
from loaders.language.names.index import Index
from loaders.language.names.line import spellings

Sort = Literal["Country", "Organization", "Person", "Event", "series", "none"]

# Demonyms that take no plural -s, by ending.
_NO_PLURAL = ("ese", "ish", "ch", "s", "x", "men", "man")
_ACRONYM = re.compile(r"[A-Z]{5,}")  # shorter ones make words: "Mend", "Pace"
_OVERSEAS = (
    ("Organization", "Organisation"), ("Stabilization", "Stabilisation"), ("Center", "Centre"),
    ("Program", "Programme"), ("Defense", "Defence"), ("Labor", "Labour"),
)  # fmt: skip
_SPELT_TWICE = re.compile(rf"\b(?:{'|'.join(word for pair in _OVERSEAS for word in pair)})\b")
_CITIES = {
    "capital",
    "city",
    "former_capital",
    "metonym_city",
    "territory",
    "territory_disputed",
    "place",
}


class Meaning(NamedTuple):
    """What a phrase may stand for; `kind` is the kind of place behind a seat."""

    sort: Sort
    id: str
    how: How = "name"
    kind: str = ""

    @property
    def actor(self) -> Actor | None:
        """The state or body that is meant, if one is."""
        if self.sort == "Country" or self.sort == "Organization":
            return actor(self.id, self.sort)
        return None

    @property
    def of_place(self) -> bool:
        """True if the name is that of a city or region."""
        return self.kind in _CITIES


NOTHING = Meaning("none", "")

Entry = tuple[str, Meaning]


def _bare(name: str) -> str:
    return re.sub(r"^the ", "", name, flags=re.I)


def _states() -> Iterator[Entry]:
    for state in countries().values():
        names = {state.name, *state.aliases} - {"Saudi"}
        for name in names:
            yield _bare(name), Meaning("Country", state.id)
        for name in state.demonyms:
            if name in names or name.isupper():
                continue
            yield name, Meaning("Country", state.id, "demonym")
            if not name.endswith(_NO_PLURAL):
                yield f"{name}s", Meaning("Country", state.id, "demonym")


def _bodies() -> Iterator[Entry]:
    for body in organisations().values():
        for name in (body.name, *body.aliases):
            bare = _bare(name)
            if bare == "bloc":
                continue
            for spelling in _either_way(bare):
                yield spelling, Meaning("Organization", body.id)
            if _ACRONYM.fullmatch(bare):  # as British papers write it: "Ecowas"
                yield bare.capitalize(), Meaning("Organization", body.id)
            if bare.startswith("al-"):
                yield f"Al-{bare[3:]}", Meaning("Organization", body.id)
                yield f"Al {bare[3:]}", Meaning("Organization", body.id)


def _either_way(name: str) -> tuple[str, ...]:
    """The name as it is written here and overseas: "Organisation", "Organization"."""
    if not _SPELT_TWICE.search(name):
        return (name,)
    american, british = name, name
    for one, other in _OVERSEAS:
        american = re.sub(rf"\b{other}\b", one, american)
        british = re.sub(rf"\b{one}\b", other, british)
    return tuple(dict.fromkeys((name, american, british)))


def _seats() -> Iterator[Entry]:
    chosen = readings()
    for place in places():
        sort: Sort = "Country" if place.principal_kind == "Country" else "Organization"
        reading = chosen.get(place.surface)
        if reading is not None and reading[1] != place.principal:
            continue
        meaning = Meaning(sort, place.principal, "seat", place.kind)
        yield _bare(place.surface), meaning
        if place.kind == "administration":
            yield place.surface.title(), meaning


def _people() -> Iterator[Entry]:
    for term in terms():
        for name in (term.person, *term.aliases):
            if " " in name or "-" in name:
                for spelling in spellings(name):
                    yield spelling, Meaning("Person", term.person)


def _occasions() -> Iterator[Entry]:
    for event in occasions().values():
        for name in (event.name, *event.aliases):
            for spelling in _saints(_bare(name)):
                yield spelling, Meaning("Event", event.id, "event")
    for kind in series().values():
        for name in (kind.name, *kind.aliases):
            yield _bare(name), Meaning("series", kind.id, "event")
            first, _, rest = _bare(name).partition(" ")
            if rest.count(" ") > 1:
                yield f"{first} {rest.lower()}", Meaning("series", kind.id, "event")


def _saints(name: str) -> tuple[str, ...]:
    """The name, and with its saint cut short: "St Petersburg", "St. Petersburg"."""
    if "Saint " not in name:
        return (name,)
    return name, name.replace("Saint ", "St "), name.replace("Saint ", "St. ")


def _extras() -> Iterator[Entry]:
    for row in rows(files("loaders") / "language" / "names" / "extras.csv"):
        meaning = Meaning(cast(Sort, row["sort"]), row["id"], cast(How, row["how"]), row["kind"])
        yield row["phrase"], meaning


@functools.cache
def gazetteer() -> Index[Meaning]:
    """The index of all names, built on first use."""
    index: Index[Meaning] = Index()
    states = [name for name, _ in _states()]
    for phrase in exclusions():
        for one in states if "{state}" in phrase else ("",):
            index.add(phrase.format(state=one), NOTHING)
    for part in (_extras, _states, _bodies, _seats, _people, _occasions):
        for phrase, meaning in part():
            index.add(phrase, meaning)
    return index
