"""Which words may say something: the triggers of a vocabulary, and what else each of them needs."""

import functools
from collections import defaultdict
from collections.abc import Mapping

from graph.model import Kind
from graph.schema import Relation
from loaders.language.frames import attending, constructions, guests, quoted
from loaders.language.frames.needs import Needs, needs
from loaders.language.lemma import lemma
from loaders.language.lexicon import words
from loaders.language.pieces import PIECE, piece

_TAGS = ("VB", "NN", "JJR", "RBR", "MD")  # one for each way of `lemma`
_SIGNS = frozenset("$€£¥") | quoted.MARKS


class Sieve:
    """The triggers of a vocabulary, and what else each of them needs."""

    def __init__(self, vocabulary: Mapping[str, Relation]) -> None:
        self._needs: dict[str, list[Needs]] = defaultdict(list)
        for relation in vocabulary.values():
            for frame in relation.frames:
                every = needs(relation, frame)
                for trigger in (*(frame.verbs or frame.nouns), *frame.adjectives):
                    first, *rest = trigger.split()
                    wanted = every.beside(rest)
                    if wanted not in self._needs[piece(first)]:
                        self._needs[piece(first)].append(wanted)
        for word in constructions.triggers() | guests.triggers() | attending.triggers():
            self._needs[word].append(Needs())
        for word in quoted.triggers():
            self._needs[word].append(Needs((quoted.MARKS,)))
        self._clubs = _with_slot(vocabulary, "club", "membership")
        self._rivals = _with_slot(vocabulary, "rivals") | words("callings", "MEDIATED")
        self._free = {word for word, every in self._needs.items() if Needs() in every}

    def belongs(self, there: set[str]) -> bool:
        """Whether a trigger is there whose body may be left out: "joined in 2024"."""
        return not self._clubs.isdisjoint(there)

    def mediates(self, there: set[str]) -> bool:
        """Whether a trigger is there whose sides may be left out: "offered to mediate"."""
        return not self._rivals.isdisjoint(there)

    def may_say(self, there: set[str], kinds: set[Kind]) -> bool:
        """Whether a trigger is among the dictionary words, with what it needs.

        `kinds` are those of all parties that a word here may mean.
        """
        if not self._free.isdisjoint(there):
            return True
        return any(
            one.met(there) and one.allowed(kinds)
            for word in there
            if word in self._needs
            for one in self._needs[word]
        )


def _with_slot(vocabulary: Mapping[str, Relation], *slots: str) -> set[str]:
    """The triggers of the frames that have one of the slots."""
    return {
        piece(trigger)
        for relation in vocabulary.values()
        for frame in relation.frames
        if not set(slots).isdisjoint((*frame.subject, *frame.object))
        for trigger in frame.verbs or frame.nouns
    }


@functools.lru_cache(maxsize=200_000)
def dictionary_forms(form: str) -> frozenset[str]:
    """All dictionary forms of a small word, whatever part of speech it is."""
    return frozenset((form, *(piece(lemma(form, tag)) for tag in _TAGS)))


def dictionary(text: str) -> set[str]:
    """The dictionary words that may stand in a text: more than do, never fewer."""
    signs = {lemma(sign, "$") for sign in _SIGNS.intersection(text)}  # "pledged $20m"
    there = signs.union(*map(dictionary_forms, set(PIECE.findall(text.lower()))))
    if {"have", "to"} <= there:  # "has to leave"
        there.add("must")
    if ":" in text:  # "Doe: no troops will go"
        there.add("say")
    return there
