""" "Its partners", "his peers": those beside or around whom the owner was told of."""

from collections.abc import Iterable

from graph.model import Party
from loaders.language.anaphora.together import Group
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_LIST = 3  # parties of a list, of whom the others are an owner's fellows


def bare(reading: Reading, word: int) -> bool:
    """True without a name that tells who they are: "its Omani partners"."""
    beside = reading.tree.dependents(word, "amod", "compound", "appos", "flat", "conj")
    return all(reading.mention[one] is None for one in beside)


def fellows(reading: Reading, word: int, groups: Iterable[Group]) -> tuple[Party, ...]:
    """The others of the last list that the owner of a plural noun was in."""
    tree = reading.tree
    plural = tree.xpos[word] == "NNS" and tree.lemmas[word] in words("anaphors", "fellow")
    if not plural or not bare(reading, word):
        return ()
    own = {one.party.principal for one in Phrases(reading).possessors(word)}
    for group in groups if len(own) == 1 else ():
        parties = {one.principal: one for one in group.parties}
        if own <= parties.keys() and len(parties) >= _LIST:
            return tuple(one for key, one in parties.items() if key not in own)
    return ()
