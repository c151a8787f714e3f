"""Whose act it is that makes another act: "Chile shut its border, prompting Peru to cut ties"."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.lexicon import words
from loaders.language.reading import Named


def provokers(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """Who acts in the clause above "prompting X to", where X's act is told with no other end."""
    tree = clauses.tree
    prompting = tree.heads[trigger]
    if tree.deps[trigger] not in ("xcomp", "ccomp") or tree.xpos[prompting] != "VBG":
        return []
    if tree.lemmas[prompting] not in words("control", "provoking"):
        return []
    above = tree.heads[prompting]
    if tree.deps[prompting] != "advcl" or above < 0:
        return []
    acting = clauses.phrases.parties
    own = {n.party.principal for head in clauses.subject(trigger) for n in acting(head)}
    found = [n for head in clauses.subject(above) for n in acting(head)]
    return [named for named in found if named.party.principal not in own]
