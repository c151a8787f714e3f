"""What one word says of the act that it governs or describes: "plans to", "failed", "last"."""

from loaders.language.lexicon import effects, words
from loaders.language.tree import Tree
from loaders.language.verbs.opening import left_open

_ADJECTIVES = words("factive", "poised")

_NEAR = frozenset(("close", "near"))


def says(tree: Tree, word: int) -> str | None:
    """Of the act below a word: planned, requested, possible, denied."""
    table, lemma = effects("status"), tree.lemmas[word]
    adjective = lemma in _ADJECTIVES and tree.upos[word] == "VERB"
    bare = tree.lemmas[word + 1 : word + 2] != ["to"]  # "Chad, Mali close to signing deal"
    if bare and lemma in _NEAR:
        return None
    if adjective and bare and tree.xpos[word] != "VBN":
        return None
    if lemma == "go" and tree.xpos[word] == "VBG" and not bare and tree.has(word, "xcomp"):
        return "planned"  # "is going to leave"
    if left_open(tree, word):
        return None
    if lemma == "have" and any(tree.lemmas[c] == "yet" for c in tree.children[word]):
        return "denied"
    return table.get(tree.with_particle(word), table.get(lemma))


def guessed(tree: Tree, verb: int) -> bool:
    """True for what somebody thinks or expects: "is expected to leave", "thinks it will leave"."""
    clausal = tree.deps[verb].partition(":")[0] in ("ccomp", "xcomp", "obj", "advcl")
    return clausal and tree.lemmas[tree.heads[verb]] in words("factive", "guessing")


def governs(tree: Tree, verb: int) -> bool:
    """True for a verb whose infinitive is what it is about, not what it is for."""
    lemma = tree.with_particle(verb)
    return lemma in effects("status") or lemma in words("factive", "neutral")


def modifiers(tree: Tree, noun: int) -> str | None:
    """The same of the words beside a noun: "planned", "possible"."""
    for child in tree.dependents(noun, "amod", "compound", "advmod"):
        said = effects("status").get(tree.lemmas[child])
        opening = tree.xpos[child] == "VBG"  # "the opening address" is not open
        if said and not opening and tree.lemmas[child] not in _NEAR:  # "close cooperation"
            return said
    return "planned" if any(_set(tree, c) for c in tree.dependents(noun, "acl")) else None


def _set(tree: Tree, clause: int) -> bool:
    """ "Scheduled for Monday", "due to begin in May", behind the noun."""
    if tree.deps[clause] != "acl" or effects("status").get(tree.lemmas[clause]) != "planned":
        return False
    when = any(tree.case(c) == "for" for c in tree.dependents(clause, "obl"))
    return tree.xpos[clause] in ("VBN", "JJ") and (when or tree.has(clause, "xcomp"))


def told_of(tree: Tree, noun: int, key: str) -> bool:
    """Whether an adjective says that the thing goes on, has been before, or is to come."""
    head = tree.heads[noun]
    near = [*tree.dependents(noun, "amod", "advmod", "nmod:unmarked", "obl:unmarked")]
    if tree.xpos[head] == "VBD":  # "discussed a visit tomorrow"
        near += tree.dependents(head, "obl:unmarked")
    return any(tree.lemmas[c] in words("factive", key) for c in near)


def in_event(tree: Tree, noun: int) -> bool:
    """ "In the event of a war", "in case of one": there may be none, unlike "in the case of"."""
    if tree.case(noun) != "in" or tree.lemmas[noun] not in words("factive", "eventual"):
        return False
    return tree.lemmas[noun] != "case" or not tree.has(noun, "det")
