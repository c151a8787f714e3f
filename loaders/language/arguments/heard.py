"""Whom one speaks to: "rang Chad's president to apologise", "wrote to him to complain"."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.lexicon import words
from loaders.language.reading import Named


def heard(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """Who is rung or written to in the clause above, so as to be told what the trigger tells."""
    tree, verb = clauses.tree, clauses.tree.heads[trigger]
    purpose = tree.deps[trigger] in ("advcl", "xcomp") and tree.xpos[trigger] == "VB"
    if not purpose or tree.with_particle(verb) not in words("factive", "voicing"):
        return []
    heads = clauses.object(verb) or [
        c for c in tree.dependents(verb, "obl") if tree.case(c) == "to"
    ]
    return [named for head in heads for named in clauses.phrases.parties(head)]
