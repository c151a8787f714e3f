""" "Said that its refusal to pay was wrong": the clause of "that" hangs on the verb before it.

The parser hangs it on the infinitive that its subject carries, behind "that". What begins with
"Reports that …" it takes for one who reports.
"""

from loaders.language.tree import Tree


def mend_that(tree: Tree) -> None:
    """Hang clauses of "that" on the verb before it, and their subject on them."""
    _opening_reports(tree)
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


def _opening_reports(tree: Tree) -> None:
    """ "Claims that it had left are baseless": a noun, of which its clause and "are" tell."""
    if tree.xpos[0] != "VBZ" or tree.has(0, "nsubj", "obj"):
        return
    clauses = list(tree.dependents(0, "ccomp"))
    marks = [c for clause in clauses[:1] for c in tree.dependents(clause, "mark")]
    told = len(clauses) > 1 and any(tree.lemmas[mark] == "that" for mark in marks)
    if not told or tree.has(clauses[1], "nsubj", "csubj", "mark"):
        return
    tree.upos[0], tree.xpos[0] = "NOUN", "NNS"
    tree.attach(clauses[1], tree.heads[0], tree.deps[0])
    tree.attach(0, clauses[1], "nsubj")
    tree.attach(clauses[0], 0, "acl")
