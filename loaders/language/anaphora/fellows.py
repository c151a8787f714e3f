""" "Its partners", "his peers", "his hosts": those beside or around whom the owner was told of."""

from collections.abc import Iterable, Sequence

from graph.model import Party
from loaders.language.anaphora.groups import Group
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_LIST = 3  # parties of a list, of whom the others are an owner's fellows
_OWNING = ("nmod:poss", "det:poss")


class Hosts:
    """Who received whom last."""

    def __init__(self) -> None:
        self._by_guest: dict[str, Party] = {}

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of the visits that a sentence tells of."""
        for one in found:
            if one.relation.name == "VISITED" and one.status == "actual":
                self._by_guest[one.subject.principal] = one.object
            elif one.relation.name == "HOSTED" and one.status == "actual":
                self._by_guest[one.object.principal] = one.subject

    def of(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """The host of whom a noun says that it is theirs."""
        if reading.tree.lemmas[word] != "host" or not _bare(reading, word):
            return ()
        found = (self._by_guest.get(one.principal) for one in owners(reading, word))
        return tuple(one for one in found if one is not None)


def _bare(reading: Reading, word: int) -> bool:
    """True without a name that tells who they are: "its Omani partners", "his host, Jo Doe"."""
    beside = reading.tree.dependents(word, "amod", "compound", "appos", "flat", "conj")
    return all(reading.mention[one] is None for one in beside)


def owners(reading: Reading, word: int) -> list[Party]:
    """Whose a noun is: "Chad's", "its"."""
    found = list[Party]()
    for owner in reading.tree.dependents(word, *_OWNING):
        mention = reading.mention[owner]
        found += reading.anaphors.get(owner, (mention.party,) if mention else ())
    return found


def fellows(reading: Reading, word: int, groups: Iterable[Group]) -> tuple[Party, ...]:
    """The others of the last list that the owner of a plural noun was in."""
    tree = reading.tree
    plural = tree.xpos[word] == "NNS" and tree.lemmas[word] in words("anaphors", "fellow")
    if not plural or not _bare(reading, word):
        return ()
    own = {one.principal for one in owners(reading, word)}
    for group in groups if len(own) == 1 else ():
        parties = {one.principal: one for one in group.parties}
        if own <= parties.keys() and len(parties) >= _LIST:
            return tuple(one for key, one in parties.items() if key not in own)
    return ()
