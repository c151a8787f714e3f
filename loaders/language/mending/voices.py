"""Voice told by the verb group: "had severed" is active, "were seated" is passive."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_MOVING = words("control", "going") | words("control", "intransitive")


def activate(tree: Tree) -> None:
    """Make active what has "have" alone before it, and passive what has "be"."""
    for verb in range(len(tree)):
        if _fronted(tree, verb):
            tree.xpos[verb] = "VBN"
        if tree.xpos[verb] != "VBN":
            continue
        helpers = [tree.lemmas[c] for c in tree.dependents(verb, "aux") if c < verb]
        if helpers[-1:] == ["be"]:  # not "was to have left"
            _suffer(tree, verb)
        if "have" not in helpers or "be" in helpers:
            continue
        for word in list(tree.dependents(verb, "nsubj:pass")):
            tree.attach(word, verb, "nsubj")
            _relate(tree, verb)


def _fronted(tree: Tree, verb: int) -> bool:
    """ "Called to the ministry, the envoy said": a clause without subject that opens another."""
    first = tree.xpos[verb] == "VBD" and tree.deps[verb] == "advcl" and verb < tree.heads[verb]
    bare = first and not tree.has(verb, "nsubj", "aux", "mark", "obj", "cop")
    return bare and min(tree.subtree(verb)) == verb


def _suffer(tree: Tree, verb: int) -> None:
    """Make passive a verb with "be" before it, but for those of going somewhere ("is gone")."""
    if tree.has(verb, "obj", "aux:pass") or tree.lemmas[verb] in _MOVING:
        return
    for word in list(tree.children[verb]):
        if tree.deps[word] == "aux" and tree.lemmas[word] == "be":
            tree.attach(word, verb, "aux:pass")
        elif tree.deps[word] == "nsubj":
            tree.attach(word, verb, "nsubj:pass")


def _relate(tree: Tree, verb: int) -> None:
    """Make an object of the "that" of a relative clause that has no other."""
    if tree.deps[verb] != "acl:relcl" or tree.has(verb, "obj"):
        return
    for mark in list(tree.dependents(verb, "mark")):
        if tree.lemmas[mark] == "that":
            tree.attach(mark, verb, "obj")
