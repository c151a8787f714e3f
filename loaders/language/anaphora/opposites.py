"""Who "its neighbour" and "his enemy" are: the other of two of whom the owner is one."""

import functools
from collections.abc import Container, Iterable, Iterator

from graph.model import Party
from graph.reference.tables import countries
from loaders.language.anaphora.collectives import state
from loaders.language.anaphora.fellows import bare
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import table, words
from loaders.language.reading import Reading


def opposed(reading: Reading, word: int) -> bool:
    """True for somebody's neighbour or enemy who is not named there."""
    tree = reading.tree
    single = tree.xpos[word] == "NN" and tree.lemmas[word] in words("anaphors", "opposite")
    named = tree.forms[word + 1 : word + 2] == [","] and tree.upos[word + 2 :][:1] == ["PROPN"]
    return single and bare(reading, word) and not named  # "his enemy, Mr Dagalo"


def opposite(
    reading: Reading,
    word: int,
    pairs: Iterable[tuple[Party, ...]],
    spoken_of: Iterable[str],
    barred: Container[str],
) -> tuple[Party, ...]:
    """The other of the first of some pairs that the owner is in.

    A neighbour is of the same region, and may be the first of those `spoken_of` that is.
    """
    own = {one.party.principal for one in Phrases(reading).possessors(word)}
    if len(own) != 1:
        return ()
    (owner,) = own
    others = [other for pair in pairs for other in _beside(owner, pair) if other not in barred]
    if not reading.tree.lemmas[word].startswith("neighbo"):
        return tuple(map(state, others[:1]))
    near = (one for one in spoken_of if one != owner and one not in barred)
    able = [one for one in (*others, *near) if _near(owner, one)]
    able += [one for one in others if not (_regions(owner) and _regions(one))]
    return tuple(map(state, able[:1]))


def neighbours(parties: Iterable[Party]) -> bool:
    """True for parties all of which are of a region or have a border, as far as tables tell."""
    ids = [one.principal for one in parties]
    known = [one for one in ids if _regions(one) or one in table("collectives")["borders"]]
    return all(_near(one, other) for one in known for other in known if one != other)


def _near(one: str, other: str) -> bool:
    """True for two states of a region or with a border."""
    borders = table("collectives")["borders"]
    beside = other in borders.get(one, "").split() or one in borders.get(other, "").split()
    return beside or not _regions(one).isdisjoint(_regions(other))


def _beside(owner: str, pair: Iterable[Party]) -> Iterator[str]:
    """The other state of a pair that the owner is in."""
    both = {one.principal for one in pair}
    if owner in both and len(both) == 2:
        yield from (both - {owner}) & countries().keys()


@functools.cache
def _regions(key: str) -> frozenset[str]:
    regions = table("collectives")["regions"]
    return frozenset(name for name, states in regions.items() if key in states.split())
