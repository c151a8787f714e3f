"""The place before a report: "WASHINGTON, July 11 (Reuters) -" is no party."""

import re

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
    start = line.starts[0]
    found = _DATELINE.match(line.text, start, line.ends[-1])
    if found is None:
        end = line.ends[-1]
        found = _DAY.match(line.text, start, end) or _BARE.match(line.text, start, end)
    if found is None or found.end() > start + 80:
        return 0, 0
    stop = found.end("place")
    count = sum(end <= stop for end in line.ends)
    return 0, count


def reported_from(line: Line) -> str:
    """The city of a dateline as a name: "Arusha" for "ARUSHA, Tanzania"."""
    start, stop = dateline(line)
    return line.surface(start, stop).partition(",")[0].title() if stop > start else ""
