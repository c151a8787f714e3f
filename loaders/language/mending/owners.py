""" "The Council of Europe's members": what has an "'s" owns the noun behind it, and does nothing.

The parser takes the name for a subject where it is of more words than one.
"""

from loaders.language.mention import Mention
from loaders.language.tree import Tree

_BETWEEN = frozenset(("amod", "nummod", "compound", "advmod", "punct"))


def give_owners(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang names with an "'s" on the nouns that are theirs."""
    for name, mention in tops.items():
        mark = next((w for w in range(name, len(tree)) if tree.starts[w] >= mention.end), -1)
        if mark < 0 or tree.xpos[mark] != "POS":
            continue
        above = tree.heads[name]
        if tree.deps[name] == "nsubj" and _is_behind(tree, above, mark):
            if not tree.has(above, "cop"):
                tree.attach(name, above, "nmod:poss")
            continue
        for noun in tree.dependents(name, "nmod"):
            if not tree.case(noun) and _is_behind(tree, noun, mark):
                tree.attach(noun, above, tree.deps[name])
                tree.attach(name, noun, "nmod:poss")
                break


def _is_behind(tree: Tree, noun: int, mark: int) -> bool:
    """True for the noun that the "'s" stands before."""
    between = range(mark + 1, noun)
    near = noun > mark and tree.upos[noun] == "NOUN"
    return near and all(tree.deps[word] in _BETWEEN for word in between)
