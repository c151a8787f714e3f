"""Spells: from when to when a relation lasted, put together from what began and what ended it."""

import datetime as dt
import functools
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from graph.model import Edge
from queries.export.coding import Coder
from queries.export.package import Table, fields
from queries.export.package import save as save_package
from queries.export.source import Source

FIELDS = fields("""
    kind string what lasted: membership, sanctions, ties, representation
    source_id string who has it
    source_name string name
    source_iso3 string ISO 3166-1 alpha-3 of the state that it is or stands for
    source_cow integer its Correlates of War number when the spell starts
    source_gw integer its Gleditsch and Ward number when the spell starts
    target_id string with, in or against whom
    target_name string name
    target_iso3 string ISO 3166-1 alpha-3
    target_cow integer Correlates of War number
    target_gw integer Gleditsch and Ward number
    start date first day; the earliest that the date allows
    end date last day; the latest that the date allows
    left_censored integer 1 if it is not known when it started
    right_censored integer 1 if no end is known
    start_edge string the edge that says so first
    end_edge string the edge that says that it ended
""")


class Spell(NamedTuple):
    """What lasted between two, with the edges that say so."""

    kind: str
    edge: Edge
    start: dt.date | None
    end: dt.date | None
    closing: Edge | None


@functools.cache
def _kinds() -> dict[str, tuple[str, bool]]:
    """By relation type: the kind of spell, and whether the type begins it."""
    text = (files("queries") / "export" / "spells.toml").read_text(encoding="utf-8")
    found: dict[str, tuple[str, bool]] = {}
    for kind, row in tomllib.loads(text).items():
        found |= dict.fromkeys(row["begins"], (kind, True))
        found |= dict.fromkeys(row["ends"], (kind, False))
    return found


def save(source: Source, folder: Path) -> None:
    """Writes spells.csv and unmatched.csv."""
    coder = Coder()
    tables = (
        Table("spells", "from when to when", FIELDS, _rows(spells(source.edges()), coder)),
        coder.unmatched(),
    )
    save_package(folder, "spells", "Diplomacy as news tells it: spells", tables)


def spells(edges: Iterable[Edge]) -> Iterator[Spell]:
    """The spells by kind and parties, of what is said to have happened."""
    found: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.type in _kinds() and edge.status == "actual":
            kind, _ = _kinds()[edge.type]
            ends = (edge.source.principal, edge.target.principal)
            if kind == "representation":
                ends = (edge.source.id, edge.target.principal)
            found[kind, *ends].append(edge)
    for (kind, *_), same in sorted(found.items()):
        yield from _of_pair(kind, sorted(same, key=_order))


def _of_pair(kind: str, edges: list[Edge]) -> Iterator[Spell]:
    """The first beginning opens a spell, the next end closes it; an end alone closes an unknown."""
    opened: Edge | None = None
    for edge in edges:
        begins = _kinds()[edge.type][1]
        if begins and _closes_itself(edge):
            yield Spell(kind, edge, edge.date_earliest, edge.date_latest, edge)
        elif begins:
            opened = opened or edge
        else:
            start = opened.date_earliest if opened else None
            yield Spell(kind, opened or edge, start, edge.date_latest, edge)
            opened = None
    if opened:
        yield Spell(kind, opened, opened.date_earliest, None, None)


def _closes_itself(edge: Edge) -> bool:
    """True for an interval with an end: "a member from 2004 to 2010"."""
    return "/" in (edge.date or "") and edge.date_latest is not None


def _order(edge: Edge) -> tuple[dt.date, str, str]:
    day = edge.date_earliest or edge.date_latest
    return day or dt.date.min, edge.first_reported or "", edge.id


def _rows(found: Iterable[Spell], coder: Coder) -> Iterator[tuple[Any, ...]]:
    for spell in found:
        day = spell.start or spell.end
        ends = (
            (end.id, end.name, *coder.coded(end, day))
            for end in (spell.edge.source, spell.edge.target)
        )
        source, target = ends
        closing = spell.closing.id if spell.closing else None
        yield (
            spell.kind, *source, *target, spell.start, spell.end,
            int(spell.start is None), int(spell.closing is None), spell.edge.id, closing,
        )  # fmt: skip
