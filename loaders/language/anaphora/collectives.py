"""States that one name means together, and halves of a land: "both Koreas", "the North"."""

import functools
from collections.abc import Container, Iterable, Sequence

from graph.model import Party
from graph.reference.tables import countries, organisations
from loaders.language.anaphora.numbers import NUMBERS
from loaders.language.anaphora.together import Group
from loaders.language.lexicon import table, words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_LANDS = words("anaphors", "country") | words("anaphors", "shape")
_NAMED = ("PROPN", "NOUN")


@functools.cache
def halved() -> frozenset[str]:
    """The ids of states that can be called so: "the North"."""
    return frozenset(key for pair in table("collectives")["halves"] for key in pair.values())


def collective(tree: Tree, word: int) -> tuple[Party, ...]:
    """The states of a plural name, else nothing."""
    if not tree.xpos[word].endswith("S"):
        return ()
    before = [tree.forms[c] for c in tree.children[word] if c == word - 1]
    called = (tree.forms[word], *(f"{form} {tree.lemmas[word]}" for form in before))
    known = table("collectives")["together"]
    states = next((known[name.lower()] for name in called if name.lower() in known), "").split()
    counted = [NUMBERS[tree.lemmas[c]] for c in tree.children[word] if tree.lemmas[c] in NUMBERS]
    if counted and counted != [len(states)]:  # "the two Baltic states" are two of them
        return ()
    return tuple(map(state, states))


def half(reading: Reading, word: int, named: Iterable[Party]) -> tuple[Party, ...]:
    """The state that "the North" or "the South" is, by the parties so far; else nothing."""
    tree = reading.tree
    side = tree.forms[word].lower().removesuffix("erners")  # "the southerners"
    alone = tree.upos[word] in _NAMED and not any(
        c > word and tree.deps[c] != "case" for c in tree.children[word]
    )  # "the North's army"
    if side not in ("north", "south") or not alone or not _with_the(tree, word):
        return ()
    ids = [party.principal for party in named]
    if tree.forms[word].istitle():
        ids += [mention.party.principal for mention in reading.tops.values()]
    pairs = [pair for pair in table("collectives")["halves"] if set(pair.values()) & set(ids)]
    last = max(pairs, key=lambda pair: _latest(pair, ids), default=None)
    return (state(last[side]),) if last else ()


def shaped(tree: Tree, word: int) -> frozenset[str]:
    """The ids of all states that can be called so: "the sultanate", "the West African country"."""
    able = frozenset(table("collectives")["shapes"].get(tree.lemmas[word], "").split())
    if tree.lemmas[word] in _LANDS:
        around = regional(tree, word)
        able = (able & around) or around or able
    return able


def regional(tree: Tree, word: int) -> frozenset[str]:
    """The ids of the states that the words before a noun tell: "the two Nordic neighbours"."""
    regions = table("collectives")["regions"]
    before = [form.lower() for form in tree.forms[max(0, word - 2) : word]]
    able = regions.get(" ".join(before)) or regions.get(before[-1] if before else "") or ""
    return frozenset(able.split())


@functools.cache
def peoples() -> frozenset[str]:
    """The words for peoples of whole regions: "europeans"."""
    return frozenset(table("collectives")["peoples"])


def _union(form: str, named: Iterable[Party]) -> tuple[Party, ...]:
    """The body that a region's peoples have in common, where it was named."""
    key = table("collectives")["unions"].get(form)
    return next(((one,) for one in named if one.id == key), ())


def people(
    tree: Tree, word: int, groups: Iterable[Group], named: Iterable[Party]
) -> tuple[Party, ...]:
    """Those of a region who were named together last: "the Europeans", "the Gulf Arabs".

    Where none were they are the body that they have in common, if it is among the `named`.
    """
    regions, form = table("collectives")["regions"], tree.forms[word].lower()
    if form not in peoples() or not tree.forms[word].istitle():
        return ()
    known = table("collectives")["peoples"][form]
    before = tree.forms[word - 1].lower() if word else ""
    narrow = regions.get(f"{before} {known}") or regions.get(before) or regions[known]
    able = set(regions[known].split()) & set(narrow.split())
    listed = (tuple(p for p in one.parties if p.principal in able) for one in groups)
    several = (some for some in listed if len({p.principal for p in some}) > 1)
    return next(several, ()) or (() if before in regions else _union(form, named))


def nearest(able: Container[str], near: Iterable[Party]) -> tuple[Party, ...]:
    """The first of some parties whose state can be called so."""
    near = (one for one in near if one.principal in able and one.principal in countries())
    return next(((state(one.principal),) for one in near), ())


def _with_the(tree: Tree, word: int) -> bool:
    return word > 0 and tree.lemmas[word - 1] == "the"


def _latest(pair: dict[str, str], named: Sequence[str]) -> int:
    return max(number for number, state in enumerate(named) if state in pair.values())


def state(key: str) -> Party:
    """The state of an id."""
    return Party(id=key, kind="Country", name=countries()[key].name)


def whole(body: Party) -> Party:
    """The organisation whose organ a body is: "the bloc" after the Commission; else the body."""
    key = table("collectives")["organs"].get(body.id)
    return Party(id=key, kind="Organization", name=organisations()[key].name) if key else body
