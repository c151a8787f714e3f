"""The body that states join and leave without its name: "Togo left in 2020"."""

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.arguments.clubs import is_club, named
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Club, Reading
from loaders.language.tree import Tree

STATES = words("membership", "counted")
_KEPT = 3  # sentences for which a body that was only named is still spoken of
_TOLD = 12  # the same where somebody's membership was told


def of_states(tree: Tree, word: int) -> bool:
    """ "The 54-nation association" is a body of states, which "the association" need not be."""
    return any(
        tree.lemmas[c] in STATES and tree.lemmas[c - 1 : c] == ["-"] and c > 1
        for c in tree.dependents(word, "compound", "amod", "nmod:desc")
    )


class Clubs(Ageing):
    """Which bodies the last sentences were about, and how often the article names each."""

    def __init__(self) -> None:
        super().__init__()
        self._named: dict[str, tuple[int, Party]] = {}  # when last
        self._told = set[str]()  # those of which a membership was told
        self._often = Counter[str]()
        self._last: tuple[int, list[str]] = (0, [])  # the sentence read last, and its bodies

    def note(self, reading: Reading, found: Sequence[Candidate]) -> None:
        """Take note of a sentence that has been read."""
        self._often.update({m.party.id for m in reading.tops.values() if is_club(m.party)})
        self._name(named(reading, len(reading.tree)))
        for one in found:
            for end in (one.subject, one.object) if one.relation.belonging else ():
                if is_club(end):
                    self._named[end.id] = (self._sentence, end)
                    self._told.add(end.id)

    def glance(self, parties: Iterable[Party]) -> None:
        """The same of a sentence that has been passed over, by its names alone."""
        here = [one for one in parties if is_club(one)]
        self._often.update({one.id for one in here})
        self._name(here)

    def _name(self, bodies: Iterable[Party]) -> None:
        here = {one.id: one for one in bodies}
        self._last = (self._sentence, list(here))
        self._named.update((name, (self._sentence, one)) for name, one in here.items())

    def now(self) -> Club | None:
        """The only one of the sentence before, else the one most often named of late."""
        near = [
            name for name, (when, _) in self._named.items()
            if self._sentence - when <= (_TOLD if name in self._told else _KEPT)
        ]  # fmt: skip
        when, here = self._last
        last = here[0] if len(here) == 1 and when == self._sentence - 1 else ""
        often, named = self._often, self._named
        meant = max(near, key=lambda one: (one == last, often[one], named[one][0]), default="")
        return Club(named[meant][1], meant in self._told) if meant else None
