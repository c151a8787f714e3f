"""What the head looks at: a sentence and its parties, and few that were told before it."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from graph.model import Party
from loaders.language.earlier import Before
from loaders.language.reading import Reading
from loaders.language.tokenizer import words

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
    """One sentence for the head; the first `context` words name parties told before it.

    `near` is how many of its pairs have both ends in the sentence or the one before.
    """

    words: tuple[str, ...]
    context: int
    ends: tuple[End, ...]
    pairs: tuple[Pair, ...]
    near: int


def example(reading: Reading, before: Before) -> Example | None:
    """The sentence as the head sees it, after those told `before` it; None without a pair."""
    own = [end for end in places(reading) if end.last < _MOST_WORDS]
    if not own:
        return None
    known = {end.party.principal for end in own}
    near = _others(before.last, known, 2)  # its subject, and whom it did something to
    far = _others(before.first, known.union(near), 1)
    named, earlier = _named([*near.values(), *far.values()])
    ends = [*earlier, *(_moved(end, len(named)) for end in own)]
    pairs = _pairs(ends, len(named))
    if not pairs:
        return None
    text = (*named, *reading.tree.forms[:_MOST_WORDS])
    near_by = sum(far.keys().isdisjoint((p.first.principal, p.second.principal)) for p in pairs)
    return Example(text, len(named), tuple(ends), tuple(pairs), near_by)


def _others(parties: Iterable[Party], known: Container[str], most: int) -> dict[str, Party]:
    """The first of some parties that are not known, by whom they act for."""
    found = {one.principal: one for one in parties if one.principal not in known}
    return dict(islice(found.items(), most))


def _named(parties: Iterable[Party]) -> tuple[list[str], list[End]]:
    """Names as a sentence of their own, and where they stand in it."""
    text: list[str] = []
    ends: list[End] = []
    for party in parties:
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
