"""Bodies that are called by the number of their members: "the ten" after ASEAN, "the 27"."""

import datetime as dt
import functools
from collections.abc import Iterable

from graph.model import Party
from graph.reference.lookup import members

_FEWEST = 5  # members; fewer are told one by one


def counted(size: int, near: Iterable[Party], day: dt.date | None) -> tuple[Party, ...]:
    """The first of some bodies that has just so many members on the day."""
    bodies = (one for one in near if one.kind == "Organization" and day and size >= _FEWEST)
    return next(((one,) for one in bodies if day and _size(one.id, day) == size), ())


@functools.lru_cache(maxsize=1024)
def _size(body: str, day: dt.date) -> int:
    return sum(1 for _ in members(body, day))
