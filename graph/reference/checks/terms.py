"""Terms of office: one holder at a time, no long holes, no holder for ever."""

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterator

from graph.reference.sheets import Problem, Row, Sheets, excepted

OFFICES = {"head_of_state", "head_of_government", "foreign_minister", "other"}
_LONG = dt.timedelta(days=20 * 366)
_HOLE = dt.timedelta(days=396)
# The years that news of 1991 and later looks back on; of earlier ones only the famous are named.
_COVERED = dt.date(1989, 1, 1)


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults in the dates and principals of leaders.csv and org_leaders.csv."""
    yield from _principals(sheets)
    yield from _overlaps(sheets)
    yield from _holes(sheets)
    yield from _long_terms(sheets)
    yield from _several_states(sheets)


def _principals(sheets: Sheets) -> Iterator[Problem]:
    states = {row["iso3"] for row in sheets["countries"]}
    bodies = {row["id"] for row in sheets["organisations"]}
    ends = {state: dt.date.fromisoformat(end) for _, state, end in excepted(sheets, "former_state")}
    for row in sheets["leaders"]:
        if row["iso3"] not in states:
            yield row.problem(f"iso3: no such state: {row['iso3']!r}")
        if row["office"] not in OFFICES:
            yield row.problem(f"office: not one of {', '.join(sorted(OFFICES))}")
        end = ends.get(row["iso3"])
        if end and row.day("end", dt.date.max) > end:
            yield row.problem(f"an office of {row['iso3']} ends by {end}")
    for row in sheets["org_leaders"]:
        if row["org"] not in bodies:
            yield row.problem(f"org: no such organisation: {row['org']!r}")


def _offices(sheets: Sheets) -> dict[tuple[str, str], list[Row]]:
    """The terms of each office that one person holds at a time, in order of time."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    shared = {(state, office) for state, office, _ in excepted(sheets, "several_holders")}
    for row in sheets["leaders"]:
        if row["office"] != "other" and (row["iso3"], row["office"]) not in shared:
            found[row["iso3"], row["office"]].append(row)
    for row in sheets["org_leaders"]:
        if (row["org"], row["title"]) not in shared:
            found[row["org"], row["title"]].append(row)
    for rows in found.values():
        rows.sort(key=lambda row: row.day("start", dt.date.min))
    return found


def _overlaps(sheets: Sheets) -> Iterator[Problem]:
    for (principal, office), rows in _offices(sheets).items():
        for one, other in itertools.pairwise(rows):
            if other.day("start", dt.date.min) < one.day("end", dt.date.max):
                yield other.problem(
                    f"{principal} {office}: {one['person']} held it until {one['end'] or 'now'}"
                )


def _holes(sheets: Sheets) -> Iterator[Problem]:
    """States that news is full of have no year without a head of state or of government."""
    full = {state for state, _, _ in excepted(sheets, "complete")}
    vacant = {(state, office) for state, office, _ in excepted(sheets, "vacant")}
    newest = max(row.day("start", dt.date.min) for row in sheets["leaders"])
    for (principal, office), rows in _offices(sheets).items():
        if principal not in full or not office.startswith("head_of_"):
            continue
        if newest - rows[-1].day("end", newest) > _HOLE:
            yield rows[-1].problem(f"{principal} {office}: nobody after {rows[-1]['end']}")
        for one, other in itertools.pairwise(rows):
            gap = other.day("start", dt.date.min) - one.day("end", dt.date.max)
            recent = one.day("end", dt.date.max) >= _COVERED
            if recent and gap > _HOLE and (principal, office) not in vacant:
                yield other.problem(f"{principal} {office}: nobody from {one['end']} on")


def _long_terms(sheets: Sheets) -> Iterator[Problem]:
    judged = {(state, person) for state, person, _ in excepted(sheets, "long_term")}
    homes = {row["person"] for row in sheets["homes"]}
    newest = max(row.day("start", dt.date.min) for row in sheets["leaders"])
    for row in sheets["leaders"]:
        lasted = row.day("end", newest) - row.day("start", newest)
        if lasted > _LONG and (row["iso3"], row["person"]) not in judged | {
            (row["iso3"], person) for person in homes
        }:
            yield row.problem(
                f"{row['person']}: more than twenty years (else exceptions.csv, long_term)"
            )


def _several_states(sheets: Sheets) -> Iterator[Problem]:
    """A person of two states is two persons of one name, unless one state followed the other."""
    succession = {frozenset((one, other)) for one, other, _ in excepted(sheets, "succession")}
    homes = {row["person"] for row in sheets["homes"]}
    states: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in sheets["leaders"]:
        states[row["person"]].setdefault(row["iso3"], row)
    for person, found in states.items():
        if person in homes:
            continue
        keys = sorted(found)
        for one, other in itertools.pairwise(keys):
            if frozenset((one, other)) not in succession:
                yield found[other].problem(f"{person} is also in {one} (else homes.csv)")
