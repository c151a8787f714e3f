"""Names of persons: one spelling each, aliases that are theirs, no debris of other tables."""

import difflib
import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.reference.folding import fold
from graph.reference.sheets import Problem, Row, Sheets, excepted

# Words that many names share: no evidence that two names are one person's.
_COMMON = set(
    """al el bin ibn de da do dos di von van the of jr sir la le ben ould abu mr dr king queen lord
    lady sheikh shaikh prince crown sultan pope emperor president general mohammed mohamed muhammad
    mohammad mahmoud ahmed ahmad abdul abd abdel abdullah ali mullah baroness""".split()
)
_DEBRIS = re.compile(
    r"""[<>&;()\d"|] | ^[-,\ ] | [,\ ]$ | \ [-,]\  | \b(?:aka|formerly|serving|-?[Dd]esignate)\b
    | \b[Ee]lect\b | ^(?:of|and|or|Prime\ Minister|President|Sr\.|Rev\.|Father)\ """,
    re.VERBOSE,
)
_ALIKE = 0.86


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults in the names of leaders.csv and org_leaders.csv."""
    nicknames = {name for _, name, _ in excepted(sheets, "nickname")}
    shared = {fold(name) for _, name, _ in excepted(sheets, "shared_name")}
    different = {frozenset(names) for _, *names in excepted(sheets, "different")}
    for table, key in (("leaders", "iso3"), ("org_leaders", "org")):
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in sheets[table]:
            groups[row[key]].append(row)
            yield from _one_name(row, nicknames)
        for rows in groups.values():
            yield from _shared_names(rows, shared)
            yield from _two_spellings(rows, different)


def _one_name(row: Row, nicknames: set[str]) -> Iterator[Problem]:
    for name in (row["person"], *row.many("aliases")):
        if _DEBRIS.search(name):
            yield row.problem(f"odd name: {name!r}")
    if row["surname"] and fold(row["surname"]) not in fold(row["person"]):
        yield row.problem(f"surname: {row['surname']!r} is no part of {row['person']!r}")
    for alias in row.many("aliases"):
        if alias not in nicknames and _alike(alias, row["person"]) < 0.5:
            message = f"alias {alias!r} shares no word with {row['person']!r}"
            yield row.problem(f"{message} (else exceptions.csv, nickname)")


def _shared_names(rows: Iterable[Row], shared: set[str]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for row in rows:
        for name in {fold(name) for name in (row["person"], *row.many("aliases"))} - shared:
            if owners.setdefault(name, row["person"]) != row["person"]:
                yield row.problem(f"{name!r} is also a name of {owners[name]}")


def _two_spellings(rows: Iterable[Row], different: set[frozenset[str]]) -> Iterator[Problem]:
    """Nearly one name twice is one person under two spellings, unless judged otherwise."""
    first = {row["person"]: row for row in reversed(list(rows))}
    # Names alike begin some word alike: comparing only these saves nine tenths of the work.
    alike = defaultdict(set)
    for person in first:
        for word in (fold(person).split() or [""]) + [fold(person).replace(" ", "")]:
            alike[word[:3]].add(person)
    pairs = {pair for group in alike.values() for pair in itertools.combinations(sorted(group), 2)}
    for one, other in sorted(pairs):
        if frozenset((one, other)) not in different and _nearly(fold(one), fold(other)):
            later = max(first[one], first[other], key=lambda row: row.line)
            message = f"{one!r} and {other!r}: one person?"
            yield later.problem(f"{message} (else exceptions.csv, different)")


def _nearly(one: str, other: str) -> bool:
    left, right = set(one.split()), set(other.split())
    if left <= right or right <= left or one.replace(" ", "") == other.replace(" ", ""):
        return True
    if 2 * min(len(one), len(other)) <= _ALIKE * (len(one) + len(other)):
        return False
    matcher = difflib.SequenceMatcher(None, one, other)
    return matcher.quick_ratio() > _ALIKE and matcher.ratio() > _ALIKE


@functools.lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> float:
    """How well the best pair of telling words fits, 0 to 1."""
    words = [[word for word in fold(name).split() if word not in _COMMON] for name in (one, other)]
    pairs = ((left, right) for left in words[0] for right in words[1])
    return max((difflib.SequenceMatcher(None, *pair).ratio() for pair in pairs), default=1.0)
