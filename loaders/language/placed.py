"""Finds of an article by their place, so that a long text costs no more per sentence."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from loaders.language.mention import Mention, Office

T = TypeVar("T", Mention, Office)


class Placed(Generic[T]):
    """Mentions or offices in order of their offsets."""

    def __init__(self, found: Iterable[T]) -> None:
        self._found: list[T] = sorted(found, key=lambda one: one.start)
        self._starts: list[int] = [one.start for one in self._found]

    def within(self, start: int, end: int) -> list[T]:
        """Those that lie between two offsets."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [one for one in self._found[low:high] if one.end <= end]
