"""What English rules out, mended in the tree: lost objects, names beside "ally", what is told."""

from loaders.language.lexicon import words
from loaders.language.mention import Mention
from loaders.language.tree import Tree

_ARGUMENTS = frozenset(("obj", "iobj", "nsubj", "obl"))


def reattach(tree: Tree, tops: dict[int, Mention]) -> None:
    """Hang objects on the verbs that they follow, and names on the nouns that they explain."""
    for word in range(len(tree)):
        _what_is_told(tree, word)
    for word in sorted(tops):
        _object_before_to(tree, word)
        _beside_companion(tree, word, tops[word])


def _what_is_told(tree: Tree, clause: int) -> None:
    """ "told a panel that Spain would leave": the clause is what is told, and tells no panel."""
    heard = tree.heads[clause]
    if not tree.deps[clause].startswith("acl") or tree.deps[heard] not in ("obj", "iobj"):
        return
    verb = tree.heads[heard]
    if (
        tree.lemmas[verb] in words("control", "telling")
        and tree.has(clause, "nsubj", "csubj")
        and any(tree.lemmas[c] == "that" for c in tree.dependents(clause, "mark"))
    ):
        tree.attach(clause, verb, "ccomp")


def _object_before_to(tree: Tree, word: int) -> None:
    """ "asked Oman to help it": what stands before "to" is the object of the verb above."""
    verb = tree.heads[word]
    if verb < word or tree.deps[word] not in _ARGUMENTS or tree.xpos[verb] != "VB":
        return
    above = tree.heads[verb]
    markers = [c for c in tree.dependents(verb, "mark") if tree.lemmas[c] == "to" and c > word]
    controls = 0 <= above < word and tree.lemmas[above] in words("control", "object")
    if markers and controls and not tree.has(above, "obj", "iobj") and not tree.case(word):
        tree.attach(word, above, "obj")


def _beside_companion(tree: Tree, word: int, mention: Mention) -> None:
    """ "with its NATO ally Turkey": the name belongs to the noun right before it."""
    first = next(i for i, start in enumerate(tree.starts) if start >= mention.start)
    noun = first - 1
    if (
        noun >= 0
        and tree.lemmas[noun] in words("control", "companion")
        and tree.heads[noun] == tree.heads[word] != word
        and tree.deps[word] in _ARGUMENTS
        and not tree.case(word)
    ):
        tree.attach(word, noun, "appos")
