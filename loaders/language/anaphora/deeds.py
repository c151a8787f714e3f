"""Acts that later sentences judge: "Peru left the bloc. Chile condemned the move": whose it was."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language.candidate import Candidate
from loaders.language.lexicon import table, words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_LASTING = 3  # sentences after which nobody points back at an act
_FEW = 2  # doers: a list of them has often done things that no relation tells
_JUDGED = ("obj", "nsubj:pass")
_THINGS = ("obj", "obl", "nmod")


class Done(NamedTuple):
    """Acts of a sentence, by its number, and who did them."""

    sentence: int
    doers: tuple[Party, ...]


_NOBODY = Done(0, ())


def _when(one: Done) -> int:
    return one.sentence


class Deeds:
    """Who did what was told last."""

    def __init__(self) -> None:
        self._sentence = 0
        self._last = _NOBODY
        self._by_kind: dict[str, Done] = {}  # by relation

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what was found in a sentence; what is only said is no deed."""
        self._sentence += 1
        for name in {one.relation.name for one in found if one.status == "actual"}:
            acting = dict.fromkeys(one.subject for one in found if one.relation.name == name)
            self._by_kind[name] = Done(self._sentence, tuple(acting))
        done = [one for one in found if not one.relation.spoken and one.status != "denied"]
        if done:
            first = min(one.trigger for one in done)
            acting = dict.fromkeys(one.subject for one in done if one.trigger == first)
            self._last = Done(self._sentence, tuple(acting))

    def pointed_at(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whose act "it" or "the move" is, where somebody judges it."""
        tree = reading.tree
        if tree.deps[word] not in _JUDGED or not _judging(tree, tree.heads[word]):
            return ()
        if tree.upos[word] == "PRON":  # "Peru drew up a text, and Chile rejected it"
            things = [i for i in range(word) if tree.upos[i] == "NOUN" and tree.deps[i] in _THINGS]
            if things:
                return reading.anaphors.get(things[-1], ())
        meant = kinds().get(tree.lemmas[word])  # "the raids", "the sanctions"
        told = (self._by_kind.get(name, _NOBODY) for name in meant or ())
        done = max(told, default=_NOBODY, key=_when) if meant else self._last
        near = self._sentence - done.sentence < _LASTING
        return done.doers if near and len(done.doers) <= _FEW else ()


@functools.cache
def kinds() -> dict[str, tuple[str, ...]]:
    """The relations that a noun for an act may mean."""
    found: dict[str, list[str]] = {}
    for name in table("deeds"):
        for noun in sorted(words("deeds", name)):
            found.setdefault(noun, []).append(name)
    return {noun: tuple(names) for noun, names in found.items()}


def _judging(tree: Tree, verb: int) -> bool:
    """True for verbs that find something good or bad, or turn it down."""
    judging = words("control", "judging") | words("anaphors", "answering")
    return tree.lemmas[verb] in judging or tree.with_particle(verb) in judging
