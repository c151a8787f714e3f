"""Which sentences may say something: told from names and words, without a parse.

A sentence is passed over when it cannot hold two parties, pronouns and descriptions counted, or
no trigger of any frame whose other words could be there too. What is passed over would have given
no statement; that holds by construction, word by word (see `needs`).
"""

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.model import Kind, Party
from graph.schema import Relation
from loaders.language import constructions
from loaders.language.lemma import lemma
from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.needs import PIECE, Needs, needs, piece

NO_PAIR, NO_TRIGGER = "no two parties", "no word for a relation between them"

_TAGS = ("VB", "NN", "JJR", "RBR", "MD")  # one for each way of `lemma`
_PERSONS: frozenset[Kind] = frozenset(("Person",))
_BODIES: frozenset[Kind] = frozenset(("Country", "Organization"))
_ANYBODY = _PERSONS | _BODIES
# "The summit" may be that of the body spoken of.
_OCCASIONS: frozenset[Kind] = frozenset(("Event", "Organization"))
# Lists of anaphors, and of which kind an earlier party must be; two for what means a pair.
_ANAPHORS: tuple[tuple[str, frozenset[Kind], int], ...] = (
    ("masculine", _ANYBODY, 1),  # "he" may be a state's minister
    ("person", _PERSONS, 1),
    ("neuter", _BODIES, 1),
    ("country", _BODIES, 1),
    ("organisation", _BODIES, 1),
    ("named", _BODIES, 1),
    ("speaker", _ANYBODY, 1),
    ("plural", _ANYBODY, 2),
    ("pair", _ANYBODY, 2),
    ("signing", _ANYBODY, 2),
    ("deed", _ANYBODY, 1),
)  # fmt: skip
_GATHERINGS = words("occasions", "head")  # occasions that no table has
_SPOKEN_OF = _GATHERINGS | words("occasions", "again")
_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight"))


class Sieve:
    """The triggers of a vocabulary, and what else each of them needs."""

    def __init__(self, vocabulary: Mapping[str, Relation]) -> None:
        self._needs: dict[str, list[Needs]] = defaultdict(list)
        for relation in vocabulary.values():
            for frame in relation.frames:
                for trigger in (*(frame.verbs or frame.nouns), *frame.adjectives):
                    first, *rest = trigger.split()
                    wanted = needs(frame, rest)
                    if wanted not in self._needs[piece(first)]:
                        self._needs[piece(first)].append(wanted)
        for word in constructions.triggers():
            self._needs[word] = [Needs(())]
        self._free = {word for word, every in self._needs.items() if Needs(()) in every}

    def may_say(self, there: set[str]) -> bool:
        """Whether a trigger is among the dictionary words, with what it needs."""
        if not self._free.isdisjoint(there):
            return True
        return any(
            one.met(there) for word in there if word in self._needs for one in self._needs[word]
        )


@functools.lru_cache(maxsize=200_000)
def _lemmas(form: str) -> frozenset[str]:
    """All dictionary forms of a small word, whatever part of speech it is."""
    return frozenset((form, *(piece(lemma(form, tag)) for tag in _TAGS)))


def dictionary(text: str) -> set[str]:
    """The dictionary words that may stand in a text: more than do, never fewer."""
    return set[str]().union(*map(_lemmas, set(PIECE.findall(text.lower()))))


class Sifting:
    """The sentences of one article, asked in order; it keeps which parties were named so far."""

    def __init__(self, sieve: Sieve, home: Party | None = None, here: str = "") -> None:
        self._sieve, self._home, self._here = sieve, home, here
        self._principals = {home.principal} if home else set[str]()
        self._kinds: set[Kind] = {home.kind} if home else set()
        self.mute = False  # the last sentence names and means nobody: later ones do not need it

    def passed_over(self, here: Iterable[Mention], text: str, follows: bool) -> str:
        """Why a sentence with these names says nothing; "" if it has to be read.

        `follows` if the sentence before said something: "France followed suit".
        """
        self.mute = False
        own = set[str]()
        for mention in here:
            own.add(mention.party.principal)
            self._kinds.add(mention.party.kind)
            if mention.party.stands_for:
                self._kinds.add(mention.party.stands_for.kind)
        self._principals |= own
        if not self._principals:
            self.mute = True
            return NO_PAIR
        there = dictionary(text)
        pointing = self._pointing(there)
        self.mute = not (own or pointing)
        if follows and own:  # "So did Jordan": the other party is left out
            return ""
        parties = len(self._principals) + (not _GATHERINGS.isdisjoint(there)) + ("here" in there)
        parties += bool(self._here) and not words("anaphors", "country").isdisjoint(there)
        if parties < 2 or len(own) + pointing < 2:
            return NO_PAIR
        return "" if follows or self._sieve.may_say(there) else NO_TRIGGER

    def _pointing(self, there: set[str]) -> int:
        """How many parties pronouns and descriptions may bring in, at most; 2 for more."""
        found = 2 * (not _NUMBERS.isdisjoint(there)) + ("counterpart" in there)
        if self._home:  # whose offices need no name
            found += len(words("institutions", "office") & there)
            found += not words("anaphors", "speaker").isdisjoint(there)
        found += not _GATHERINGS.isdisjoint(there)
        if not _OCCASIONS.isdisjoint(self._kinds):
            found += len(_SPOKEN_OF & there)
        found += "here" in there
        found += "Event" in self._kinds  # the occasion last spoken of may be understood
        for key, wanted, each in _ANAPHORS:
            if not wanted.isdisjoint(self._kinds):
                found += each * len(words("anaphors", key) & there)
        return found
