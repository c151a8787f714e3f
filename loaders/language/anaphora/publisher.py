"""The government or body that publishes an article: "the minister" and "we" of it are its own."""

import functools
import re

from graph.model import Party
from graph.reference.lookup import actor
from graph.reference.tables import countries, organisations, places
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_SEATS = frozenset(("seat_executive", "foreign_ministry", "defence_ministry", "residence"))
_BODY = re.compile(
    r"\b(ministry|department of|government|embassy|mission|presidency|chancellery|"
    r"prime minister s office|office of (president|prime minister|spokesperson)|"
    r"cabinet office|permanent representation)\b"
)


# "The embassy of Chad in Peru" is Chad's.
_ABROAD = re.compile(r"(?<=\w) (in|to|at) .*$")

_ORGANS = words("institutions", "organ")
_SERVICE = re.compile(r" (news|press|media|newsroom)( service| centre| center| releases?)?$")


@functools.cache
def issuer(publisher: str | None) -> Party | None:
    """The state or body whose own text an article is, by its publisher's name."""
    body = _bodies().get(_SERVICE.sub("", _plain(publisher or "")))
    found = actor(body, "Organization") if body else None
    if found:
        return Party(id=found.id, kind="Organization", name=found.name)
    return _government(publisher)


def of_issuer(home: Party, title: str) -> bool:
    """True for a capital word that an issuer's text has for its own: "the Minister"."""
    if home.kind == "Organization":
        return title in _ORGANS
    return title.istitle() and title.lower() in words("institutions", "office")


def own_title(home: Party, reading: Reading, word: int) -> bool:
    """True for a title that acts without "the" and without a name: "Minister visits Chad"."""
    tree = reading.tree
    officer = tree.lemmas[word] in words("institutions", "official") and tree.forms[word].istitle()
    if home.kind != "Country" or not officer or tree.xpos[word] not in ("NN", "NNP"):
        return False
    named = any(reading.mention[other] is not None for other in tree.subtree(word) if other <= word)
    owned = tree.has(word, "nmod:poss", "det", "flat", "appos", "nmod:desc")
    above = tree.deps[word].partition(":")[0]
    return above == "nsubj" and not (named or owned or _behind(reading, word))


def _behind(reading: Reading, word: int) -> bool:
    """True where it says behind the title whose it is: "Minister of Trade of Peru"."""
    tree = reading.tree
    for child in tree.dependents(word, "nmod"):
        inner = (reading.mention[w] for w in tree.subtree(child))
        if any(mention is not None and mention.party.kind == "Country" for mention in inner):
            return True
    return False


@functools.cache
def _bodies() -> dict[str, str]:
    return {
        _plain(name): body.id
        for body in organisations().values()
        for name in (body.id, body.name, *body.aliases)
    }


@functools.cache
def _government(publisher: str | None) -> Party | None:
    """The state, if the publisher's name is a seat of it or names it and such a body."""
    name = _plain(publisher or "")
    found = {state for seat, state in _seats().items() if f" {seat} " in f" {name} "}
    if not found and _BODY.search(name):
        name = _ABROAD.sub("", name)
        found = {state for called, state in _states().items() if f" {called} " in f" {name} "}
        # "Ministry of Trade, Lima"
        seats = _capitals().items()
        found = found or {state for city, state in seats if name.endswith(f" {city}")}
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
def _capitals() -> dict[str, str]:
    return {_plain(one.surface): one.principal for one in places() if one.kind == "capital"}


@functools.cache
def _states() -> dict[str, str]:
    return {
        _plain(name): state.id
        for state in countries().values()
        for name in (state.name, *state.aliases, *state.demonyms)
    }


def _plain(name: str) -> str:
    """Small letters and digits alone, "and" for "&"."""
    parts = re.findall(r"\w+", name.lower().replace("&", " and ").replace(".", ""))
    return " ".join(part for part in parts if part != "the")
