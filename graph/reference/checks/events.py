"""Occasions and their series."""

import datetime as dt
from collections.abc import Iterator

from graph.reference.folding import fold
from graph.reference.sheets import Problem, Sheets

_LONGEST = dt.timedelta(days=190)


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults of events.csv and event_series.csv."""
    states = {row["iso3"] for row in sheets["countries"]}
    bodies = {row["id"] for row in sheets["organisations"]}
    kinds = {row["series"] for row in sheets["event_series"]}
    for row in sheets["event_series"]:
        if row["org"] and row["org"] not in bodies:
            yield row.problem(f"org: no such organisation: {row['org']!r}")
    ids, names = set(), set()
    for row in sheets["events"]:
        if row["event_id"] in ids:
            yield row.problem(f"event_id: {row['event_id']} stands twice")
        if fold(row["name"]) in names:
            yield row.problem(f"name: {row['name']!r} stands twice")
        ids.add(row["event_id"])
        names.add(fold(row["name"]))
        if row["series"] not in kinds:
            yield row.problem(f"series: no such series: {row['series']!r}")
        for host in row.many("host_iso3"):
            if host not in states:
                yield row.problem(f"host_iso3: no such state: {host!r}")
        first, last = row.day("start", dt.date.min), row.day("end", dt.date.min)
        if last - first > _LONGEST:
            yield row.problem(f"lasts {(last - first).days} days")
        if row["end"] == "":
            yield row.problem("end: missing")
