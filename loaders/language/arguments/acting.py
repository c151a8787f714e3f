"""Who is there as something, and who acts with help: "with Oman as mediator", "with its help"."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.reading import Named

_NAMING = ("conj", "flat", "compound", "appos")


def acting(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The parties between a "with" and the "as" of a role, wherever the parser hangs these."""
    tree, role = clauses.tree, trigger if noun is None else noun
    name = next((c for c in tree.dependents(role, "case") if tree.lemmas[c] == "as"), 0) - 1
    if name > 0 and tree.lemmas[name] in ("act", "serve"):
        name -= 1
    name -= tree.forms[name] == ","
    while name > 0 and tree.deps[name] in _NAMING and tree.heads[name] != role:
        name = tree.heads[name]
    before = (tree.lemmas[c] for c in tree.dependents(role, "case") if c < name)
    there = name > 0 and "with" in (tree.case(name), tree.lemmas[name - 1], *before)
    return clauses.phrases.parties(name) if there else []


def helped(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The subject of the clause that is told to be done "with the backing of X"."""
    tree, help_ = clauses.tree, trigger if noun is None else noun
    verb = tree.heads[help_]
    if tree.case(help_) != "with" or verb < 0 or tree.upos[verb] != "VERB":
        return []
    return [n for head in clauses.subject(verb) for n in clauses.phrases.parties(head)]
