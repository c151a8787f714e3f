""" "Refused to rule out a strike": what nobody will exclude may be done."""

from loaders.language.tree import Tree

_REFUSING = frozenset(("refuse", "decline"))
_EXCLUDING = frozenset(("rule out", "exclude"))


def left_open(tree: Tree, refusing: int) -> bool:
    """True for a refusal to exclude something."""
    excluded = (tree.with_particle(c) for c in tree.dependents(refusing, "xcomp"))
    return tree.lemmas[refusing] in _REFUSING and not _EXCLUDING.isdisjoint(excluded)


def unexcluded(tree: Tree, excluding: int) -> bool:
    """True for what somebody refuses to do where it is excluding."""
    above = tree.heads[excluding]
    return tree.deps[excluding] == "xcomp" and above >= 0 and left_open(tree, above)
