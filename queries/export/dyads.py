"""Panels of directed dyads: for each month or year and each two states, how much happened.

A zero means that nothing was reported; `covered` says whether there was an article of that time.
Where there was none, a zero would mean nothing, and only rows with events are written.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any, NamedTuple

from graph.edtf import bounds
from graph.model import Edge
from graph.moments import day
from graph.reference.codes import Codes, state_codes
from graph.reference.tables import countries
from graph.schema import relations
from queries.export.coding import Coder, day_of
from queries.export.package import Field, Table, fields
from queries.export.package import save as save_package
from queries.export.source import Source

_FIELDS = """
    sender string ISO 3166-1 alpha-3 of the state that acts
    sender_cow integer its Correlates of War number, by the first day of the time
    sender_gw integer its Gleditsch and Ward number
    receiver string ISO 3166-1 alpha-3 of the state that is acted on
    receiver_cow integer its Correlates of War number
    receiver_gw integer its Gleditsch and Ward number
    events integer what happened (status actual); of undirected types, in both directions
    cooperative integer of these, of cooperative types
    neutral integer of these, of neutral types
    hostile integer of these, of hostile types
    not_actual integer what was planned, requested, possible or denied
    reports integer articles that report it, each once for each event
    covered integer 1 if the data have an article published in that time
    coverage integer how many
"""
_LEFT = fields("""
    edge string an edge that is counted nowhere
    type string its relation type
    date string its date
    reason string why
""")


class Grain(NamedTuple):
    """How long a period of the panel is, and how it is written."""

    name: str
    type: str
    written: Callable[[dt.date], str]
    next: Callable[[dt.date], dt.date]


MONTH = Grain(
    "month", "yearmonth", lambda d: f"{d:%Y-%m}",
    lambda d: dt.date(d.year + d.month // 12, d.month % 12 + 1, 1),
)  # fmt: skip
YEAR = Grain("year", "year", lambda d: f"{d:%Y}", lambda d: dt.date(d.year + 1, 1, 1))

Pair = tuple[str, str]


class Counts:
    """What happened in each period between each two states."""

    def __init__(self, grain: Grain) -> None:
        self.grain = grain
        self.cells: dict[str, dict[Pair, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        self.coverage: Counter[str] = Counter()
        self.left: list[tuple[str, str, str | None, str]] = []
        self.states: set[str] = set()

    def take(self, edge: Edge, coder: Coder) -> None:
        """Count an edge, or note why not."""
        day = day_of(edge)
        pair = tuple(coder.coded(end, day).iso3 for end in (edge.source, edge.target))
        source, target = pair
        self.states |= {state for state in pair if state}
        period = self._period(edge)
        if not (source and target):
            self._leave(edge, "not between two states")
        elif source == target:
            self._leave(edge, "within one state")
        elif period is None:
            self._leave(edge, "no date" if not edge.date else f"longer than a {self.grain.name}")
        else:
            self._count(edge, period, (source, target))

    def _count(self, edge: Edge, period: str, pair: Pair) -> None:
        relation = relations().get(edge.type)
        pairs = [pair, pair[::-1]] if relation and relation.symmetric else [pair]
        for one in pairs:
            cell = self.cells[period][one]
            cell["reports"] += len(edge.articles)
            if edge.status != "actual":
                cell["not_actual"] += 1
                continue
            cell["events"] += 1
            if relation:
                cell[relation.valence] += 1

    def _period(self, edge: Edge) -> str | None:
        first, last = edge.date_earliest, edge.date_latest
        if not (first and last):
            return None
        one, other = self.grain.written(first), self.grain.written(last)
        return one if one == other else None

    def _leave(self, edge: Edge, reason: str) -> None:
        self.left.append((edge.id, edge.type, edge.date, reason))

    def periods(self) -> Iterator[str]:
        """All periods from the first to the last that has an event or an article."""
        found = sorted({*self.cells, *self.coverage})
        if not found:
            return
        day = bounds(found[0])[0]
        while day and (name := self.grain.written(day)) <= found[-1]:
            yield name
            day = self.grain.next(day)


def by_month(source: Source, folder: Path) -> None:
    """Writes dyad-month.csv, left_out.csv and unmatched.csv."""
    _save(source, folder, MONTH)


def by_year(source: Source, folder: Path) -> None:
    """The same by year."""
    _save(source, folder, YEAR)


def _save(source: Source, folder: Path, grain: Grain) -> None:
    counts, coder = Counts(grain), Coder()
    for article in source.articles():
        if article.published:
            counts.coverage[grain.written(day(article.published))] += 1
    for edge in source.edges():
        counts.take(edge, coder)
    time = Field(grain.name, grain.type, f"the {grain.name}")
    name = f"dyad-{grain.name}"
    tables = (
        Table(name, f"directed dyads by {grain.name}", (time, *fields(_FIELDS)), _rows(counts)),
        Table("left_out", "edges that are in no row", _LEFT, counts.left),
        coder.unmatched(),
    )
    save_package(
        folder, name, f"Diplomacy as news tells it: directed dyads by {grain.name}", tables
    )


def _rows(counts: Counts) -> Iterator[tuple[Any, ...]]:
    for period in counts.periods():
        first, last = bounds(period)
        there = {state: _codes(state, first, last) for state in sorted(counts.states)}
        states = [state for state, found in there.items() if found or state not in state_codes()]
        cells, covered = counts.cells.get(period, {}), counts.coverage[period]
        every = permutations(states, 2) if covered else ()
        for pair in sorted({*every, *cells}):
            cell = cells.get(pair) or Counter()
            codes = [there.get(state) for state in pair]
            ends = ((state, *_numbers(found)) for state, found in zip(pair, codes, strict=True))
            (*sender,), (*receiver,) = ends
            sums = ("events", "cooperative", "neutral", "hostile", "not_actual", "reports")
            yield (
                period, *sender, *receiver, *(cell[name] for name in sums),
                int(covered > 0), covered,
            )  # fmt: skip


def _codes(state: str, first: dt.date | None, last: dt.date | None) -> Codes | None:
    """The codes that a state had in a period; None if it was not there, or is in no list."""
    if state not in countries() or first is None or last is None:
        return None
    return next((row for row in state_codes().get(state, ()) if row.overlaps(first, last)), None)


def _numbers(found: Codes | None) -> tuple[int | None, int | None]:
    return (int(found.cow), int(found.gw)) if found else (None, None)
