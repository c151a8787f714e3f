""" "The attack by X on Y": what an act is aimed at hangs on the act, not on its doer."""

from loaders.language.tree import Tree

_AIMED = frozenset(("on", "against", "upon"))


def aim_acts(tree: Tree) -> None:
    """Hang each such phrase behind a doer on the noun of the act."""
    for target in range(len(tree)):
        doer = tree.heads[target]
        if doer < 0 or tree.deps[target] != "nmod" or tree.case(target) not in _AIMED:
            continue
        if tree.deps[doer] == "nmod" and tree.case(doer) == "by":
            tree.attach(target, tree.heads[doer], "nmod")
