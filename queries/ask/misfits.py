"""What keeps words from filling a slot of a phrasing."""

import datetime as dt
from collections.abc import Sequence

from graph.errors import UsageError
from graph.model import Kind


class Misfit(UsageError):
    """Words that cannot stand in a slot: the phrasing is not what was meant."""


class Missing(UsageError):
    """A name that nobody has; what is near it is looked up only if no other reading wins.

    `day` is the one on which it would have been somebody's.
    """

    def __init__(self, name: str, kinds: Sequence[Kind], day: dt.date | None) -> None:
        super().__init__(name)
        self.name, self.kinds, self.day = name, kinds, day


class NoSuchDate(UsageError):
    """A date that has no place in the query."""
