"""The network that is measured: acts between parties, persons counted as whom they speak for."""

import datetime as dt
import functools
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from graph import moments
from graph.model import Actor, Edge
from graph.schema import relations

if TYPE_CHECKING:
    import networkx as nx


class Act(NamedTuple):
    """One edge between two parties; `mutual` if neither side is the actor, `sign` is -1, 0 or 1."""

    source: str
    target: str
    mutual: bool
    sign: int
    year: int | None

    @property
    def pair(self) -> tuple[str, str]:
        """Its ends in order of their ids."""
        return (min(self.source, self.target), max(self.source, self.target))


class Network(NamedTuple):
    """Acts and their parties; `edges` are all that were selected, other than acts too.

    `day` is when memberships are looked up.
    """

    parties: dict[str, Actor]
    acts: tuple[Act, ...]
    edges: tuple[Edge, ...]
    day: dt.date

    @property
    def years(self) -> list[int]:
        """The years in which something happened."""
        return sorted({year for edge in self.edges if (year := _year(edge))})

    def of_year(self, year: int) -> "Network":
        """What happened in that year, with memberships as of its end.

        Edges without a date are of the year in which they were first reported.
        """
        last = min(dt.date(year, 12, 31), self.day)
        acts = tuple(act for act in self.acts if act.year == year)
        seen = {end for act in acts for end in act.pair}
        parties = {id: self.parties[id] for id in self.parties if id in seen}
        edges = tuple(edge for edge in self.edges if _year(edge) == year or _lasts(edge, last))
        return Network(parties, acts, edges, last)

    def partners(self) -> dict[str, set[str]]:
        """With whom each party has acts."""
        found: dict[str, set[str]] = {id: set() for id in self.parties}
        for act in self.acts:
            found[act.source].add(act.target)
            found[act.target].add(act.source)
        return found

    def undirected(self, hostile: bool = True) -> "nx.Graph[str]":
        """One line for each pair, its `weight` the number of acts; the same for the same acts."""
        import networkx as nx

        graph: nx.Graph[str] = nx.Graph()
        pairs = Counter(act.pair for act in self.acts if hostile or act.sign >= 0)
        graph.add_nodes_from(sorted({end for pair in pairs for end in pair}))
        graph.add_weighted_edges_from((*pair, number) for pair, number in sorted(pairs.items()))
        return graph

    def told(self, id: str) -> dict[str, Any]:
        """The party as the first columns of a row."""
        return {"who": self.parties[id].name, "kind": self.parties[id].kind}


@functools.cache
def signs() -> dict[str, dict[str, int]]:
    """Signs of PLOVER classes, and of stands on occasions by relation type."""
    text = (files("queries") / "measures" / "signs.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def network(
    edges: Iterable[Edge],
    day: dt.date | None = None,
    *,
    kept: Iterable[str] = ("actual",),
    standing: bool = False,
    states: bool = False,
) -> Network:
    """The network of edges with a status in `kept`.

    Acts are edges whose type has a PLOVER class; with `standing` memberships and offices count as
    well. With `states` only states are parties.
    """
    statuses = frozenset(kept)
    found = tuple(edge for edge in edges if edge.status in statuses)
    parties: dict[str, Actor] = {}
    acts = []
    for edge in found:
        ends = [principal(party) for party in (edge.source, edge.target)]
        if not (standing or relations()[edge.type].plover) or not _between(ends, states):
            continue
        parties |= {end.id: end for end in ends}
        acts.append(_act(edge, *ends))
    ordered = {id: parties[id] for id in sorted(parties)}
    return Network(ordered, tuple(acts), found, day or dt.datetime.now(tz=dt.UTC).date())


def principal(party: Any) -> Actor:
    """The state or body that a person speaks for, else the party itself."""
    found = party.stands_for or party
    return Actor(id=found.id, kind=found.kind, name=found.name)


def sign(type: str) -> int:
    """-1, 0 or 1: whether an act of that type is against the other side, or for it."""
    codes = relations()[type].plover
    return signs()["plover"].get(codes[0], 0) if codes else 0


def _between(ends: list[Actor], states: bool) -> bool:
    kinds = {end.kind for end in ends}
    return (
        ends[0].id != ends[1].id
        and kinds.isdisjoint({"Event"})
        and (not states or kinds == {"Country"})
    )


def _act(edge: Edge, source: Actor, target: Actor) -> Act:
    mutual = relations()[edge.type].symmetric
    return Act(source.id, target.id, mutual, sign(edge.type), _year(edge))


def _year(edge: Edge) -> int | None:
    if edge.year or not edge.first_reported:
        return edge.year
    return moments.day(edge.first_reported).year


def _lasts(edge: Edge, day: dt.date) -> bool:
    """True for what lasts, as a membership, and may have begun by that day."""
    if relations()[edge.type].identity != "pair":
        return False
    return not edge.date_earliest or edge.date_earliest <= day


def pairs(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """All pairs, each once and in order."""
    ordered = sorted(ids)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            yield one, other
