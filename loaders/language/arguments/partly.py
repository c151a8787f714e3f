"""Words that tell some members of a body and not the body itself: "several EU states"."""

from loaders.language.lexicon import words
from loaders.language.tree import Tree

_MEMBERS = words("membership", "constituent")
_SOME = words("membership", "some")
_PARTLY = _SOME | words("membership", "part")


def of_some(tree: Tree, word: int) -> bool:
    """True for "several EU states", "14 EU states"; not for "the 27 EU states"."""
    if tree.xpos[word] != "NNS" or tree.lemmas[word] not in _MEMBERS:
        return False
    before = {tree.forms[c].lower() for c in tree.children[word] if c < word}
    if "member" in before:
        before.discard("other")  # all of them are, with the one named before
    counted = tree.has(word, "nummod") and not before & {"the", "all", "these"}
    partly = tree.case(word) == "of" and tree.lemmas[tree.heads[word]] in _PARTLY
    return bool(before & _SOME) or counted or partly
