""" "Urged Peru to leave, a demand that it rejects": behind the comma it is said of the clause.

The parser takes such a comment for one more object of the verb before it.
"""

from loaders.language.lexicon import comments, words
from loaders.language.tree import Tree

_LOOSE = frozenset(("obj", "iobj", "obl", "nmod", "conj", "parataxis", "advcl", "appos", "dep"))
_ASKING = words("control", "object") | words("control", "demanding")


def comment(tree: Tree, noun: int) -> None:
    """Set a comment beside the verb that it tells of."""
    if tree.lemmas[noun] not in comments() or tree.deps[noun].partition(":")[0] not in _LOOSE:
        return
    if noun + 1 == len(tree):
        return
    start = min(tree.subtree(noun) - set(tree.dependents(noun, "punct")))
    apart = start > 1 and tree.forms[start - 1] == "," and tree.lemmas[start] == "a"
    owned = tree.lemmas[noun + 1] in ("by", "from", "of")
    if not apart or owned or not tree.has(noun, "acl"):
        return
    verbs = [word for word in tree.path_up(noun) if tree.upos[word] == "VERB" and word < start]
    for verb in verbs:
        above = tree.heads[verb]
        asked = tree.deps[verb] in ("xcomp", "ccomp", "advcl") and tree.lemmas[above] in _ASKING
        if tree.has(verb, "nsubj") and not asked:
            tree.attach(noun, verb, "appos")
            return
