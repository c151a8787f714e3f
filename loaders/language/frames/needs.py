"""What else a sentence has to hold for a frame to match at its trigger: known before any parse."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.model import Kind
from graph.schema import Frame, Relation
from loaders.language.arguments.unsaid import UNSAID
from loaders.language.pieces import piece

# Slots that need no word of their own; any other is named by its preposition.
_GRAMMATICAL = frozenset(UNSAID) | {
    "subj", "obj", "poss", "named", "support", "matrix", "sentence", "comp", "noun", "sides",
    "condition", "vowed", "self", "did", "fate", "bidden", "needed", "owed", "timely",
}  # fmt: skip
_MUTUAL = frozenset(("each", "another"))  # "with each other": the subjects are the objects
_ANYBODY: frozenset[Kind] = frozenset(("Country", "Person"))  # most sentences may mean one


class Needs(NamedTuple):
    """Sets of dictionary words, of each of which one has to be there.

    Of each set of `kinds` there has to be a party; what a state or a person may be is not told.
    """

    sets: tuple[frozenset[str], ...] = ()
    kinds: tuple[frozenset[Kind], ...] = ()

    def met(self, there: frozenset[str] | set[str]) -> bool:
        """Whether a sentence of these words has them."""
        return not any(map(there.isdisjoint, self.sets))

    def allowed(self, kinds: frozenset[Kind] | set[Kind]) -> bool:
        """Whether parties of these kinds can be its ends."""
        return not any(map(kinds.isdisjoint, self.kinds))

    def beside(self, extra: Sequence[str]) -> "Needs":
        """The same with the other words of a trigger."""
        own = (frozenset((piece(word),)) for word in extra)
        return self._replace(sets=(*own, *self.sets)) if extra else self


def needs(relation: Relation, frame: Frame) -> Needs:
    """What a frame needs beside the words of its trigger."""
    sets = list[frozenset[str]]()
    if frame.requires:
        sets.append(frozenset(map(piece, frame.requires)))
    if frame.verbs and frame.nouns:
        sets.append(frozenset(piece(noun.split()[-1]) for noun in frame.nouns))
    for slots in (frame.subject, (*frame.object, *frame.pairs)):
        if prepositions := _prepositions(slots):
            sets.append(prepositions)
    return Needs(tuple(sets), tuple(_kinds(relation, frame)))


def _kinds(relation: Relation, frame: Frame) -> Iterator[frozenset[Kind]]:
    """Kinds of which the frame needs a party: bodies or occasions, where nobody else will do."""
    own = frozenset(frame.subject_kinds or relation.subject)
    other = frozenset(frame.object_kinds or relation.object)
    for able in (own, other.union(relation.subject) if frame.pairs else other):
        if able.isdisjoint(_ANYBODY):
            yield able


def _prepositions(slots: Iterable[str]) -> frozenset[str]:
    """Words of which one is needed for these slots; none where they may do without."""
    found = set[str]()
    for slot in slots:
        last = [part for part in slot.rstrip("~").split(".") if part not in ("noun", "comp")]
        if not last or last[0] in _GRAMMATICAL:
            return frozenset()
        found.add(last[0])
    return frozenset(found | _MUTUAL) if found else frozenset()
