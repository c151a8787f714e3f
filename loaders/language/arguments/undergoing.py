"""Whom something is to be done to, at others' wish: "called for Oman to be struck off"."""

from loaders.language.tree import Tree

_CLAUSES = ("xcomp", "advcl", "ccomp", "acl")


def undergoes(tree: Tree, verb: int, party: int) -> bool:
    """True for a party that a verb names and an infinitive in the passive is told of.

    Nobody asks it for anything, but those whose ban is "to be lifted" are asked for that.
    """
    return tree.heads[party] == verb and any(
        tree.has(clause, "aux:pass")
        and any(tree.lemmas[mark] == "to" for mark in tree.dependents(clause, "mark"))
        for clause in tree.dependents(verb, *_CLAUSES)
        if clause > party and not tree.has(clause, "nsubj", "nsubj:pass")
    )
