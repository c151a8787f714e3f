"""Matrices of states by states: how many edges of what happened lead from the row to the column."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.schema import relations
from queries.export.coding import Coder, day_of
from queries.export.package import Field, Table
from queries.export.package import save as save_package
from queries.export.source import Source

Pair = tuple[str, str]


def save(source: Source, folder: Path) -> None:
    """Writes all.csv, a matrix for each valence and each type, and unmatched.csv."""
    coder = Coder()
    found: dict[str, Counter[Pair]] = defaultdict(Counter)
    states: set[str] = set()
    for edge in source.edges():
        day = day_of(edge)
        start, end = (coder.coded(party, day).iso3 for party in (edge.source, edge.target))
        states |= {state for state in (start, end) if state}
        if start and end and start != end and edge.status == "actual":
            relation = relations().get(edge.type)
            names = ["all", edge.type, *([relation.valence] if relation else [])]
            pairs = [(start, end)] + ([(end, start)] if relation and relation.symmetric else [])
            for name in names:
                found[name.lower()].update(pairs)
    found.setdefault("all", Counter())
    columns = sorted(states)
    tables = [
        Table(name, f"edges: {name}", _fields(columns), _rows(ties, columns))
        for name, ties in sorted(found.items())
    ]
    tables.append(coder.unmatched())
    save_package(folder, "adjacency", "Diplomacy as news tells it: states by states", tables)


def _fields(columns: list[str]) -> tuple[Field, ...]:
    counts = (Field(state, "integer", f"edges to {state}") for state in columns)
    return Field("state", "string", "ISO 3166-1 alpha-3 of the state that acts"), *counts


def _rows(ties: Counter[Pair], columns: list[str]) -> Iterator[tuple[Any, ...]]:
    for state in columns:
        yield state, *(ties[state, other] for other in columns)
