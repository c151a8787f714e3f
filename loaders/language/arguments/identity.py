"""Who a nameless one is: "X is the only state that left", "the first to come was X"."""

from loaders.language.arguments.phrases import Phrases
from loaders.language.arguments.relative import RELATIVE

_EVERY = frozenset(("all", "both", "each"))
_CLEFT = frozenset(("it", "this", "that", "there", "what", "who"))


def identified(phrases: Phrases, noun: int) -> list[int]:
    """ "X was the first leader to come", "those attending were X": the heads of their names."""
    tree, head = phrases.tree, phrases.tree.heads[noun]
    if tree.has(noun, "cop") and tree.has(noun, "nsubj"):
        return list(tree.dependents(noun, "nsubj"))
    if head < 0 or phrases.parties(noun):
        return []
    if tree.deps[noun] == "nsubj" and tree.lemmas[head] == "include":
        return list(tree.dependents(head, "obj"))
    among = tree.deps[noun] == "nmod" and tree.case(noun) == "among"
    alike = among or tree.deps[noun] == "nsubj"
    equal = tree.has(head, "cop") or tree.has(noun, "cop")
    return [head] if alike and equal and phrases.parties(head) else []


def one_of(phrases: Phrases, noun: int) -> int:
    """The noun a relative clause hangs on, or who that is: "X, one of the states that left"."""
    tree, top = phrases.tree, noun
    if phrases.parties(noun):
        return noun
    if tree.case(noun) == "of" and tree.upos[tree.heads[noun]] != "NOUN":
        top = tree.heads[noun]
    if tree.deps[top] == "appos" and phrases.parties(tree.heads[top]):
        return tree.heads[top]
    found = [c for c in identified(phrases, top) if tree.lemmas[c] not in _CLEFT]
    return found[0] if found else noun


def antecedent(phrases: Phrases, subject: int, verb: int) -> int:
    """The noun behind a relative pronoun, else the subject itself."""
    tree = phrases.tree
    for whom in tree.dependents(subject, "nmod") if tree.lemmas[subject] in _EVERY else ():
        if tree.case(whom) == "of" and tree.lemmas[whom] in RELATIVE:  # "all of whom came"
            subject = whom
    if tree.lemmas[subject] in RELATIVE and tree.upos[subject] in ("PRON", "DET", "SCONJ"):
        word = verb
        while tree.deps[word] == "conj" or (tree.deps[word] == "xcomp" and subject < verb):
            word = tree.heads[word]
        if tree.deps[word].startswith("acl") and tree.heads[word] >= 0:
            return one_of(phrases, tree.heads[word])
    return subject
