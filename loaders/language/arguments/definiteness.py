"""Whether a noun tells somebody known: "the body", "both sides", "neither"; not "a body that"."""

from loaders.language.lexicon import of_time, words
from loaders.language.tree import Tree

_BEFORE_NOUNS = ("det", "det:predet", "nummod", "amod", "nmod:poss", "cc:preconj")
_TOPICS = frozenset(
    ("on", "about", "over", "after", "before", "since", "during", "until", "despite", "amid")
)


def definite(tree: Tree, word: int) -> bool:
    """True for a noun with "the", "both", "these" and the like."""
    before = {tree.lemmas[c] for c in tree.dependents(word, *_BEFORE_NOUNS)}
    every = "all" in before and tree.has(word, "nummod")  # "all ten leaders"
    these = any(
        tree.has(c, "det") and of_time(tree.lemmas[c]) and tree.lemmas[c - 1] == "this"
        for c in tree.dependents(word, "nmod:poss")
    )  # "this week's summit"
    return every or these or not before.isdisjoint(words("anaphors", "definite"))


def every(tree: Tree, word: int) -> bool:
    """True for "all sides", not "all sides of the house"."""
    before = {tree.lemmas[c] for c in tree.dependents(word, *_BEFORE_NOUNS)}
    alone = not (narrowed(tree, word) or tree.has(word, "conj"))
    return "all" in before and before <= {"all", "the"} and alone


def either(tree: Tree, word: int) -> bool:
    """True for "neither government" and "each side", which are two."""
    det = [tree.lemmas[c] for c in tree.dependents(word, "det", "cc:preconj", "advmod", "amod")]
    one = bool({"neither", "either", "each"} & set(det))
    return one and tree.lemmas[word] in words("anaphors", "pair") and not narrowed(tree, word)


def narrowed(tree: Tree, word: int) -> bool:
    """True for a noun with a phrase or clause that tells which: "the body that", not "…, which"."""
    for child in tree.children[word]:
        dep = tree.deps[child].partition(":")[0]
        apart = dep == "acl" and tree.forms[min(tree.subtree(child))] == ","
        beside = dep == "nmod" and tree.case(child) in _TOPICS  # "a deal with the bloc on steel"
        if dep in ("nmod", "acl") and not apart and not beside:
            return True
    return False


def styled(tree: Tree, word: int) -> bool:
    """True for "His Highness" alone, without the name of who is styled so."""
    if tree.lemmas[word] not in words("anaphors", "style"):
        return False
    return tree.has(word, "nmod:poss", "det:poss") and not tree.has(word, "flat", "appos")


def stranger(tree: Tree, owner: int) -> bool:
    """True for "the firm's" or "rebels'": an owner who is neither a state's nor a day."""
    named = tree.deps[owner] == "nmod:poss" and tree.upos[owner] in ("NOUN", "PROPN")
    keys = ("seated", "force", "official")
    return (
        named
        and not any(tree.lemmas[owner] in words("institutions", key) for key in keys)
        and (tree.lemmas[owner] not in words("occasions", "time"))
    )
