"""Where a key of a TOML file stands: the standard library's reader does not keep lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

Place = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(?P<open>\[\[?)\s*(?P<name>[\w.-]+)\s*\]\]?")
_KEY = re.compile(r"\s*(?P<name>[\w.-]+)\s*=")


def line_of(text: str, where: Sequence[str | int]) -> int:
    """The line (from 1) of a key such as ("frames", 2, "subject"), or of what holds it."""
    best, longest = 1, 0
    for line, place in _places(text):
        shared = 0
        while shared < min(len(place), len(where)) and place[shared] == where[shared]:
            shared += 1
        if shared == len(place) and shared > longest:
            best, longest = line, shared
    return best


def _places(text: str) -> Iterator[tuple[int, Place]]:
    """Headers and keys with their line; what stands inside texts of several lines is passed."""
    table: Place = ()
    counted: Counter[str] = Counter()
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        outside = not inside
        if (line.count('"""') + line.count("'''")) % 2:
            inside = not inside
        if not outside:
            continue
        if header := _HEADER.match(line):
            name = header["name"]
            table = tuple(name.split("."))
            if header["open"] == "[[":
                table = (*table, counted[name])
                counted[name] += 1
            yield number, table
        elif key := _KEY.match(line):
            yield number, (*table, *key["name"].split("."))
