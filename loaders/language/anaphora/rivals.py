"""The sides of a quarrel, for those who mediate without being told between whom."""

from collections.abc import Sequence

from graph.model import Kind, Party
from loaders.language.candidate import Candidate, as_end

_KEPT = 8  # sentences for which it stays clear who quarrels
_SIDES: tuple[Kind, ...] = ("Country", "Organization")


class Rivals:
    """Who was told to be mediated between last."""

    def __init__(self) -> None:
        self._between: tuple[Party, ...] = ()
        self._age = 0

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what a sentence says."""
        ends = (as_end(one.object, _SIDES) for one in found if one.relation.name == "MEDIATED")
        if between := {end.id: end for end in ends if end is not None}:
            self._between, self._age = tuple(between.values()), 0

    def age(self) -> None:
        """A sentence is over."""
        self._age += 1

    def now(self) -> tuple[Party, ...]:
        """The sides before a sentence."""
        return self._between if self._age <= _KEPT else ()
