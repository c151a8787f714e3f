"""What the head looks at: a sentence and its parties, and those told in the one before."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language.reading import Reading
from loaders.language.words import words

KINDS = (
    "country", "demonym", "seat", "organisation", "event", "official", "person", "anaphor",
)  # fmt: skip
_MOST_WORDS = 220
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
    """One sentence for the head; the first `context` words name parties of the one before."""

    words: tuple[str, ...]
    context: int
    ends: tuple[End, ...]
    pairs: tuple[Pair, ...]


def example(reading: Reading, before: Iterable[Party]) -> Example | None:
    """The sentence as the head sees it, after those told `before` it; None without a pair."""
    own = [end for end in places(reading) if end.last < _MOST_WORDS]
    if not own:
        return None
    known = {end.party.principal for end in own}
    named, earlier = _named(party for party in before if party.principal not in known)
    ends = [*earlier, *(_moved(end, len(named)) for end in own)]
    pairs = _pairs(ends, len(named))
    if not pairs:
        return None
    text = (*named, *reading.tree.forms[:_MOST_WORDS])
    return Example(text, len(named), tuple(ends), tuple(pairs))


def _named(parties: Iterable[Party]) -> tuple[list[str], list[End]]:
    """Names as a sentence of their own, each once, and where they stand in it."""
    text: list[str] = []
    ends: list[End] = []
    for party in {party.principal: party for party in parties}.values():
        first = len(text)
        text += (party.name[start:end] for start, end in words(party.name, 0, len(party.name)))
        ends.append(End(party, first, len(text) - 1, _kind(party, "")))
        text.append(",")
    return [*text[:-1], "."] if text else [], ends


def _moved(end: End, words: int) -> End:
    return end._replace(first=end.first + words, last=end.last + words)


def places(reading: Reading) -> Iterator[End]:
    """Where the parties of a sentence stand, in order, by its words."""
    word = 0
    while word < len(reading.tree):
        mention = reading.mention[word]
        if mention is None:
            for party in reading.anaphors.get(word, ()):
                yield End(party, word, word, "anaphor")
            word += 1
            continue
        last = word
        while last + 1 < len(reading.tree) and reading.mention[last + 1] is mention:
            last += 1
        yield End(mention.party, word, last, _kind(mention.party, mention.how))
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
