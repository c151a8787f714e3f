"""Phrases that the parser hangs across a verb: they go with the verb, or with the noun before."""

from loaders.language.tree import Tree

_FINITE = ("VBD", "VBZ", "VBP")


def uncross(tree: Tree) -> None:
    """Hang phrases where no verb lies between: "Mr Doe arrived in Lima" is no Doe of Lima."""
    for word in range(len(tree)):
        if tree.deps[word] != "nmod" or not tree.case(word):
            continue
        head = tree.heads[word]
        verb = tree.heads[head]
        if tree.deps[head].startswith("nsubj") and head < verb < word and _finite(tree, verb):
            tree.attach(word, verb, "obl")
            continue
        first = min(tree.dependents(word, "case"))
        before = first - 1
        if (
            before >= 0
            and tree.upos[before] in ("NOUN", "PROPN")
            and before not in tree.subtree(word)
            and any(_finite(tree, w) and tree.heads[w] < 0 for w in range(word + 1, head))
        ):
            tree.attach(word, before, "nmod")


def _finite(tree: Tree, word: int) -> bool:
    return tree.upos[word] == "VERB" and tree.xpos[word] in _FINITE
