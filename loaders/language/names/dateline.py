"""The place before a report: "WASHINGTON, July 11 (Reuters) -" is no party."""

import functools
import re

from graph.reference.tables import countries, organisations
from loaders.language.names.line import Line

_DATELINE = re.compile(
    r"\W*(?P<place>[A-Z][A-Z.'’ -]{2,}[A-Z](?:, [A-Z][\w.]+)?)"
    r"(?:\s*[,/(][^—–\n]{0,40}?)?\s*(?:\([^)]{2,40}\)\s*)?(?:[—–_]|--?)\s"
)
# A day and a full stop in place of the dash: "LUSAKA, Monday."
_DAY = re.compile(
    r"(?P<place>[A-Z]{4,}(?: [A-Z]{3,})*), "
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b[^.\n]{0,20}\."
)
# Without a dash: "AMMAN 1996-08-23", "JERUSALEM Jane Doe said".
_BARE = re.compile(r"(?P<place>[A-Z]{4,}(?: [A-Z]{4,})?) (?=[A-Z][a-z]|\d{4}-\d\d-\d\d)")


def dateline(line: Line) -> tuple[int, int]:
    """The tokens of a dateline's place at the start of a sentence; an empty span if none."""
    if not line.words:
        return 0, 0
    found = _found(line.text, line.starts[0], line.ends[-1])
    if found is None:
        return 0, 0
    stop = found.end("place")
    count = sum(end <= stop for end in line.ends)
    return 0, count


def told_from(text: str, start: int, end: int) -> int:
    """Where the report itself starts in a sentence that may have a dateline before it."""
    found = _found(text, start, end)
    return found.end() if found and found.end() < end else start


def _found(text: str, start: int, end: int) -> re.Match[str] | None:
    for pattern in (_DATELINE, _DAY, _BARE):
        if found := pattern.match(text, start, end):
            acts = found["place"] in (_actors() if pattern is _BARE else _bodies())
            return found if found.end() <= start + 80 and not acts else None
    return None


@functools.cache
def _bodies() -> frozenset[str]:
    """Bodies in capitals: nobody reports from "OPEC"."""
    names = (name for one in organisations().values() for name in (one.id, *one.aliases))
    return frozenset(name.upper() for name in names)


@functools.cache
def _actors() -> frozenset[str]:
    """These and states: "CHINA Slams Peru" is a headline."""
    states = (name for one in countries().values() for name in (one.name, *one.aliases))
    return _bodies() | {name.upper() for name in states}


def reported_from(line: Line) -> str:
    """The city of a dateline as a name: "Arusha" for "ARUSHA, Tanzania"."""
    start, stop = dateline(line)
    return line.surface(start, stop).partition(",")[0].title() if stop > start else ""
