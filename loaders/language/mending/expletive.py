""" "It" that stands for somebody: "Chad said it was ready to leave"."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_PERSONAL = words("control", "personal")


def mend_it(tree: Tree, word: int) -> None:
    """Make a subject of an "it" that the parser takes for an empty one."""
    if tree.deps[word] == "expl" and tree.forms[word].lower() == "it":
        head = tree.heads[word]
        if tree.lemmas[head] in _PERSONAL and not tree.has(head, "nsubj", "csubj"):
            tree.attach(word, head, "nsubj")
