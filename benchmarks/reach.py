"""Reachability: whether both parties of a gold edge are candidates at its sentence, and why not.

What is no candidate no rule and no head can find. Told are parties by name, pronoun or description
in the sentence itself; candidates are also pairs of one that is told there with one that was told
before it, as the head looks at them (`loaders.language.head.examples`), or with one that goes
without saying, as rules do (`loaders.language.arguments.unsaid`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from benchmarks.names import FreeNames
from benchmarks.records import GoldEdge
from graph.model import Article, Party
from loaders.extract import default
from loaders.language.clean import prose
from loaders.language.head.examples import End, example, places
from loaders.language.names import find
from loaders.language.reading import Reading

UNNAMED, UNKNOWN = "party not named in the article", "name not in the reference tables"
ELSEWHERE = "party told only elsewhere in the article"


class Reach(NamedTuple):
    """How many gold edges are told in their sentence, are candidates, and why others are not."""

    edges: int
    told: int
    candidates: int
    causes: Counter[str]

    def __add__(self, other: object) -> "Reach":
        """Both counts together."""
        if not isinstance(other, Reach):
            return NotImplemented
        return Reach(
            self.edges + other.edges, self.told + other.told,
            self.candidates + other.candidates, self.causes + other.causes,
        )  # fmt: skip


class _Place(NamedTuple):
    """Some text, the parties told in it, and those that may stand with one of them."""

    start: int
    end: int
    told: frozenset[str]
    beside: frozenset[str] = frozenset()


def reach(article: Article, edges: Iterable[GoldEdge]) -> Reach:
    """The reachability of an article's gold edges."""
    edges = list(edges)
    free = FreeNames(end for edge in edges for end in (edge.subject, edge.object))
    parts = list(_places(article, free))
    known = frozenset().union(*(part.told for part in parts))
    told = candidates = 0
    causes = Counter[str]()
    for edge in edges:
        start = edge.start if edge.start is not None else article.text.find(edge.quote)
        end = edge.end if edge.end is not None else start + len(edge.quote)
        near = [part for part in parts if part.start < end and part.end > start]
        here = frozenset().union(*(part.told for part in near))
        beside = here.union(*(part.beside for part in near))
        wanted = {edge.subject, edge.object}
        told += wanted <= here
        if wanted <= beside and wanted & here:
            candidates += 1
        elif wanted <= known:
            causes[ELSEWHERE] += 1
        else:
            lost = wanted - known
            causes[UNKNOWN if any(name[:2] in ("p:", "x:") for name in lost) else UNNAMED] += 1
    return Reach(len(edges), told, candidates, causes)


def _places(article: Article, free: FreeNames) -> Iterator[_Place]:
    found = find(article, list(prose(article.text)))
    for mention in found.mentions:
        yield _Place(mention.start, mention.end, _names(mention.party, free))
    for office in found.offices:
        both = _names(office.person, free) | _names(office.principal, free)
        yield _Place(office.start, office.end, both)
    for one in default().sentences(article):
        seen = example(one.reading, one.before)
        told = list(places(one.reading))
        beside = seen.ends if seen else ()
        tree = one.reading.tree
        unsaid = frozenset().union(*(_names(party, free) for party in _in_mind(one.reading)))
        yield _Place(tree.start, tree.end, _all(told, free), _all(beside, free) | unsaid)


def _in_mind(reading: Reading) -> Iterator[Party]:
    """Parties that a clause of the sentence may leave out."""
    topic = reading.topic
    several = (*topic.sides, *topic.rivals, *topic.done_to)
    club = topic.club.body if topic.club else None
    single = (topic.occasion, topic.body, topic.stricken, club)
    yield from (party for party in (*several, *single) if party is not None)


def _all(ends: Iterable[End], free: FreeNames) -> frozenset[str]:
    return frozenset().union(*(_names(end.party, free) for end in ends))


def _names(party: Party, free: FreeNames) -> frozenset[str]:
    """What gold may call a party: itself, and whom a person acts for."""
    names = {free.match(party.principal, party.name)}
    if party.kind == "Person":
        names.add(free.match(f"p:{party.name}"))
    return frozenset(names)
