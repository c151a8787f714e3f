"""Acts that later sentences judge: "Peru left the bloc. Chile condemned the move": whose it was."""

import functools
from collections.abc import Sequence

from graph.model import Party
from loaders.language.candidate import Candidate
from loaders.language.lexicon import table, words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_LASTING = 3  # sentences after which nobody points back at an act
_FEW = 2  # doers: a list of them has often done things that no relation tells
_JUDGED = ("obj", "nsubj:pass")
_THINGS = ("obj", "obl", "nmod")


class Deeds:
    """Who did what was told last."""

    def __init__(self) -> None:
        self._doers: tuple[Party, ...] = ()
        self._age = 0
        self._by_kind: dict[str, tuple[int, tuple[Party, ...]]] = {}  # by relation: when, who
        self._sentence = 0

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what was found in a sentence; what is only said is no deed."""
        self._age += 1
        self._sentence += 1
        for name in {one.relation.name for one in found if one.status == "actual"}:
            acting = dict.fromkeys(one.subject for one in found if one.relation.name == name)
            self._by_kind[name] = self._sentence, tuple(acting)
        done = [one for one in found if not one.relation.spoken and one.status != "denied"]
        if done:
            first = min(one.trigger for one in done)
            doers = tuple(dict.fromkeys(one.subject for one in done if one.trigger == first))
            self._doers, self._age = doers if len(doers) <= _FEW else (), 0

    def pointed_at(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whose act "it" or "the move" is, where somebody judges it."""
        tree = reading.tree
        if tree.deps[word] not in _JUDGED or not _judging(tree, tree.heads[word]):
            return ()
        if tree.upos[word] == "PRON":  # "Peru drew up a text, and Chile rejected it"
            things = [i for i in range(word) if tree.upos[i] == "NOUN" and tree.deps[i] in _THINGS]
            if things:
                return reading.anaphors.get(things[-1], ())
        if tree.lemmas[word] in kinds():
            return self._of_kind(tree.lemmas[word])
        return self._doers if self._age < _LASTING else ()

    def _of_kind(self, noun: str) -> tuple[Party, ...]:
        """Who did what the noun means: "the raids", "the sanctions"."""
        told = [self._by_kind[name] for name in kinds()[noun] if name in self._by_kind]
        when, doers = max(told, key=lambda one: one[0], default=(0, ()))
        near = when and self._sentence - when < _LASTING
        return doers if near and len(doers) <= _FEW else ()


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
