"""Votes, by which a body does what the vote is to do."""

from collections.abc import Container

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def voted(tree: Tree, noun: int, marks: Container[str]) -> bool:
    """True for "the vote to expel Oman", which does it; not for what comes before such a vote."""
    ahead = tree.case(noun) in ("before", "ahead of", "until", "pending")
    return "to" in marks and tree.lemmas[noun] in words("control", "ballot") and not ahead
