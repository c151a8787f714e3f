"""Acts that later sentences judge: "Peru left the bloc. Chile condemned the move": whose it was."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Party
from graph.schema import relations
from loaders.language.anaphora.ageing import Ageing
from loaders.language.arguments.binding import judging
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import table, words
from loaders.language.reading import Reading

_LASTING = 3  # sentences after which nobody points back at an act
_FEW = 2  # doers: a list of them has often done things that no relation tells
_MEANT = ("actual", "planned")  # "Peru will lend Chad money. Mali denounced the loan"
_JUDGED = ("obj", "nsubj:pass")
_THINGS = ("obj", "obl", "nmod")


class Done(NamedTuple):
    """Acts of a sentence, by its number, and who did them."""

    sentence: int
    doers: tuple[Party, ...]


_NOBODY = Done(-_LASTING - 1, ())


def _when(one: Done) -> int:
    return one.sentence


class Deeds(Ageing):
    """Who did what was told last."""

    def __init__(self) -> None:
        super().__init__()
        self._last = _NOBODY
        self._other = _NOBODY  # what no relation tells
        self._by_kind: dict[str, Done] = {}  # by relation

    def note(self, roles: Roles, found: Sequence[Candidate]) -> None:
        """Take note of what was found in a sentence; what is only said is no deed."""
        if doers := _acting(roles):
            self._other = Done(self._sentence, doers)
        for name in {one.relation.name for one in found if one.status in _MEANT}:
            acting = dict.fromkeys(one.subject for one in found if one.relation.name == name)
            self._by_kind[name] = Done(self._sentence, tuple(acting))
        done = [one for one in found if not one.relation.spoken and one.status in _MEANT]
        if done:
            first = min(one.trigger for one in done)
            acting = dict.fromkeys(one.subject for one in done if one.trigger == first)
            self._last = Done(self._sentence, tuple(acting))

    def pointed_at(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whose act "it" or "the move" is, where somebody judges it."""
        tree = reading.tree
        if tree.deps[word] not in _JUDGED or not judging(tree, tree.heads[word]):
            return ()
        if tree.upos[word] == "PRON":  # "Peru drew up a text, and Chile rejected it"
            things = [i for i in range(word) if tree.upos[i] == "NOUN" and tree.deps[i] in _THINGS]
            if things:
                theirs = reading.anaphors.get(things[-1], ())
                return theirs if len(theirs) == 1 else ()
        meant = kinds().get(tree.lemmas[word])  # "the raids", "the sanctions"
        told = (self._by_kind.get(name, _NOBODY) for name in meant or ())
        done = max(told, default=_NOBODY, key=_when) if meant else self._last
        if not meant and self._other.sentence == self._sentence - 1:
            done = max(done, self._other, key=_when)
        near, known = self._sentence - done.sentence <= _LASTING, relations()
        said = any(known[name].spoken for name in meant or () if name in known)  # with one voice
        return done.doers if near and (said or len(done.doers) <= _FEW) else ()


@functools.cache
def kinds() -> dict[str, tuple[str, ...]]:
    """The relations that a noun for an act may mean."""
    found: dict[str, list[str]] = {}
    for name in table("deeds"):
        for noun in sorted(words("deeds", name)):
            found.setdefault(noun, []).append(name)
    return {noun: tuple(names) for noun, names in found.items()}


def _acting(roles: Roles) -> tuple[Party, ...]:
    """The one party that acts in a main clause: "Peru closed its border"."""
    tree = roles.tree
    verb = next((word for word in range(len(tree)) if tree.heads[word] < 0), 0)
    told = tree.lemmas[verb] in words("factive", "reporting") or judging(tree, verb)
    if tree.upos[verb] != "VERB" or told:
        return ()
    heads = roles.clauses.subject(verb)
    named = [one.party for head in heads for one in roles.phrases.parties(head)]
    return tuple(named) if len(named) == 1 and named[0].kind != "Event" else ()
