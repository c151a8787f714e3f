"""What is finite: "Chad strafed Malian villages", "he'd met her".

A verb in the past tense describes no noun, but has an object.

The parser, where it takes the noun for the head of all, hangs the verb on it, and the subject on
either.
"""

from loaders.language.tree import Tree

_BEFORE = frozenset(("compound", "amod", "nmod:unmarked", "nmod:desc", "nmod:poss", "nsubj"))
_MAIN = frozenset(("root", "ccomp", "parataxis", "conj"))


def tell_had(tree: Tree) -> None:
    """Take the "'d" of "he'd met her" for "had", that of "he'd meet her" for "would"."""
    for helper, form in enumerate(tree.forms):
        head = tree.heads[helper]
        if form not in ("'d", "’d") or head < helper:
            continue
        others = [c for c in tree.dependents(head, "aux", "aux:pass", "cop") if c != helper]
        if tree.xpos[min(others, default=head)] in ("VBN", "VBD"):
            tree.lemmas[helper], tree.xpos[helper] = "have", "VBD"


def free_verbs(tree: Tree) -> None:
    """Make what stands before such a verb its subject, and the noun its object."""
    for verb, tag in enumerate(tree.xpos):
        noun = tree.heads[verb]
        if tag != "VBD" or tree.deps[verb] != "amod" or tree.deps[noun] not in _MAIN or noun < verb:
            continue
        own = tree.dependents(verb, "nsubj")
        before = [c for c in tree.children[noun] if c < verb and tree.deps[c] in _BEFORE]
        before = before or list(own)
        if not before or tree.has(noun, "cop", "case") or tree.xpos[before[-1]][:2] != "NN":
            continue
        tree.upos[verb] = "VERB"
        tree.attach(verb, tree.heads[noun], tree.deps[noun])
        tree.attach(noun, verb, "obj")
        for word in before[:-1]:
            tree.attach(word, before[-1], tree.deps[word])
        tree.attach(before[-1], verb, "nsubj")
