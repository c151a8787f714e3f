""" "Said that its refusal to pay was wrong": the clause of "that" hangs on the verb before it.

The parser hangs it on the infinitive that its subject carries, behind "that".
"""

from loaders.language.tree import Tree


def mend_that(tree: Tree) -> None:
    """Hang clauses of "that" on the verb before it, and their subject on them."""
    for clause in range(len(tree)):
        inner = tree.heads[clause]
        if tree.deps[clause] in ("ccomp", "xcomp") and tree.deps[inner] in ("acl", "xcomp"):
            _mend(tree, clause, inner)


def _mend(tree: Tree, clause: int, inner: int) -> None:
    subject = tree.heads[inner]
    verb = tree.heads[subject]
    that = [c for c in tree.dependents(clause, "mark") if tree.lemmas[c] == "that"]
    if not that or not 0 <= verb < that[0] < subject < inner < clause:
        return
    if tree.upos[verb] == "VERB" and not tree.has(clause, "nsubj"):
        tree.attach(clause, verb, "ccomp")
        tree.attach(subject, clause, "nsubj")
