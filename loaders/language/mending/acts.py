""" "The attack by X on Y", "the killing of Y by X": who acts and at whom hangs on the act."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_AIMED = frozenset(("on", "against", "upon"))


def aim_acts(tree: Tree) -> None:
    """Hang what an act is aimed at, and who is behind it, on the noun of the act."""
    for small, form in enumerate(tree.lemmas):
        if tree.deps[small] != "case" or (form != "by" and form not in _AIMED):
            continue
        word = tree.heads[small]
        head = tree.heads[word]
        if head < 0 or tree.case(word) != form:
            continue
        if form == "by":
            act = _act(tree, word, head)
            if act >= 0:
                tree.attach(word, act, "nmod")
        elif tree.deps[word] == tree.deps[head] == "nmod" and tree.case(head) == "by":
            tree.attach(word, tree.heads[head], "nmod")


def _act(tree: Tree, doer: int, head: int) -> int:
    """The noun of what somebody behind "by" did, where that hangs on its victim or the verb."""
    over = tree.heads[head]
    if tree.deps[doer] == "nmod" and tree.deps[head] == "nmod" and tree.case(head) == "of":
        return over if tree.lemmas[over] in words("control", "undergone") else -1
    passive = tree.has(head, "aux:pass", "nsubj:pass") or tree.xpos[head] == "VBN"
    if tree.deps[doer].startswith("obl") and tree.upos[head] == "VERB" and not passive:
        objects = [c for c in tree.dependents(head, "obj") if head < c < doer]
        if objects and tree.lemmas[objects[-1]] in words("control", "undergone"):
            return objects[-1]
    return -1
