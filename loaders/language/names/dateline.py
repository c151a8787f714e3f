"""The place before a report: "WASHINGTON, July 11 (Reuters) -" is no party."""

import functools
import re

from graph.reference.tables import countries, organisations, places
from loaders.language.names.line import Line
from loaders.language.names.scan import given_names

_DATELINE = re.compile(
    r"\W*(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}[A-ZÀ-Þ](?:, [A-ZÀ-Þ][\w.]+)?)"
    r"(?:\s*[,/(][^—–\n]{0,40}?)?\s*(?:\([^)]{2,40}\)\s*)?(?:[—–_]|--?)\s"
)
_DATE = r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}"
# What stands between: ", Sept 19", ", Aug 4, IRNA", " (VNA)".
_MORE = (
    rf"(?: ?\([^()\n]{{2,60}}\)|,? {_DATE}|, [A-Z]{{2,}}|"
    r",? (?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:, \d{4})?)"
)
# With a colon, or with a city in small letters: "LAHORE: The premier", "Hanoi (VNA) - The".
_COLON = re.compile(
    r"(?P<place>(?:[A-Z]{4,}|[A-Z]{3,}(?: [A-Z]{3,}){1,2})(?:, [A-Z][a-z]+)?)"
    rf"{_MORE}{{0,3}}: (?=[A-Z])"
)
_CITY = r"(?P<place>[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,3})"
_SMALL = re.compile(rf"{_CITY}(?:{_MORE}{{1,3}}:|{_MORE}{{0,3}}(?: ?[—–]|--| --?)) ?(?=[A-Z])")
# Of releases: "10 August 2023, Accra: The chair", "Accra, 10 August 2023: The chair".
_RELEASE = re.compile(rf"(?:{_DATE}, {_CITY}|{_CITY.replace('place', 'town')}, {_DATE}): (?=[A-Z])")
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
    stop = found.end(_place(found))
    count = sum(end <= stop for end in line.ends)
    return 0, count


def told_from(text: str, start: int, end: int) -> int:
    """Where the report itself starts in a sentence that may have a dateline before it."""
    found = _found(text, start, end)
    return found.end() if found and found.end() < end else start


def _found(text: str, start: int, end: int) -> re.Match[str] | None:
    for pattern in (_DATELINE, _DAY, _BARE, _COLON, _SMALL, _RELEASE):
        if found := pattern.match(text, start, end):
            place = found[_place(found)]
            acts = place in (_actors() if pattern in (_BARE, _COLON) else _bodies())
            acts = acts or (pattern is _BARE and place.title() in given_names())  # "JANE Doe said"
            city = pattern not in (_SMALL, _RELEASE) or place in _cities()
            return found if found.end() <= start + 80 and not acts and city else None
    return None


def _place(found: re.Match[str]) -> str:
    """The group of the place."""
    return "town" if found.re is _RELEASE and found["town"] else "place"


@functools.cache
def _cities() -> frozenset[str]:
    """Cities that stand for their states and so need to be known as mere places."""
    kinds = ("capital", "former_capital", "metonym_city", "seat_org")
    return frozenset(one.surface for one in places() if one.kind in kinds)


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
