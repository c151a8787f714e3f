"""The words around a trigger: those that a frame requires or excludes, and that show a mode."""

from graph.schema import Relation
from loaders.language.arguments.prepositions import bystander
from loaders.language.arguments.roles import Roles
from loaders.language.lexicon import words
from loaders.language.tree import Tree

_TOLD_BY_OBJECT = words("control", "equating") | words("control", "undergoing")


def shown_mode(roles: Roles, relation: Relation, word: int, noun: int | None) -> str | None:
    """The first mode of a relation of which a word stands in the clause, or its default."""
    tree = roles.tree
    if relation.modes:
        near = tree.clause(word)
        near |= tree.clause(noun) if noun is not None else frozenset()
        lemmas = {tree.lemmas[i] for i in near}
        for mode, cues in relation.modes.items():
            if lemmas & set(cues):
                return mode
    return relation.default_mode


def around(roles: Roles, word: int, noun: int | None) -> set[str]:
    """The lemmas among which required and excluding words are looked for."""
    tree = roles.tree
    near = set(tree.clause(word))
    told = [*tree.dependents(word, "advcl", "ccomp", "xcomp", "acl")]
    # "said that X had left and that Y must go"
    told += [c for one in told for c in tree.dependents(one, "conj") if tree.has(c, "nsubj")]
    if noun is not None:
        near |= tree.clause(noun)
        told += tree.dependents(noun, "acl")
    for clause in (*told, *map(tree.spoken_of, told), *tree.according(word)[1:]):
        near |= {clause, *tree.dependents(clause, "aux", "mark", "case")}
        beside = tree.dependents(clause, "conj", "amod")  # "unfair and cruel", "a sad day"
        near |= {c for c in beside if tree.upos[c] == "ADJ"}
        if tree.has(clause, "aux:pass") and tree.by(clause):  # "the raid was ordered by X"
            near |= set(tree.dependents(clause, "nsubj"))
        if tree.lemmas[clause] in _TOLD_BY_OBJECT:
            near |= set(tree.dependents(clause, "obj", "obl", "xcomp"))
    head = tree.heads[word]
    if tree.upos[word] in ("NOUN", "PROPN", "ADJ") and head >= 0:
        one_of = tree.lemmas[head] == "one" and tree.heads[head] >= 0  # "became one of its members"
        above = (head, tree.heads[head]) if one_of else (head,)
        for over in above:
            near |= {over, *(c for c in tree.children[over] if tree.deps[c] != "parataxis")}
    elif tree.deps[word] == "cop":  # "are in the bloc as of today", "is firmly behind X"
        near |= tree.clause(head)
    elif tree.deps[word] in ("xcomp", "acl", "acl:relcl"):
        near.add(head)
    return {
        tree.lemmas[i]
        for i in near - roles.reading.parts
        if not (_bringing_nobody(roles, i, word) or _one_topic_of_several(tree, i))
    }


def _one_topic_of_several(tree: Tree, word: int) -> bool:
    """ "Talks on trade, energy and borders" are not about the terms of a trade deal."""
    if tree.lemmas[word] not in words("control", "topic"):
        return False
    top = tree.heads[word] if tree.deps[word] in ("conj", "amod", "compound") else word
    several = len(tree.conjuncts(top)) > 1 or len(tree.conjuncts(word)) > 1
    return several and top >= 0 and tree.case(top) in ("on", "about", "over", "including")


def _bringing_nobody(roles: Roles, word: int, trigger: int) -> bool:
    """ "with the help of X", "with X as witness": a "with" that brings no partner.

    Nor does one that opens another clause: "signed it with X looking on".
    """
    tree, head = roles.tree, roles.tree.heads[word]
    if tree.lemmas[word] != "with" or head < 0:
        return False
    if tree.deps[word] == "mark" and head != trigger:
        return True
    circumstance = tree.lemmas[head] in words("control", "circumstance")
    return circumstance or bystander(tree, head)
