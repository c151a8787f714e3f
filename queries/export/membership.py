"""Two-mode data: which state belonged to which organisation in which year.

The reference facts say it where they know; articles add what these lack. A membership counts for
each year in which it held on some day; where a start is not known, from the panel's first year on.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.edtf import bounds
from graph.model import Edge
from graph.reference.codes import codes, state_codes
from graph.reference.lookup import FULL_MEMBERS
from graph.reference.tables import memberships
from queries.export.coding import Coder
from queries.export.package import Field, Table, fields
from queries.export.package import save as save_package
from queries.export.source import Source
from queries.export.spells import Spell, spells

_STATE = fields("""
    year year the year
    state string ISO 3166-1 alpha-3
    cow integer Correlates of War number at the end of the year
    gw integer Gleditsch and Ward number at the end of the year
""")
_LIST = fields("""
    state string ISO 3166-1 alpha-3
    organisation string id
    start date first day; empty if not known
    end date last day; empty if it goes on, or is not known
    origin string reference or articles
    edge string the edge that says so
""")

Row = tuple[str, str, dt.date | None, dt.date | None, str, str | None]


def save(source: Source, folder: Path) -> None:
    """Writes membership.csv (a matrix, one row for each state and year) and members.csv."""
    coder = Coder()
    edges = list(source.edges())
    states = sorted({one.id for edge in edges for one in _behind(edge) if one.kind == "Country"})
    rows = sorted(_rows(edges, coder), key=lambda row: tuple(str(cell or "") for cell in row))
    bodies = sorted({row[1] for row in rows})
    columns = tuple(Field(body, "integer", f"1 if a member of {body}") for body in bodies)
    years = _years(source, edges)
    tables = (
        Table("membership", "states by organisations", (*_STATE, *columns),
              _matrix(rows, states, bodies, years)),
        Table("members", "who belongs to what", _LIST, rows),
        coder.unmatched(),
    )  # fmt: skip
    save_package(folder, "membership", "Who belongs to what, year by year", tables)


def _rows(edges: list[Edge], coder: Coder) -> Iterator[Row]:
    states = {p.id for e in edges for p in _behind(e) if p.kind == "Country"}
    bodies = {p.id for e in edges for p in _behind(e) if p.kind == "Organization"}
    known = set()
    for entry in memberships():
        inside = entry.country in states and entry.organisation in bodies
        if inside and entry.status in FULL_MEMBERS:
            known.add((entry.country, entry.organisation))
            start = bounds(entry.start)[0] if entry.start else None
            end = bounds(entry.end)[0] if entry.end else None
            last = end - dt.timedelta(days=1) if end else None  # terms end before `end`
            yield entry.country, entry.organisation, start, last, "reference", None
    for spell in spells(edges):
        row = _said(spell, coder)
        if row and (row[0], row[1]) not in known:
            yield row


def _behind(edge: Edge) -> Iterator[Any]:
    for party in (edge.source, edge.target):
        yield party.stands_for or party


def _said(spell: Spell, coder: Coder) -> Row | None:
    state, body = _behind(spell.edge)
    if spell.kind != "membership" or body.kind != "Organization":
        return None
    found = coder.coded(spell.edge.source, spell.start or spell.end)
    if not found.iso3:
        return None
    return state.id, body.id, spell.start, spell.end, "articles", spell.edge.id


def _years(source: Source, edges: list[Edge]) -> range:
    """From the first to the last year that an edge or an article is of."""
    found = {edge.year for edge in edges if edge.year}
    found |= {int(one.published[:4]) for one in source.articles() if one.published}
    return range(min(found), max(found) + 1) if found else range(0)


def _matrix(
    rows: list[Row], states: list[str], bodies: list[str], years: range
) -> Iterator[tuple[Any, ...]]:
    spans: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        spans[row[0], row[1]].append(row)
    for year in years:
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        for state in states:
            known = codes(state, last)
            if not known and state in state_codes():
                continue  # not there at the end of the year
            numbers = (int(known.cow), int(known.gw)) if known else (None, None)
            found = (spans.get((state, body), ()) for body in bodies)
            cells = (int(any(_in(row, first, last) for row in same)) for same in found)
            yield year, state, *numbers, *cells


def _in(row: Row, first: dt.date, last: dt.date) -> bool:
    start, end = row[2], row[3]
    return (start is None or start <= last) and (end is None or end >= first)
