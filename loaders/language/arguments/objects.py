"""Objects that do not hang on their verb: lost ones, and those of a noun or of the next verb."""

from loaders.language.arguments.relative import gapped
from loaders.language.lexicon import words
from loaders.language.tree import Tree

_JOINTS = frozenset(("cc", "punct", "advmod", "conj"))


def elsewhere(tree: Tree, verb: int) -> list[int]:
    """Heads of the object of a verb in the active that none hangs on."""
    bare = [c for c in tree.dependents(verb, "obl") if tree.particle(c)]  # "shrugged off X"
    found = bare or _lowered(tree, verb) or _named_as(tree, verb) or gapped(tree, verb)
    return found or _of_the_next(tree, verb)


def _of_the_next(tree: Tree, verb: int) -> list[int]:
    """ "Condemned and rejected the plan": verbs side by side have one object."""
    first = tree.heads[verb] if tree.deps[verb] == "conj" else verb
    after = [c for c in tree.conjuncts(first) if c > verb and tree.xpos[c] == tree.xpos[verb]]
    between = {tree.deps[i].partition(":")[0] for i in range(verb + 1, max(after, default=0))}
    if not after or not between <= _JOINTS or any(tree.has(c, "nsubj", "aux") for c in after):
        return []
    return list(tree.dependents(after[-1], "obj", "iobj"))


def _named_as(tree: Tree, verb: int) -> list[int]:
    """ "called X a friend", where the parser takes both for predicates."""
    nouns = [c for c in tree.dependents(verb, "xcomp") if tree.upos[c] in ("NOUN", "PROPN")]
    plain = [c for c in nouns if not tree.has(c, "nsubj", "cop", "mark", "case")]
    return plain[:1] if len(plain) > 1 else []


def _lowered(tree: Tree, verb: int) -> list[int]:
    """ "urged X not to give in", where the parser makes X the subject of the infinitive."""
    if tree.lemmas[verb] not in words("control", "object"):
        return []
    return [
        subject
        for clause in tree.dependents(verb, "xcomp", "ccomp")
        if tree.xpos[clause] == "VB" and "to" in {tree.lemmas[c] for c in tree.children[clause]}
        for subject in tree.dependents(clause, "nsubj")
    ]
