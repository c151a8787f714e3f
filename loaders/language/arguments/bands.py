"""Rebels, firms and the like, and what is theirs: not the state's that they are in."""

from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_PRIVATE = ("band", "private")
_HOLDING = words("institutions", "holding")
_OWNED = ("amod", "compound", "nmod:poss")


def banded(tree: Tree, word: int) -> bool:
    """True for "rebels", "rebel bases" and "a rebel-held town"."""
    near = [word, *tree.dependents(word, "compound", "amod")]
    near += [c for one in near if tree.lemmas[one] in _HOLDING for c in tree.children[one]]
    return any(tree.lemmas[one] in words("institutions", "band") for one in near)


def of_private(tree: Tree, word: int) -> bool:
    """True for a state's name that only tells where private persons are from: "a Danish firm"."""
    head = tree.heads[word]
    return (
        head >= 0
        and tree.deps[word] in _OWNED
        and tree.lemmas[head] in words("institutions", "private")
    )


def in_private(reading: Reading, state: str) -> bool:
    """True if a sentence names a state only by people who do not act for it: "Omani exiles"."""
    tree = reading.tree
    tops = [word for word, one in reading.tops.items() if one.party.principal == state]
    return bool(tops) and all(
        tree.deps[word] in _OWNED
        and any(tree.lemmas[tree.heads[word]] in words("institutions", key) for key in _PRIVATE)
        for word in tops
    )
