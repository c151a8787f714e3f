""" "It" that stands for somebody: "Chad said it was ready to leave"."""

from loaders.language.tree import Tree

# What only somebody is, not a state of affairs.
_PERSONAL = frozenset(
    """ready willing unwilling able unable prepared keen eager reluctant determined open committed
    happy glad pleased proud grateful confident aware bound poised set due obliged entitled
    interested satisfied opposed loath hopeful anxious free inclined disposed""".split()
)


def mend_it(tree: Tree, word: int) -> None:
    """Make a subject of an "it" that the parser takes for an empty one."""
    if tree.deps[word] == "expl" and tree.forms[word].lower() == "it":
        head = tree.heads[word]
        if tree.lemmas[head] in _PERSONAL and not tree.has(head, "nsubj", "csubj"):
            tree.attach(word, head, "nsubj")
