"""Measures over the network of who deals with whom: one line of MEASURES for each.

What each counts, and what it must not be read as, is told in measures.toml.
"""

import difflib
import functools
import itertools
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from typing import Any

from graph.errors import UsageError
from graph.model import Record
from queries.measures import balance, centrality, grouping, likeness
from queries.measures.network import Network

Row = dict[str, Any]

MEASURES: dict[str, Callable[[Network], Iterable[Row]]] = {
    "degree": centrality.degree,
    "betweenness": centrality.betweenness,
    "eigenvector": centrality.eigenvector,
    "communities": grouping.communities,
    "reciprocity": grouping.reciprocity,
    "triads": balance.triads,
    "balance": balance.balance,
    "co-membership": likeness.co_membership,
    "co-voting": likeness.co_voting,
}


class Meaning(Record):
    """What a measure counts and what it is not; `label` and `value` are columns for a plot.

    By year, a plot has a line for each label, or only one of the column `line`.
    """

    title: str
    counts: str
    caution: str
    label: tuple[str, ...]
    value: str | None = None
    line: str | None = None


@functools.cache
def meanings() -> dict[str, Meaning]:
    """What the measures mean, by name and in the order of MEASURES."""
    text = (files("queries") / "measures" / "measures.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return {name: Meaning.model_validate(data[name]) for name in MEASURES}


def named(name: str) -> str:
    """The name of a measure; raises UsageError that has the nearest."""
    wanted = name.lower().replace("_", "-").replace(" ", "-")
    if wanted not in MEASURES:
        near = difflib.get_close_matches(wanted, MEASURES, n=3, cutoff=0.4)
        meant = f"did you mean {', '.join(near)}?" if near else f"take {', '.join(MEASURES)}"
        raise UsageError(f"no measure {name!r}: {meant}")
    return wanted


def measure(network: Network, name: str, by_year: bool = False) -> Iterator[Row]:
    """The rows of a measure, the most telling first; by year, those of each year behind it.

    Raises UsageError for an unknown name, and where the measure has no result.
    """
    compute = MEASURES[named(name)]
    if not by_year:
        yield from compute(network)
        return
    for year in network.years:
        yield from ({"year": year, **row} for row in compute(network.of_year(year)))


def best(rows: Iterable[Row], most: int) -> Iterator[Row]:
    """The first `most` rows of each year."""
    for _, group in itertools.groupby(rows, key=lambda row: row.get("year")):
        yield from itertools.islice(group, most)
