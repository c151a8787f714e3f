"""Words in capitals that meant a body in their day: "the Twelve" of 1991, "the Community"."""

import datetime as dt
import functools
from collections.abc import Mapping
from importlib.resources import files

from graph.reference.tables import rows


@functools.lru_cache(maxsize=256)
def of_the_day(day: dt.date | None) -> Mapping[str, str]:
    """The words of a day and the body that each means."""
    return {word: body for word, body, start, end in _eras() if day and start <= day < end}


@functools.cache
def _eras() -> tuple[tuple[str, str, dt.date, dt.date], ...]:
    table = rows(files("loaders") / "language" / "names" / "eras.csv")
    day = dt.date.fromisoformat
    return tuple((row["word"], row["id"], day(row["start"]), day(row["end"])) for row in table)
