"""Codes of states: numbers that one state has at a time, and one number at a time for a state."""

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.reference.sheets import Problem, Row, Sheets

_SCHEMES = ("cow", "cow_abbr", "gw")


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults of state_codes.csv."""
    states = {row["iso3"] for row in sheets["countries"]}
    rows = sheets["state_codes"]
    for row in rows:
        if row["iso3"] not in states:
            yield row.problem(f"iso3: no such state: {row['iso3']!r}")
        for scheme in ("cow", "gw"):
            if not row[scheme].isdecimal():
                yield row.problem(f"{scheme}: {row[scheme]!r} is no number")
    for earlier, later in _clashes(rows, "iso3"):
        yield later.problem(f"{later['iso3']} has codes already, by line {earlier.line}")
    for scheme in _SCHEMES:
        for earlier, later in _clashes(rows, scheme):
            if earlier["iso3"] != later["iso3"]:
                yield later.problem(f"{scheme}: {later[scheme]} is {earlier['iso3']} already")


def _clashes(rows: Iterable[Row], column: str) -> Iterator[tuple[Row, Row]]:
    """Rows of one key whose times overlap, the one further up first."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    for same in found.values():
        ordered = sorted(same, key=lambda row: row.day("start", dt.date.min))
        for one, other in itertools.pairwise(ordered):
            if other.day("start", dt.date.min) < one.day("end", dt.date.max):
                first, second = sorted((one, other), key=lambda row: row.line)
                yield first, second
