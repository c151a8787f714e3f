"""What the head looks at: a sentence, the one before, and their parties."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language.reading import Reading

KINDS = (
    "country", "demonym", "seat", "organisation", "event", "official", "person", "anaphor",
)  # fmt: skip
_MOST_WORDS = 220
_MOST_CONTEXT = 1500  # characters of both sentences
_MOST_PLACES = 3  # pairs of places that are read for one pair of parties
_MOST_PAIRS = 150


class End(NamedTuple):
    """A place where a party stands: its first and last word in the example, and how it is told."""

    party: Party
    first: int
    last: int
    kind: str


class Pair(NamedTuple):
    """Two parties and where they stand, as numbers of ends; the nearest places come first."""

    first: Party
    second: Party
    places: tuple[tuple[int, int], ...]


class Example(NamedTuple):
    """One sentence for the head; the first `context` words are the sentence before."""

    words: tuple[str, ...]
    context: int
    ends: tuple[End, ...]
    pairs: tuple[Pair, ...]


def example(reading: Reading, before: Reading | None) -> Example | None:
    """The sentence as the head sees it; None where it holds no pair of parties."""
    tree = reading.tree
    if before is not None and (
        tree.end - before.tree.start > _MOST_CONTEXT or len(before.tree) + len(tree) > _MOST_WORDS
    ):
        before = None
    context = len(before.tree) if before is not None else 0
    own = [end for end in places(reading, context) if end.last < context + _MOST_WORDS]
    known = {end.party.principal for end in own}
    ends = own
    if before is not None and own:
        earlier = {end.party.principal: end for end in places(before, 0)}
        ends = [*(e for name, e in earlier.items() if name not in known), *own]
    pairs = _pairs(ends, context)
    if not pairs:
        return None
    words = [*(before.tree.forms if before else ()), *tree.forms[:_MOST_WORDS]]
    return Example(tuple(words), context, tuple(ends), tuple(pairs))


def places(reading: Reading, offset: int) -> Iterator[End]:
    """Where the parties of a sentence stand, in order; `offset` words come before it."""
    word = 0
    while word < len(reading.tree):
        mention = reading.mention[word]
        if mention is None:
            for party in reading.anaphors.get(word, ()):
                yield End(party, offset + word, offset + word, "anaphor")
            word += 1
            continue
        last = word
        while last + 1 < len(reading.tree) and reading.mention[last + 1] is mention:
            last += 1
        yield End(mention.party, offset + word, offset + last, _kind(mention.party, mention.how))
        word = last + 1


def _kind(party: Party, how: str) -> str:
    if how == "anaphor":
        return "anaphor"
    if party.kind == "Country":
        return how if how in ("demonym", "seat") else "country"
    if party.kind == "Person":
        return "official" if party.stands_for else "person"
    return "organisation" if party.kind == "Organization" else "event"


def _pairs(ends: Sequence[End], context: int) -> list[Pair]:
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for j, second in enumerate(ends):
        if second.last < context:
            continue
        for i, first in enumerate(ends[:j]):
            one, other = first.party.principal, second.party.principal
            if one == other or (second.first <= first.last and second.kind != "anaphor"):
                continue
            if (other, one) in found:
                found[other, one].append((j, i))
            else:
                found.setdefault((one, other), []).append((i, j))

    def far(place: tuple[int, int]) -> tuple[int, int]:
        one, other = ends[place[0]], ends[place[1]]
        return [one.kind, other.kind].count("anaphor"), abs(one.first - other.first)

    pairs = []
    for near in found.values():
        near.sort(key=far)
        i, j = near[0]
        pairs.append(Pair(ends[i].party, ends[j].party, tuple(near[:_MOST_PLACES])))
    if len(pairs) > _MOST_PAIRS:
        pairs.sort(key=lambda pair: far(pair.places[0])[1])
    return pairs[:_MOST_PAIRS]
