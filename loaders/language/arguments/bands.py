"""Rebels and the like, and what is theirs: not the state's that they are in."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_HOLDING = frozenset(("hold", "held", "control", "controlled", "run"))


def banded(tree: Tree, word: int) -> bool:
    """True for "rebels", "rebel bases" and "a rebel-held town"."""
    near = [word, *tree.dependents(word, "compound", "amod")]
    near += [c for one in near if tree.lemmas[one] in _HOLDING for c in tree.children[one]]
    return any(tree.lemmas[one] in words("institutions", "band") for one in near)
