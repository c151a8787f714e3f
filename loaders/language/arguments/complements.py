"""Clauses below a verb or noun: what is said, asked or threatened."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.verbgroup import VerbGroup

_OPEN = words("modals", "unsettled")
_UNCHANGING = words("control", "unchanging")


def complements(tree: Tree, trigger: int) -> list[int]:
    """The clauses of a trigger; behind "threatened to stop" also what is to stop."""
    told = [*tree.dependents(trigger, "ccomp", "xcomp", "advcl", "acl", "csubj")]
    told += [c for one in told for c in tree.dependents(one, "conj") if tree.has(c, "nsubj")]
    phases = [one for one in told if tree.lemmas[one] in words("control", "phase")]
    within = [clause for one in phases for clause in tree.dependents(one, "xcomp")]
    return [*told, *tree.according(trigger)[1:], *within]


def bidden(tree: Tree, clause: int) -> bool:
    """ "Insisted that Chad leave": the bare verb behind one who acts is what is to be done."""
    helped = tree.has(clause, "aux", "aux:pass", "cop")
    subjects = list(tree.dependents(clause, "nsubj"))
    bare = tree.forms[clause].lower() == tree.lemmas[clause]
    return (
        bare
        and (
            tree.xpos[clause] in ("VB", "VBP")
            or (tree.xpos[clause] == "VBD" and tree.lemmas[clause] not in _UNCHANGING)
        )
        and not helped
        and any(tree.lemmas[c] == "that" for c in tree.dependents(clause, "mark"))
        and len(subjects) == 1
        and tree.xpos[subjects[0]] in ("NN", "NNP")
        and len(tree.conjuncts(subjects[0])) == 1
    )


def owed(tree: Tree, clause: int) -> bool:
    """ "Said that it rained and that Chad must leave": a clause of what somebody has to do."""
    told = [clause, *tree.dependents(clause, "aux")]
    return any(tree.lemmas[c] in words("modals", "owed") for c in told)


def lacking(tree: Tree, clause: int) -> bool:
    """ "Said that Chad needs it", which asks nothing of Chad."""
    return (
        tree.lemmas[clause] == "need" and tree.has(clause, "obj") and not tree.has(clause, "xcomp")
    )


def timely(tree: Tree, clause: int) -> bool:
    """ "Said that it was time for Chad to leave"."""
    return tree.heads[clause] >= 0 and tree.lemmas[tree.heads[clause]] == "time"


def needed(tree: Tree, clause: int) -> bool:
    """ "It is vital for Chad to leave": what is said to be needed."""
    above = tree.heads[clause]
    return (
        tree.deps[clause] == "csubj"
        and tree.xpos[clause] == "VB"
        and tree.lemmas[above] in words("control", "needed")
        and not any(tree.lemmas[c] in ("not", "n't") for c in tree.children[above])
    )


def gerund(tree: Tree, verb: int) -> bool:
    """ "For bombing", "for having bombed", "for being the first"."""
    helpers = (tree.xpos[c] for c in tree.dependents(verb, "aux", "aux:pass", "cop"))
    return tree.xpos[verb] == "VBG" or "VBG" in helpers


def unsettled(tree: Tree, clause: int) -> bool:
    """ "Has not attacked", "would attack", "may attack": nobody is said to have done it."""
    ahead = any(tree.lemmas[c] in _OPEN for c in tree.dependents(clause, "aux"))
    return ahead or VerbGroup(tree).negated(clause)
