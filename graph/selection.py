"""Which part of a graph is asked for: two clocks and plain filters, as one record.

The world's clock (`as_of`) looks at when things happened, the readers' clock (`known_by`) at when
they were reported. Days are included: `as_of` the first sees what happened on the first.
"""

import datetime as dt
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph import moments
from graph.model import Edge, Record, Statement, Status
from graph.reference.tables import Membership, Term, memberships, terms
from graph.schema import relations


class Selection(Record):
    """What to keep of statements and edges; what is not given lets everything through.

    `actors` are ids of parties, of whom persons stand for, or of occasions; `since` and `until`
    speak of when it happened, or of the reports where no date is known.
    """

    as_of: dt.date | None = None
    known_by: dt.date | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    actors: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    min_confidence: float = 0.0

    @property
    def empty(self) -> bool:
        """True if everything passes."""
        return self == Selection()

    def knows(self, published: str | None) -> bool:
        """True if what was published then was known; without a day only if no day is asked for."""
        if self.known_by is None:
            return True
        return published is not None and moments.day(published) <= self.known_by

    def statement(self, statement: Statement) -> bool:
        """True for a statement that edges are drawn from: its article was known."""
        return self.knows(statement.article.published)

    def edge(self, edge: Edge) -> bool:
        """True for an edge that passes, of those drawn from the statements that were known."""
        return (
            (not self.types or edge.type in self.types)
            and (not self.status or edge.status in self.status)
            and edge.confidence >= self.min_confidence
            and (not self.actors or not _involved(edge).isdisjoint(self.actors))
            and (self.since is None or _ends_by(edge, self.since))
            and (self.until is None or _began_by(edge, self.until))
            and (self.as_of is None or _holds(edge, self.as_of))
        )

    def edges(self, edges: Iterable[Edge]) -> Iterator[Edge]:
        """The edges that pass; what another one has ended by `as_of` (a LEFT a membership) goes."""
        found = list(edges)
        over = set(_ended(found, self.as_of)) if self.as_of else set()
        yield from (edge for edge in found if edge.id not in over and self.edge(edge))


def _involved(edge: Edge) -> set[str]:
    ends = {edge.source.id, edge.source.principal, edge.target.id, edge.target.principal}
    return ends | {edge.event.id} if edge.event else ends


def _began_by(edge: Edge, day: dt.date) -> bool:
    """True if it had begun by then; an edge without a date began when it was first reported."""
    if edge.date_earliest:
        return edge.date_earliest <= day
    if edge.date_latest or not edge.first_reported:
        return True
    return moments.day(edge.first_reported) <= day


def _ends_by(edge: Edge, day: dt.date) -> bool:
    """True if it had not ended before that day; an edge without a date lasts while reported."""
    if edge.date_latest:
        return edge.date_latest >= day
    if edge.date_earliest or not edge.last_reported:
        return True
    return moments.day(edge.last_reported) >= day


def _holds(edge: Edge, day: dt.date) -> bool:
    """True if it had happened by then or, of what lasts (one edge per pair), held on that day."""
    if not _began_by(edge, day):
        return False
    if relations()[edge.type].identity != "pair" or edge.status != "actual":
        return True
    # Only an interval tells an end: "a member in 2004" may go on.
    over = "/" in (edge.date or "") and edge.date_latest is not None and edge.date_latest < day
    return not (over or _over_by_facts(edge, day))


@functools.cache
def _terms() -> dict[tuple[str, str, str], list[Membership | Term]]:
    """Memberships and offices of the reference facts, by relation type and ends."""
    found: dict[tuple[str, str, str], list[Membership | Term]] = defaultdict(list)
    for spell in memberships():
        found["MEMBER_OF", spell.country, spell.organisation].append(spell)
    for term in terms():
        found["REPRESENTS", term.person, term.principal].append(term)
    return dict(found)


def _over_by_facts(edge: Edge, day: dt.date) -> bool:
    """True if the reference facts know the membership or the office, and that it had ended."""
    known = _terms().get((edge.type, edge.source.id, edge.target.id), [])
    past = any(one.end and str(one.end) <= day.isoformat() for one in known)
    return past and not any(one.covers(day) for one in known)


def _ended(edges: Iterable[Edge], day: dt.date) -> Iterator[str]:
    """Ids of edges that a later act between the same two has ended by that day."""
    found = list(edges)
    acts: dict[tuple[str, str, str], dt.date] = {}
    for edge in found:
        if edge.status == "actual" and _began_by(edge, day):
            key = (edge.type, edge.source.principal, edge.target.principal)
            when = _when(edge)
            if when:
                acts[key] = max(when, acts.get(key, when))
    for edge in found:
        for ending in relations()[edge.type].ended_by:
            ended = acts.get((ending, edge.source.principal, edge.target.principal))
            began = _when(edge)
            if ended and (began is None or began <= ended):
                yield edge.id


def _when(edge: Edge) -> dt.date | None:
    if edge.date_earliest:
        return edge.date_earliest
    return moments.day(edge.first_reported) if edge.first_reported else None
