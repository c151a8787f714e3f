"""The two whose visit or talks an article has just told of, who sign what "is signed" there."""

from collections.abc import Sequence

from graph.model import Party
from loaders.language.candidate import Candidate
from loaders.language.reading import Reading

_KEPT = 2  # sentences for which it stays clear who they are


class Sides:
    """Both of them, by the sentences read so far."""

    def __init__(self) -> None:
        self._pair: tuple[Party, ...] = ()
        self._age = 0

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what a sentence says."""
        facing = [one for one in found if one.relation.together or one.relation.lasts]
        parties = {p.principal: p for one in facing for p in (one.subject, one.object)}
        if facing:
            self._pair, self._age = (), 0
        if len(parties) == 2 and all(party.kind != "Event" for party in parties.values()):
            self._pair = tuple(parties.values())

    def age(self) -> None:
        """A sentence is over."""
        self._age += 1

    def now(self, reading: Reading) -> tuple[Party, ...]:
        """Both, as long as a sentence names nobody else."""
        own = {party.principal for party in self._pair}
        named = {m.party.principal for m in reading.tops.values() if m.party.kind != "Event"}
        return self._pair if self._age <= _KEPT and named <= own else ()
