"""The sides of a quarrel, for those who mediate without being told between whom."""

from collections.abc import Sequence

from graph.model import Kind, Party
from loaders.language.candidate import Candidate, as_end

_KEPT = 8  # sentences for which it stays clear who quarrels
_FRESH = 1  # the same, where nobody was told to mediate
_SIDES: tuple[Kind, ...] = ("Country", "Organization")


class Rivals:
    """Who was told to be mediated between last, or to quarrel."""

    def __init__(self) -> None:
        self._between: tuple[Party, ...] = ()
        self._age = 0
        self._quarrel: tuple[Party, ...] = ()
        self._since = 0

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what a sentence says."""
        ends = (as_end(one.object, _SIDES) for one in found if one.relation.between)
        if between := {end.id: end for end in ends if end is not None}:
            self._between, self._age = tuple(between.values()), 0
        if both := _quarrelling(found):
            self._quarrel, self._since = both, 0

    def age(self) -> None:
        """A sentence is over."""
        self._age += 1
        self._since += 1

    def now(self) -> tuple[Party, ...]:
        """The sides before a sentence."""
        if self._between and self._age <= _KEPT:
            return self._between
        return self._quarrel if self._since <= _FRESH else ()


def _quarrelling(found: Sequence[Candidate]) -> tuple[Party, ...]:
    """The two between whom there is bad blood, if a sentence tells of no others."""
    acts = [one for one in found if one.relation.valence == "hostile"]
    ends = [as_end(end, _SIDES) for one in acts for end in (one.subject, one.object)]
    sides = {end.id: end for end in ends if end is not None}
    return tuple(sides.values()) if len(sides) == 2 and None not in ends else ()
