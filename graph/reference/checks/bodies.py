"""Organisations and who belongs to them."""

import datetime as dt
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from graph.reference.sheets import Problem, Row, Sheets, excepted

KINDS = {
    "autonomous_region", "border_union", "commodity", "economic", "economic_union",
    "export_control", "financial", "forum", "global", "humanitarian", "intelligence",
    "interregional", "judicial", "military_alliance", "monetary_union", "non_state", "opposition",
    "organ", "peacekeeping", "political_movement", "regional_security", "regional_union", "sport",
    "technical", "trade", "trade_agreement", "unrecognised_state",
}  # fmt: skip
STATUSES = {
    "administration", "applicant", "aspirant", "associate", "candidate", "dialogue_partner",
    "elected_member", "invited", "invited_declined", "member", "observer", "participant",
    "partner", "permanent_member", "signatory", "suspended", "suspended_participation",
}  # fmt: skip
_ENGLISH = {"aids", "ice", "is", "it", "us"}


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults of organisations.csv and memberships.csv."""
    yield from _organisations(sheets)
    yield from _memberships(sheets)


def _organisations(sheets: Sheets) -> Iterator[Problem]:
    states = {row["iso3"] for row in sheets["countries"]}
    owners: dict[str, str] = {}
    seen: set[str] = set()
    for row in sheets["organisations"]:
        if not re.fullmatch("[A-Z][A-Z0-9]+", row["id"]) or row["id"] in seen | states:
            yield row.problem(f"id: {row['id']!r} is no capitals of its own")
        seen.add(row["id"])
        if row["kind"] not in KINDS:
            yield row.problem(f"kind: not one of {', '.join(sorted(KINDS))}")
        for name in (row["name"], *row.many("aliases")):
            if name.lower() in _ENGLISH:
                yield row.problem(f"{name!r} is an English word")
            if owners.setdefault(name.lower(), row["id"]) != row["id"]:
                yield row.problem(f"{name!r} is also a name of {owners[name.lower()]}")


def _memberships(sheets: Sheets) -> Iterator[Problem]:
    states = {row["iso3"] for row in sheets["countries"]}
    states |= {name for _, name, _ in excepted(sheets, "not_a_state")}
    bodies = {row["id"] for row in sheets["organisations"]}
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sheets["memberships"]:
        if row["iso3"] not in states:
            yield row.problem(f"iso3: no such state: {row['iso3']!r}")
        if row["org"] not in bodies:
            yield row.problem(f"org: no such organisation: {row['org']!r}")
        if row["status"] not in STATUSES:
            yield row.problem(f"status: not one of {', '.join(sorted(STATUSES))}")
        if row["status"] == "member":
            held[row["iso3"], row["org"]].append(row)
    for (state, body), found in held.items():
        found.sort(key=lambda row: row.day("start", dt.date.min))
        for one, other in itertools.pairwise(found):
            if other.day("start", dt.date.min) < one.day("end", dt.date.max):
                yield other.problem(f"{state} is already in {body}, by line {one.line}")
