"""Titles that an article gives its persons, by which it calls them later: "the Secretary"."""

from collections.abc import Iterable

from graph.model import Party
from loaders.language.anaphora.holders import Seen
from loaders.language.lexicon import words
from loaders.language.tree import Tree

_GIVEN = frozenset(("nmod:desc", "appos", "compound", "flat"))
_RANKS = words("anaphors", "rank")


class Callings:
    """Who has been called by which title so far, the last one last."""

    def __init__(self) -> None:
        self._given: list[tuple[str, frozenset[str], Party]] = []

    def note(self, tree: Tree, word: int, person: Party) -> None:
        """Take note of the titles beside a person's name: "Foreign Minister Marsudi"."""
        beside = [c for c in tree.children[word] if tree.deps[c] in _GIVEN]
        if tree.deps[word] in ("appos", "flat"):  # "the Foreign Minister, Retno Marsudi, …"
            beside.append(tree.heads[word])
        for one in beside:
            title = tree.forms[one].lower()
            if title in words("anaphors", "person") | words("anaphors", "style"):
                self._given.append((title, _narrowing(tree, one), person))

    def hold(self, tree: Tree, officers: Iterable[Seen]) -> None:
        """Take note of officers without names: "the emir of Qatar"."""
        for one in officers:
            title = tree.forms[one.word].lower()
            if title in words("anaphors", "person"):
                self._given.append((title, _narrowing(tree, one.word), one.party))

    def named(self, person: Party) -> bool:
        """Whether the person has been called by a title of their own."""
        return any(one.id == person.id for _, _, one in self._given)

    def meant(self, tree: Tree, word: int) -> tuple[Party, ...]:
        """The person last called by the title that stands alone; nobody if none was."""
        title, said = tree.forms[word].lower(), _narrowing(tree, word)
        for given, narrowing, person in reversed(self._given):
            if given == title and said <= narrowing and not (narrowing - said) & _RANKS:
                return (person,)
        return ()


def _narrowing(tree: Tree, word: int) -> frozenset[str]:
    """The words that say which minister or president: "foreign", "vice"."""
    return frozenset(
        tree.forms[c].lower()
        for c in tree.children[word]
        if tree.deps[c].partition(":")[0] in ("amod", "compound")
    )
