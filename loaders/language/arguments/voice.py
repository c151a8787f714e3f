"""The voice of a verb: whether its surface subject is what it is done to, and who then does it."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree


def passive(tree: Tree, verb: int) -> bool:
    """True where the surface subject is the deep object."""
    children = [tree.deps[child] for child in tree.children[verb]]
    if "nsubj:pass" in children or "aux:pass" in children:
        return True
    if tree.xpos[verb] != "VBN" or "nsubj" in children or "aux" in children:
        return False
    if tree.deps[verb].startswith(("acl", "advcl", "amod")) and "obj" not in children:
        return True
    if tree.deps[verb] == "conj" and tree.heads[verb] >= 0:
        return tree.upos[tree.heads[verb]] == "VERB" and passive(tree, tree.heads[verb])
    above = tree.heads[verb]
    if tree.deps[verb] == "xcomp" and tree.lemmas[above] in words("control", "staying"):
        kept = tree.dependents(above, "obj")  # "stays barred", "found itself barred"
        return "obj" not in children and all(tree.xpos[c] == "PRP" for c in kept)
    return tree.deps[verb] in ("root", "parataxis") and "obj" not in children


def agent(tree: Tree, verb: int) -> list[int]:
    """Who does it in a passive: the phrase behind "by"."""
    # "signed in Nairobi by Kenya", "sent a note of protest by it": hung on the last phrase.
    below = list(tree.dependents(verb, "obl", "obj", "xcomp"))
    below += [c for phrase in below for c in tree.dependents(phrase, "nmod")]
    if tree.deps[verb] == "acl":  # "the truce signed in Nairobi by Kenya"
        below.append(tree.heads[verb])
    return tree.by(verb) or [c for phrase in below for c in tree.by(phrase)]
