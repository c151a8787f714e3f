"""Clauses that only add who did the same, behind the verb: "then came Chad"."""

from loaders.language.lexicon import of_time, words
from loaders.language.tree import Tree

_THEN = words("ellipsis", "then")
_BESIDE = words("ellipsis", "beside_then")
_TURNING = frozenset(("so", "nor", "neither"))
_HELPING = words("ellipsis", "standing")


def newcomers(tree: Tree, verb: int) -> list[int]:
    """Who is behind "came" in "Hours later came Oman", which opens a clause of its own."""
    opening = tree.deps[verb] in ("root", "parataxis", "conj")
    if tree.lemmas[verb] != "come" or not opening:
        return []
    start = max((i + 1 for i in range(verb) if tree.forms[i] == ";"), default=0)
    before = tree.lemmas[start:verb]
    fits = all(one in _THEN or one in _BESIDE or of_time(one) for one in before)
    if not fits or _THEN.isdisjoint(before) or tree.has(verb, "obl", "xcomp", "advcl"):
        return []
    return [c for c in tree.dependents(verb, "obj", "nsubj") if c > verb]


def inverted(tree: Tree, noun: int) -> bool:
    """True for the noun of "Neither will staff from Oman", which the parser takes for what is."""
    helped = tree.deps[noun] == "root" and tree.upos[noun] in ("NOUN", "PROPN") and noun > 1
    return (
        helped
        and tree.lemmas[0].lower() in _TURNING
        and tree.lemmas[1] in _HELPING
        and tree.heads[1] == noun
    )
