"""States and places: ids, names that mean one state only, capitals, metonyms."""

import re
from collections import defaultdict
from collections.abc import Iterator

from graph.reference.sheets import Problem, Row, Sheets, excepted

PLACE_KINDS = {
    "administration", "capital", "city", "defence_ministry", "foreign_ministry", "former_capital",
    "legislature", "metonym_city", "military", "ministry", "party", "place", "residence",
    "seat_executive", "seat_org", "service", "territory", "territory_disputed",
}  # fmt: skip


def check(sheets: Sheets) -> Iterator[Problem]:
    """Faults of countries.csv, places.csv and the small tables about states."""
    yield from _countries(sheets)
    yield from _places(sheets)
    yield from _references(sheets)
    yield from _readings(sheets)


def _countries(sheets: Sheets) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    seen = set()
    for row in sheets["countries"]:
        if not re.fullmatch("[A-Z]{3}", row["iso3"]) or row["iso3"] in seen:
            yield row.problem(f"iso3: {row['iso3']!r} is no three letters of its own")
        seen.add(row["iso3"])
        for name in (row["name"], *row.many("aliases")):
            if owners.setdefault(name.lower(), row["iso3"]) != row["iso3"]:
                yield row.problem(f"{name!r} is also a name of {owners[name.lower()]}")


def _places(sheets: Sheets) -> Iterator[Problem]:
    states = {row["iso3"] for row in sheets["countries"]}
    bodies = {row["id"] for row in sheets["organisations"]}
    seen = set()
    for row in sheets["places"]:
        if bool(row["iso3"]) == bool(row["org"]):
            yield row.problem("give either iso3 or org")
        if row["iso3"] and row["iso3"] not in states:
            yield row.problem(f"iso3: no such state: {row['iso3']!r}")
        if row["org"] and row["org"] not in bodies:
            yield row.problem(f"org: no such organisation: {row['org']!r}")
        if row["kind"] not in PLACE_KINDS:
            yield row.problem(f"kind: not one of {', '.join(sorted(PLACE_KINDS))}")
        key = (row["surface"], bool(row["org"]))
        if key in seen:
            yield row.problem(f"surface: {row['surface']!r} stands twice")
        seen.add(key)
    capitals = {(row["surface"], row["iso3"]) for row in sheets["places"]}
    former = {name for _, name, _ in excepted(sheets, "former_state")}
    for row in sheets["countries"]:
        if (row["capital"], row["iso3"]) not in capitals and row["iso3"] not in former:
            yield row.problem(f"capital: {row['capital']} is not in places.csv")


def _references(sheets: Sheets) -> Iterator[Problem]:
    states = {row["iso3"] for row in sheets["countries"]}
    people = {row["person"] for row in sheets["leaders"]}
    for row in (*sheets["homes"], *sheets["premiers"]):
        if row["iso3"] not in states:
            yield row.problem(f"iso3: no such state: {row['iso3']!r}")
    for row in sheets["homes"]:
        if row["person"] not in people:
            yield row.problem(f"person: not in leaders.csv: {row['person']!r}")


def _readings(sheets: Sheets) -> Iterator[Problem]:
    """A reading has to choose between actors that exist and share the name."""
    owners: dict[str, set[str]] = defaultdict(set)
    actors = set()

    def own(row: Row, kind: str, key: str, names: list[str]) -> None:
        actors.add((kind, row[key]))
        for name in (row[key], *names):
            owners[name].add(f"{kind} {row[key]}")

    for row in sheets["countries"]:
        own(row, "Country", "iso3", [row["name"], *row.many("aliases"), *row.many("demonyms")])
    for row in sheets["organisations"]:
        own(row, "Organization", "id", [row["name"], *row.many("aliases")])
    for row in sheets["places"]:
        owners[row["surface"]].add(
            f"Country {row['iso3']}" if row["iso3"] else f"Organization {row['org']}"
        )
    chosen = {row["name"] for row in sheets["readings"]}
    for row in sheets["readings"]:
        if (row["kind"], row["id"]) not in actors:
            yield row.problem(f"no such actor: {row['kind']} {row['id']}")
        elif f"{row['kind']} {row['id']}" not in owners[row["name"]]:
            yield row.problem(f"{row['name']!r} is no name of {row['id']}")
    for name, found in owners.items():
        if len(found) > 1 and name not in chosen:
            yield Problem("readings.csv", 1, f"{name!r} means {', '.join(sorted(found))}: choose")
