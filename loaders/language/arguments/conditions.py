"""Who acts in a clause of "if" or "unless", and to whom something will be done."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.arguments.voice import agent, passive
from loaders.language.lexicon import words
from loaders.language.tree import Tree
from loaders.language.verbs.verbgroup import VerbGroup, inverted

_IF = frozenset(("if", "unless"))
_AHEAD = words("modals", "ahead")


def condition(clauses: Clauses, verb: int) -> list[int]:
    """Who acts in such a clause under a verb, or under what it says."""
    tree = clauses.tree
    told = [verb, *tree.dependents(verb, "ccomp", "xcomp")]
    told += [c for one in told[1:] for c in tree.dependents(one, "ccomp", "xcomp")]
    return _acting(clauses, [one for one in told if not _harmless(tree, one, verb)])


def _harmless(tree: Tree, told: int, verb: int) -> bool:
    """ "Said it would not strike", "would not strike unless Chad did": which threatens nobody.

    "Will not sit idle if" does, where that is the trigger.
    """
    unless = (c for one in tree.dependents(told, "advcl") for c in tree.dependents(one, "mark"))
    held = told != verb or any(tree.lemmas[c] == "unless" for c in unless)
    return held and VerbGroup(tree).negated(told)


def vowed(clauses: Clauses, verb: int) -> list[int]:
    """The same, where the subject says what it would do itself: "warned that it would leave"."""
    tree, parties = clauses.tree, clauses.phrases.parties
    speaking = {n.party.principal for head in clauses.subject(verb) for n in parties(head)}
    own = list[int]()
    for clause in tree.dependents(verb, "ccomp"):
        doers = {n.party.principal for head in clauses.subject(clause) for n in parties(head)}
        ahead = any(tree.lemmas[c] in _AHEAD for c in tree.dependents(clause, "aux"))
        if ahead and doers and doers <= speaking:
            own += [clause, *tree.dependents(clause, "ccomp", "xcomp")]
    return _acting(clauses, own)


def doomed(clauses: Clauses, clause: int) -> list[int]:
    """ "Any Chadian plane would be shot down": to whom the speakers will do so."""
    tree = clauses.tree
    ahead = any(
        tree.lemmas[c] in ("will", "would", "shall") for c in tree.dependents(clause, "aux")
    )
    if ahead and passive(tree, clause) and not agent(tree, clause):
        return [] if VerbGroup(tree).negated(clause) else clauses.surface_subject(clause)
    return []


def _acting(clauses: Clauses, told: list[int]) -> list[int]:
    tree = clauses.tree
    return [
        subject
        for one in told
        for clause in tree.dependents(one, "advcl")
        if _conditional(tree, clause)
        for subject in (agent(tree, clause) if _suffered(tree, clause) else clauses.subject(clause))
    ]


def _suffered(tree: Tree, clause: int) -> bool:
    """ "If Chad were let in": it is others who act."""
    be = any(tree.lemmas[c] == "be" for c in tree.dependents(clause, "aux", "cop"))
    return be and tree.xpos[clause] == "VBN"


def _conditional(tree: Tree, clause: int) -> bool:
    marked = any(tree.lemmas[m] in _IF for m in tree.dependents(clause, "mark", "advmod"))
    return marked or inverted(tree, clause)
