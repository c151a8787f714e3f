"""Clauses below a verb or noun: what is said, asked or threatened."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.verbgroup import VerbGroup

_OPEN = frozenset(("will", "would", "could", "may", "might", "can", "shall"))


def complements(tree: Tree, trigger: int) -> list[int]:
    """The clauses of a trigger; behind "threatened to stop" also what is to stop."""
    told = [*tree.dependents(trigger, "ccomp", "xcomp", "advcl", "acl", "csubj")]
    phases = [one for one in told if tree.lemmas[one] in words("control", "phase")]
    within = [clause for one in phases for clause in tree.dependents(one, "xcomp")]
    return [*told, *tree.according(trigger)[1:], *within]


def gerund(tree: Tree, verb: int) -> bool:
    """ "For bombing", "for having bombed", "for being the first"."""
    helpers = (tree.xpos[c] for c in tree.dependents(verb, "aux", "aux:pass", "cop"))
    return tree.xpos[verb] == "VBG" or "VBG" in helpers


def unsettled(tree: Tree, clause: int) -> bool:
    """ "Has not attacked", "would attack", "may attack": nobody is said to have done it."""
    ahead = any(tree.lemmas[c] in _OPEN for c in tree.dependents(clause, "aux"))
    return ahead or VerbGroup(tree).negated(clause)
