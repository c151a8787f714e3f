""" "Omani FM Holds Talks": the name right before an officer says whose he is.

In headlines the parser takes both for subjects, or the name for a noun of its own.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_BEFORE = frozenset(("amod", "compound", "nmod:desc", "nmod:unmarked"))
_TELLING = frozenset(("name", "demonym"))


def own_officers(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang each name of a state on the officer right behind it."""
    for word in sorted(tops):
        noun = _officer(tree, word) if tops[word].how in _TELLING else None
        if noun is not None and tree.heads[noun] == tree.heads[word] >= 0:
            tree.attach(word, noun, "amod" if tops[word].how == "demonym" else "compound")


def _officer(tree: Tree, word: int) -> int | None:
    """The noun of office behind the name, across what else describes it."""
    for noun in range(word + 1, min(word + 6, len(tree))):
        if tree.lemmas[noun] in words("institutions", "official") and tree.heads[noun] != word:
            between = range(word + 1, noun)
            whole = all(tree.heads[w] == noun and tree.deps[w] in _BEFORE for w in between)
            return noun if whole and not tree.case(word) and tree.deps[noun] != "appos" else None
    return None
