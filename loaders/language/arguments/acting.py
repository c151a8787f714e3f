"""Who is there as something: "signed, with Oman as mediator"."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.reading import Named


def acting(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The parties behind the "with" right before the "as" of a role."""
    tree, role = clauses.tree, trigger if noun is None else noun
    above = tree.heads[role]
    if tree.case(role) != "as" or above < 0:
        return []
    beside = [above] if tree.upos[above] in ("PROPN", "NOUN") else tree.dependents(above, "obl")
    heads = [w for w in beside if tree.case(w) == "with" and w < role]
    last = max(heads, default=role)
    gap = tree.forms[max(tree.conjuncts(last)) + 1 : min(tree.subtree(role))] if heads else [","]
    return clauses.phrases.parties(last) if "," not in gap[:-1] else []
