"""Two names joined before a noun belong to it: "Chad-Mali talks", "EU-Oman border trade"."""

from itertools import pairwise

from loaders.language.mention import Mention
from loaders.language.tree import Tree

_HYPHENS = frozenset(("-", "–"))
_BEFORE = frozenset(("NOUN", "ADJ"))
_LONGEST = 4  # words from the second name to the noun


def join_pairs(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang each hyphened pair of names on the noun behind it."""
    for one, other in pairwise(sorted(tops)):
        if tree.text[tops[one].end : tops[other].start] in _HYPHENS:
            noun = _noun(tree, tops[other])
            if noun is not None:
                _hang(tree, one, other, noun)


def _noun(tree: Tree, mention: Mention) -> int | None:
    """The last of the nouns right behind a name."""
    first = next((w for w, start in enumerate(tree.starts) if start >= mention.end), len(tree))
    last = None
    for word in range(first, min(first + _LONGEST, len(tree))):
        if tree.forms[word] == "talks":
            tree.upos[word], tree.xpos[word], tree.lemmas[word] = "NOUN", "NNS", "talk"
            return word
        if tree.upos[word] not in _BEFORE or not tree.forms[word].islower():
            break
        last = word if tree.upos[word] == "NOUN" else last
    return last


def _hang(tree: Tree, one: int, other: int, noun: int) -> None:
    inside = range(min(one, other), noun)
    outer = next((w for w in (one, other) if tree.heads[w] not in (*inside, noun)), None)
    if outer is not None and tree.heads[noun] in inside:
        tree.attach(noun, tree.heads[outer], tree.deps[outer])
    for word in inside:
        if tree.heads[word] not in (*inside, noun) or word == other:
            tree.attach(word, noun, "compound")
    tree.attach(one, noun, "compound")
