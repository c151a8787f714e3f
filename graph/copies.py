"""Copies among reports: near-identical articles, or sentences in the same words, are one text.

All functions are pure, and the order of the reports never shows.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from graph.model import Statement
from graph.sketch import SIZE, alike, unpacked

_BAND = 2  # bytes that copies are looked up by: of 32 such pairs some are equal, else no copies

Reports = Sequence[Statement]


def texts(reports: Reports) -> dict[str, int]:
    """The number of the text that each report (by statement id) is a copy of."""
    if len(reports) == 1:  # as most edges have
        return {reports[0].id: 0}
    found = _Sets(len(reports))
    places: dict[object, list[int]] = defaultdict(list)
    for place, report in enumerate(reports):
        places["words", " ".join(report.quote.exact.casefold().split())].append(place)
        places["article", report.article.url or report.article.id].append(place)
        if report.article.sketch:
            places["sketch", report.article.sketch].append(place)
    for same in places.values():
        for one, other in pairwise(same):
            found.join(one, other)
    _join_alike(reports, found)
    return {report.id: found.root(place) for place, report in enumerate(reports)}


def independent(reports: Reports, numbers: Mapping[str, int]) -> int:
    """How many publishers have one of the `texts` to themselves; the unnamed count as one.

    A publisher that copies one story and writes another counts by the other: it is the largest
    number of pairs of a publisher and a text (a maximum matching).
    """
    wrote: dict[str, set[int]] = defaultdict(set)
    for report in reports:
        wrote[report.article.publisher or ""].add(numbers[report.id])
    takes: dict[str, int] = {}
    return sum(_settles(publisher, wrote, takes) for publisher in wrote)


def _settles(publisher: str, wrote: Mapping[str, set[int]], takes: dict[str, int]) -> bool:
    """Give the publisher a text of its own, others moving to another of theirs if need be."""
    owner = {text: one for one, text in takes.items()}
    waiting, reached = [publisher], dict[int, str]()
    for one in waiting:
        for text in wrote[one] - reached.keys():
            reached[text] = one
            if text in owner:
                waiting.append(owner[text])
                continue
            moved: int | None = text
            while moved is not None:
                taker, settled = reached[moved], moved
                moved = takes.get(taker)
                takes[taker] = settled
            return True
    return False


def _join_alike(reports: Reports, found: "_Sets") -> None:
    """Join the reports whose sketches are alike; only those that share a band are compared."""
    first = {r.article.sketch: place for place, r in enumerate(reports) if r.article.sketch}
    bands: dict[tuple[int, bytes], list[tuple[int, bytes]]] = defaultdict(list)
    for text, place in first.items():
        mine = unpacked(text)
        for at in range(0, SIZE, _BAND):
            near = bands[at, mine[at : at + _BAND]]
            for other, theirs in near:
                if found.root(other) != found.root(place) and alike(mine, theirs):
                    found.join(other, place)
            near.append((place, mine))


class _Sets:
    """Disjoint sets of the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low
