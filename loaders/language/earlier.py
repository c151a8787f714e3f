"""The parties that an article has told before a sentence."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.model import Party

_KEPT = 8  # parties of the beginning: enough for one that a sentence does not tell itself


class Before(NamedTuple):
    """Parties told in the sentence before, and those that the article told first."""

    last: Sequence[Party] = ()
    first: Sequence[Party] = ()


class Earlier:
    """Remembers who was told as sentences go by."""

    def __init__(self) -> None:
        self._last: Sequence[Party] = ()
        self._first: dict[str, Party] = {}

    def note(self, told: Iterable[Party] = ()) -> None:
        """A sentence has told these, in this order."""
        self._last = tuple(told)
        for party in self._last:
            if len(self._first) < _KEPT:
                self._first.setdefault(party.principal, party)

    def before(self) -> Before:
        """Who was told before the next sentence."""
        return Before(self._last, tuple(self._first.values()))
