"""Who "his counterpart" is: the other person spoken of."""

from collections.abc import Iterable

from graph.model import Party
from loaders.language.anaphora.holders import Seen
from loaders.language.arguments.phrases import Phrases
from loaders.language.reading import Reading

_STATED = ("amod", "compound", "flat", "appos")


def counterpart(reading: Reading, word: int, near: Iterable[Seen]) -> tuple[Party, ...]:
    """ "his Russian counterpart" is left to the owner, "his counterpart" is the other."""
    tree = reading.tree
    if any(reading.mention[c] and tree.deps[c] in _STATED for c in tree.children[word]):
        return ()
    if any(tree.case(c) == "in" and reading.mention[c] for c in tree.dependents(word, "nmod")):
        return ()  # "her counterpart in Muscat"
    behind = {one.party.principal for one in Phrases(reading).possessors(word)}
    for seen in near if behind else ():
        if seen.party.kind == "Person" and seen.party.principal not in behind:
            return (seen.party,)
    return ()
