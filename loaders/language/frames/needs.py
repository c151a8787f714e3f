"""What else a sentence has to hold for a frame to match at its trigger: known before any parse."""

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from graph.schema import Frame
from loaders.language.arguments.unsaid import UNSAID

PIECE = re.compile(r"[^\W\d_]+")

# Slots that need no word of their own; any other is named by its preposition.
_GRAMMATICAL = frozenset(UNSAID) | {
    "subj", "obj", "poss", "named", "support", "matrix", "sentence", "comp", "noun", "sides",
    "condition", "vowed", "self", "did", "fate", "bidden", "needed", "owed", "timely",
}  # fmt: skip
_MUTUAL = frozenset(("each", "another"))  # "with each other": the subjects are the objects


class Needs(NamedTuple):
    """Sets of dictionary words, of each of which one has to be there."""

    sets: tuple[frozenset[str], ...]

    def met(self, there: frozenset[str] | set[str]) -> bool:
        """Whether a sentence of these words has them."""
        return not any(one.isdisjoint(there) for one in self.sets)


def needs(frame: Frame, extra: Iterable[str]) -> Needs:
    """What a frame needs beside the first word of its trigger; `extra` are the trigger's others."""
    sets = [frozenset((piece(word),)) for word in extra]
    if frame.requires:
        sets.append(frozenset(map(piece, frame.requires)))
    if frame.verbs and frame.nouns:
        sets.append(frozenset(piece(noun.split()[-1]) for noun in frame.nouns))
    if prepositions := _prepositions(frame):
        sets.append(prepositions)
    return Needs(tuple(sets))


@functools.cache
def piece(word: str) -> str:
    """The first run of letters of a word, small: "cease-fire" is looked for by "cease"."""
    low = word.lower()
    found = PIECE.search(low)
    return found.group() if found else low


def _prepositions(frame: Frame) -> frozenset[str]:
    """Words of which the frame needs one for its object; none where it may do without."""
    found = set[str]()
    for slot in (*frame.object, *frame.pairs):
        last = [part for part in slot.rstrip("~").split(".") if part not in ("noun", "comp")]
        if not last or last[0] in _GRAMMATICAL:
            return frozenset()
        found.add(last[0])
    return frozenset(found | _MUTUAL)
