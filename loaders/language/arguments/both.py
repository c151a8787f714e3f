"""Those who are set to act together: "talked Chad and Mali into a truce"."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.reading import Named


def both(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The parties in the object of a verb, where two or more are named."""
    tree = clauses.tree
    heads = [head for head in clauses.object(trigger) if head != noun]
    for clause in tree.dependents(trigger, "xcomp", "ccomp"):  # "helped Chad and Mali agree"
        heads += tree.dependents(clause, "nsubj")
    found = [named for head in heads for named in clauses.phrases.parties(head)]
    return found if len({named.party.principal for named in found}) > 1 else []
