"""Words that tell some members of a body and not the body itself: "several EU states"."""

from collections.abc import Iterable

from graph.model import Party
from graph.reference.membership import ever_in
from loaders.language.lexicon import words
from loaders.language.reading import Named, Reading
from loaders.language.tree import Tree

_MEMBERS = words("membership", "constituent")
_SOME = words("membership", "some")
_PARTLY = _SOME | words("membership", "part")


def _of_some(tree: Tree, word: int) -> bool:
    """True for "several EU states", "14 EU states"; not for "the 27 EU states"."""
    if tree.xpos[word] != "NNS" or tree.lemmas[word] not in _MEMBERS:
        return False
    before = {tree.forms[c].lower() for c in tree.children[word] if c < word}
    if "member" in before:
        before.discard("other")  # all of them are, with the one named before
    counted = tree.has(word, "nummod") and not before & {"the", "all", "these"}
    partly = tree.case(word) == "of" and tree.lemmas[tree.heads[word]] in _PARTLY
    return bool(before & _SOME) or counted or partly


def whole(tree: Tree, word: int, found: Iterable[Named]) -> list[Named]:
    """Those found under a word but a body of states of which it only tells some members."""
    if not _of_some(tree, word):
        return list(found)
    return [one for one in found if one.party.kind != "Organization" or not _of_states(one.party)]


def only_some(reading: Reading, body: str) -> bool:
    """True if a sentence names a body only to tell that some are its members."""
    tree, tops = reading.tree, reading.tops
    named = [word for word, one in tops.items() if one.party.id == body and _of_states(one.party)]
    heads = [tree.heads[word] for word in named]
    return bool(heads) and all(head >= 0 and _of_some(tree, head) for head in heads)


def _of_states(body: Party) -> bool:
    """False for an armed band, whose members are its fighters."""
    return body.id in ever_in()
