"""Two officers told by one noun: "the Greek and the Turkish minister" are one each.

The parser takes the first for a person and the second for the only officer.
"""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_OFFICES = words("institutions", "office") | words("institutions", "official")
_OWNING = frozenset(("amod", "compound", "nmod"))


def part_twins(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang two names of states on the noun that both of them own."""
    for first in sorted(tops):
        if tree.deps[first] in _OWNING or tops[first].how != "demonym":
            continue
        for noun in list(tree.dependents(first, "conj")):
            owners = [c for c in tree.dependents(noun, *_OWNING) if c in tops]
            if len(owners) == 1 and _alike(tree, first, tops[owners[0]], noun):
                _share(tree, first, owners[0], noun)


def _alike(tree: Tree, first: int, second: Mention, noun: int) -> bool:
    """True for two adjectives before one office with nothing but "and the" between them."""
    if tree.lemmas[noun] not in _OFFICES or tree.xpos[first] == "NNPS":
        return False
    start = tree.starts.index(second.start)
    return first < start < noun and tree.lemmas[first + 1 : start] in (["and"], ["and", "the"])


def _share(tree: Tree, first: int, second: int, noun: int) -> None:
    tree.attach(noun, tree.heads[first], tree.deps[first])
    for child in list(tree.children[first]):
        if child not in (noun, second) and tree.deps[child] != "det":
            tree.attach(child, noun, tree.deps[child])
    for joint in list(tree.dependents(noun, "cc")):
        tree.attach(joint, second, "cc")
    tree.attach(first, noun, "amod")
    tree.attach(second, first, "conj")
