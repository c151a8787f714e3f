"""Acts that later sentences judge: "Peru left the bloc. Chile condemned the move": whose it was."""

from collections.abc import Sequence

from graph.model import Party
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
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

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what was found in a sentence; what is only said is no deed."""
        self._age += 1
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
        return self._doers if self._age < _LASTING else ()


def _judging(tree: Tree, verb: int) -> bool:
    """True for verbs that find something good or bad, or turn it down."""
    judging = words("control", "judging") | words("anaphors", "answering")
    return tree.lemmas[verb] in judging or tree.with_particle(verb) in judging
