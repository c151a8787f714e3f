"""Names that meant another party in their day: "the Twelve" of 1991, "Prague" before 1993."""

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from importlib.resources import files

from graph.reference.tables import rows
from loaders.language.names.line import Line

_ARTICLES = frozenset(("The", "This", "That", "And", "But"))


@functools.lru_cache(maxsize=256)
def of_the_day(day: dt.date | None) -> Mapping[str, str]:
    """The words of a day and the body that each means."""
    return {word: body for word, body, start, end in _eras() if day and start <= day < end}


def unrivalled(words: Mapping[str, str], lines: Iterable[Line]) -> Mapping[str, str]:
    """Those of the words that no other name of the article ends with, as "the Truth Commission"."""
    rivals = {
        word
        for line in lines
        for before, word in zip(line.words, line.words[1:], strict=False)
        if word in words and before[0].isupper() and before not in _ARTICLES
    }
    return {word: body for word, body in words.items() if word not in rivals}


@functools.cache
def _eras() -> tuple[tuple[str, str, dt.date, dt.date], ...]:
    table = rows(files("loaders") / "language" / "names" / "eras.csv")
    day = dt.date.fromisoformat
    return tuple((row["word"], row["id"], day(row["start"]), day(row["end"])) for row in table)


def seated_then(surface: str, day: dt.date | None) -> tuple[str, str] | None:
    """The sort and id of the state whose seat a city was on a day, if that is no more."""
    sort, key, end = _seats().get(surface, ("", "", dt.date.min))
    return (sort, key) if day and day < end else None


@functools.cache
def _seats() -> Mapping[str, tuple[str, str, dt.date]]:
    table = rows(files("loaders") / "language" / "names" / "seats_once.csv")
    return {
        row["surface"]: (row["sort"], row["id"], dt.date.fromisoformat(row["end"])) for row in table
    }
