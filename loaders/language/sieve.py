"""Which sentences may say something: told from names and words, without a parse.

A sentence is passed over when it cannot hold two parties, pronouns and descriptions counted, or
no trigger of any frame whose other words could be there too. What is passed over would have given
no statement; that holds by construction, word by word (see `Needs`).
"""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.model import Kind
from graph.schema import Frame, Relation
from loaders.language import constructions
from loaders.language.lemma import lemma
from loaders.language.lexicon import words
from loaders.language.mention import Mention

NO_PAIR, NO_TRIGGER = "no two parties", "no word for a relation between them"

_PIECE = re.compile(r"[^\W\d_]+")
_TAGS = ("VB", "NN", "JJR", "RBR", "MD")  # one for each way of `lemma`
# Slots that need no word of their own; any other is named by its preposition.
_GRAMMATICAL = frozenset(
    ("subj", "obj", "poss", "support", "matrix", "occasion", "sentence", "comp", "noun")
)
_MUTUAL = frozenset(("each", "another"))
_PERSONS = frozenset(("Person",))
_BODIES = frozenset(("Country", "Organization"))
_ANYBODY = _PERSONS | _BODIES
_OCCASIONS = frozenset(("Event", "Organization"))  # "the summit" of the body spoken of
# Lists of anaphors, and of which kind an earlier party must be; two for what means a pair.
_ANAPHORS: tuple[tuple[str, frozenset[Kind], int], ...] = (
    ("masculine", _PERSONS, 1),
    ("person", _PERSONS, 1),
    ("neuter", _BODIES, 1),
    ("country", _BODIES, 1),
    ("organisation", _BODIES, 1),
    ("named", _BODIES, 1),
    ("speaker", _ANYBODY, 1),
    ("occasion", _OCCASIONS, 1),
    ("plural", _ANYBODY, 2),
    ("pair", _ANYBODY, 2),
)  # fmt: skip
_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight"))


class Needs(NamedTuple):
    """Dictionary words beside a trigger: each set has to have one in the sentence."""

    sets: tuple[frozenset[str], ...]

    def met(self, there: frozenset[str] | set[str]) -> bool:
        """Whether the sentence has them."""
        return not any(one.isdisjoint(there) for one in self.sets)


class Sieve:
    """The triggers of a vocabulary, and what else each of them needs."""

    def __init__(self, vocabulary: Mapping[str, Relation]) -> None:
        self._needs: dict[str, list[Needs]] = defaultdict(list)
        for relation in vocabulary.values():
            for frame in relation.frames:
                for trigger, needs in _triggers(frame):
                    if needs not in self._needs[trigger]:
                        self._needs[trigger].append(needs)
        for word in constructions.triggers():
            self._needs[word] = [Needs(())]
        self._free = {word for word, needs in self._needs.items() if Needs(()) in needs}

    def may_say(self, there: set[str]) -> bool:
        """Whether a trigger is among the dictionary words, with what it needs."""
        if not self._free.isdisjoint(there):
            return True
        return any(
            one.met(there) for word in there if word in self._needs for one in self._needs[word]
        )


def _triggers(frame: Frame) -> Iterator[tuple[str, Needs]]:
    """Each trigger of a frame by its first word, with what has to stand beside it."""
    sets = [_pieces(frame.requires)] if frame.requires else []
    if frame.verbs and frame.nouns:
        sets.append(frozenset(_piece(noun.split()[-1]) for noun in frame.nouns))
    if prepositions := _prepositions(frame):
        sets.append(prepositions)
    for trigger in (*(frame.verbs or frame.nouns), *frame.adjectives):
        first, *rest = trigger.split()
        yield _piece(first), Needs((*sets, *(frozenset((_piece(word),)) for word in rest)))


def _prepositions(frame: Frame) -> frozenset[str]:
    """Words of which the frame needs one for its object; none where it may do without."""
    found = set[str]()
    for slot in (*frame.object, *frame.pairs):
        last = [part for part in slot.rstrip("~").split(".") if part not in ("noun", "comp")]
        if not last or last[0] in _GRAMMATICAL:
            return frozenset()
        found.add(last[0])
    return frozenset(found | _MUTUAL)


def _pieces(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_piece, lemmas))


@functools.cache
def _piece(word: str) -> str:
    """The first run of letters of a word, small: as sentences are cut here."""
    found = _PIECE.search(word.lower())
    return found.group() if found else word.lower()


@functools.lru_cache(maxsize=200_000)
def _lemmas(form: str) -> frozenset[str]:
    """All dictionary forms of a small word, whatever part of speech it is."""
    return frozenset((form, *(_piece(lemma(form, tag)) for tag in _TAGS)))


def dictionary(text: str) -> set[str]:
    """The dictionary words that may stand in a text: more than do, never fewer."""
    return set[str]().union(*map(_lemmas, set(_PIECE.findall(text.lower()))))


class Sifting:
    """The sentences of one article, asked in order; it keeps which parties were named so far."""

    def __init__(self, sieve: Sieve) -> None:
        self._sieve = sieve
        self._principals = set[str]()
        self._kinds = set[Kind]()

    def passed_over(self, here: Iterable[Mention], text: str, follows: bool) -> str:
        """Why a sentence with these names says nothing; "" if it has to be read.

        `follows` if the sentence before said something: "France followed suit".
        """
        own = set[str]()
        for mention in here:
            own.add(mention.party.principal)
            self._kinds.add(mention.party.kind)
            if mention.party.stands_for:
                self._kinds.add(mention.party.stands_for.kind)
        self._principals |= own
        if len(self._principals) < 2:
            return NO_PAIR
        there = dictionary(text)
        if len(own) < 2 and len(own) + self._pointing(there) < 2:
            return NO_PAIR
        return "" if follows or self._sieve.may_say(there) else NO_TRIGGER

    def _pointing(self, there: set[str]) -> int:
        """How many parties pronouns and descriptions may bring in, at most; 2 for more."""
        found = 2 * (not _NUMBERS.isdisjoint(there)) + ("counterpart" in there)
        found += "Event" in self._kinds  # the occasion last spoken of may be understood
        for key, wanted, each in _ANAPHORS:
            if not wanted.isdisjoint(self._kinds):
                found += each * len(words("anaphors", key) & there)
        return found
