"""Whose act it would be that somebody rules out, weighs or plans: "ruled out an attack on X"."""

from loaders.language.arguments.clauses import Clauses
from loaders.language.arguments.voice import passive
from loaders.language.lexicon import words
from loaders.language.reading import Named

_BEHIND = frozenset(("of", "on", "about", "against", "for", "from"))


def willing(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """The subject over a noun whose verb tells of nobody else's will, as "condemn" or "urge" do."""
    tree, word = clauses.tree, trigger if noun is None else noun
    if any(clauses.phrases.parties(doer) for doer in tree.agents(word)):
        return []
    if tree.has(word, "cop") and tree.case(word) == "against":
        heads = clauses.surface_subject(word)
    else:
        heads = clauses.subject(verb) if (verb := _deciding(clauses, word)) is not None else []
    return [named for head in heads for named in clauses.phrases.parties(head)]


def _deciding(clauses: Clauses, noun: int) -> int | None:
    """The verb above, past nouns that only say how far it is: "plans for", "the start of"."""
    tree, word = clauses.tree, noun
    for head in tree.path_up(noun):
        dep = tree.deps[word].partition(":")[0]
        if tree.upos[head] in ("VERB", "AUX"):
            alone = dep == "obj" or (dep == "obl" and tree.case(word) in _BEHIND)
            undergoing = dep == "nsubj" and passive(tree, head)
            own = {tree.lemmas[head], tree.with_particle(head)} & words("control", "deciding")
            meant = tree.lemmas[word] in words("control", "meaning") and word != noun
            light = meant and tree.lemmas[head] in words("control", "light")
            return head if (own and (alone or undergoing)) or (light and dep == "obj") else None
        if dep not in ("nmod", "conj") or (dep == "nmod" and tree.case(word) not in _BEHIND):
            return None
        if any(clauses.phrases.parties(c) for c in tree.dependents(head, "nmod:poss")):
            return None
        word = head
    return None
