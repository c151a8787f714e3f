"""Bodies that are called by the number of their members: "the ten" after ASEAN, "the 27"."""

import datetime as dt
import functools
from collections.abc import Iterable

from graph.model import Party
from graph.reference.lookup import members
from graph.reference.tables import organisations

_FEWEST = 5  # members; fewer are told one by one
_UNION = 12  # members from which on the Union is told by their number alone


def counted(size: int, near: Iterable[Party], day: dt.date | None) -> tuple[Party, ...]:
    """The first of some bodies that has just so many members on the day."""
    bodies = (one for one in near if one.kind == "Organization" and day and size >= _FEWEST)
    return next(((one,) for one in bodies if day and _size(one.id, day) == size), ())


def union(size: int, day: dt.date | None) -> tuple[Party, ...]:
    """The European Union, which need not be named: "the 27", also while one is leaving."""
    if day is None or size < _UNION or _size("EU", day) - size not in (0, 1):
        return ()
    return (Party(id="EU", kind="Organization", name=organisations()["EU"].name),)


@functools.lru_cache(maxsize=64)
def europeans(day: dt.date | None) -> frozenset[str]:
    """The ids of the members of the Union on a day."""
    return frozenset(one.id for one in members("EU", day)) if day else frozenset()


@functools.lru_cache(maxsize=1024)
def _size(body: str, day: dt.date) -> int:
    return sum(1 for _ in members(body, day))
