"""People told by their state's demonym who do not act for it: "most Turks", "Turks abroad"."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_MODIFYING = frozenset(("amod", "compound", "nmod:desc", "nmod:unmarked"))
_WHICH = ("det", "det:predet", "nummod", "amod")
_DWELLING = words("institutions", "dwelling")
_ABROAD = words("institutions", "abroad")


def people(tree: Tree, demonym: int) -> bool:
    """True for a demonym that tells some of a state's people, or those of them in a place.

    "The Turks in Oslo" are those who came for talks, as are "Turks and Greeks in Oslo".
    """
    if tree.deps[demonym] in _MODIFYING:
        return False
    if tree.has(demonym, "nummod"):
        return True
    which = {tree.lemmas[c] for c in tree.dependents(demonym, *_WHICH) if c < demonym}
    if which:
        return which.isdisjoint(words("anaphors", "definite"))
    several = tree.deps[demonym] == "conj" or tree.has(demonym, "conj")
    return not several and _placed(tree, demonym)


def _placed(tree: Tree, word: int) -> bool:
    """ "Turks in Germany", "Turks abroad", "Turks who live there"."""
    if any(tree.lemmas[c] in _ABROAD for c in tree.dependents(word, "advmod")):
        return True
    if any(tree.case(c) in _DWELLING for c in tree.dependents(word, "nmod")):
        return True
    relative = tree.dependents(word, "acl:relcl")
    return any(tree.forms[min(tree.subtree(c))] != "," for c in relative)
