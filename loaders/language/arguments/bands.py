"""Rebels, firms and the like, and what is theirs: not the state's that they are in."""

from loaders.language.arguments.people import people
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


def behind_private(tree: Tree, word: int) -> bool:
    """The same of a state behind or before persons: "journalists from Denmark", "Danish fans"."""
    head = tree.heads[word]
    described = tree.deps[word] in _OWNED or tree.case(word) in ("from", "in", "of")
    if head < 0 or not described:
        return False
    before = [head]
    if tree.deps[word] == "obl":  # hung on the verb
        before = list(tree.dependents(head, "obj"))
    persons = words("institutions", "private") - words("institutions", "firms")
    return any(tree.upos[one] == "NOUN" and tree.lemmas[one] in persons for one in before)


def in_private(reading: Reading, state: str, addressed: bool = True) -> bool:
    """True if a sentence names a state only by people who do not act for it: "Omani exiles".

    "Four Omanis" do not act for it either, and are not `addressed`, but what is done to them is
    meant for it.
    """
    tops = [word for word, one in reading.tops.items() if one.party.principal == state]
    return bool(tops) and all(_private(reading, word, addressed) for word in tops)


def _private(reading: Reading, name: int, addressed: bool) -> bool:
    tree = reading.tree
    if addressed and reading.tops[name].how == "demonym" and people(tree, name):
        return True
    return tree.deps[name] in _OWNED and any(
        tree.lemmas[tree.heads[name]] in words("institutions", key) for key in _PRIVATE
    )
