"""Whom something is done to: "called for Oman to be struck off", "condemned the ouster of X"."""

from loaders.language.lexicon import words
from loaders.language.reading import Reading
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


def only_undergone(reading: Reading, party: str) -> bool:
    """True if a sentence names somebody only by what came over them: "X's plight"."""
    tree = reading.tree
    named = [word for word, one in reading.tops.items() if one.party.principal == party]
    return bool(named) and all(_undergone(tree, word) for word in named)


def _undergone(tree: Tree, word: int) -> bool:
    act = tree.heads[word]
    if act < 0 or tree.lemmas[act] not in words("control", "undergone") | words(
        "control", "suffered"
    ):
        return False
    if tree.deps[word] == "nmod:poss":  # "Egypt's arrest of X"
        return not any(tree.case(c) == "of" for c in tree.dependents(act, "nmod"))
    return tree.case(word) == "of"
