"""Acts that later sentences judge: "Peru left the bloc. Chile condemned the move": whose it was."""

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Party
from graph.schema import relations
from loaders.language.anaphora.ageing import Ageing
from loaders.language.anaphora.judged import answering, doer_before, found_so, is_judged, owner
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import table, words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_LASTING = 3  # sentences after which nobody points back at an act
_FEW = 2  # doers: a list of them has often done things that no relation tells
_MEANT = ("actual", "planned")  # "Peru will lend Chad money. Mali denounced the loan"


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
        self._things: dict[str, Done] = {}  # by the noun that was told to be somebody's

    def note(self, roles: Roles, found: Sequence[Candidate]) -> None:
        """Take note of what was found in a sentence; what is only said is no deed."""
        verb = roles.tree.heads.index(-1)
        if doers := _acting(roles, verb):
            self._other = Done(self._sentence, doers)
        elif answering(roles.tree, verb) and self._other.sentence == self._sentence - 1:
            self._other = self._other._replace(sentence=self._sentence)  # still spoken of
        for noun, owners in _owned(roles):
            self._things[noun] = Done(self._sentence, owners)
        for name in {one.relation.name for one in found if one.status in _MEANT}:
            acting = dict.fromkeys(one.subject for one in found if one.relation.name == name)
            self._by_kind[name] = Done(self._sentence, tuple(acting))
        done = [one for one in found if not one.relation.spoken and one.status in _MEANT]
        if done:
            first = min(one.trigger for one in done)
            acting = dict.fromkeys(one.subject for one in done if one.trigger == first)
            self._last = Done(self._sentence, tuple(acting))

    def owned(self, tree: Tree, word: int) -> tuple[Party, ...]:
        """Whose the thing was told to be: "a UN report … Turkey called the report biased"."""
        if not is_judged(tree, word):
            return ()
        told = self._things.get(tree.lemmas[word], _NOBODY)
        return told.doers if self._sentence - told.sentence <= _LASTING else ()

    def judged(self, reading: Reading, word: int) -> tuple[Party, ...] | None:
        """Whose act "it" is where somebody judges it; None where it may be a party itself."""
        tree = reading.tree
        if found_so(tree, word):
            return self._doers(None)
        if not is_judged(tree, word):
            return None
        made = words("anaphors", "made").union(words("anaphors", "deed"), kinds())
        things = [w for w in range(word) if tree.deps[w] == "obj" and tree.lemmas[w] in made]
        if things:
            return owner(reading, things[-1])
        return doer_before(reading, word) or self._doers(None) or None

    def pointed_at(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whose act "the move" is, where somebody judges it."""
        if not is_judged(reading.tree, word):
            return ()
        return self._doers(kinds().get(reading.tree.lemmas[word]))  # "the raids"

    def _doers(self, meant: tuple[str, ...] | None) -> tuple[Party, ...]:
        """Who did what was told last, of the relations that are `meant`."""
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


def _acting(roles: Roles, verb: int) -> tuple[Party, ...]:
    """The one party that acts in a main clause, by its verb: "Peru closed its border"."""
    if roles.tree.upos[verb] != "VERB" or answering(roles.tree, verb):
        return ()
    heads = roles.clauses.subject(verb)
    named = [one.party for head in heads for one in roles.phrases.parties(head)]
    return tuple(named) if len(named) == 1 and named[0].kind != "Event" else ()


def _owned(roles: Roles) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Texts, plans and acts that the sentence tells to be somebody's, or made by its subject."""
    tree = roles.tree
    for word, lemma in enumerate(tree.lemmas):
        if tree.upos[word] != "NOUN" or lemma not in words("anaphors", "made"):
            continue
        owners = [one.party for one in roles.phrases.owners(word)]
        if not owners and tree.deps[word] == "obj":
            subjects = roles.clauses.subject(tree.heads[word])
            owners = [one.party for head in subjects for one in roles.phrases.parties(head)]
        if len(owners) == 1 and owners[0].kind != "Event":
            yield lemma, tuple(owners)
