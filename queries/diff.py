"""What differs between two graphs: edges new, gone or changed in status, with who reported it.

An edge that is only known better (a day instead of a month) is the same one: it shares a statement.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.merge import latest
from graph.model import Actor, Edge, Statement
from graph.moments import moment
from graph.schema import relations
from graph.stores import Store
from queries.quoting import quoted

Row = dict[str, Any]
NEW, STATUS, GONE = "new", "status", "gone"


class Side:
    """The edges and statements of one graph, by id."""

    def __init__(self, store: Store) -> None:
        self.edges = {edge.id: edge for edge in store.edges()}
        self.statements = {one.id: one for one in store.statements()}
        self._of = {id: edge for edge in self.edges.values() for id in edge.statements}

    def same(self, edge: Edge) -> Edge | None:
        """The edge of this side that is an edge of the other one."""
        found = self.edges.get(edge.id)
        return found or next((self._of[id] for id in edge.statements if id in self._of), None)

    def reports(self, edge: Edge) -> list[Statement]:
        """The statements of an edge, by publication."""
        found = [self.statements[id] for id in edge.statements if id in self.statements]
        return sorted(found, key=lambda one: (moment(one.article.published), one.id))

    def current(self, edge: Edge) -> list[Statement]:
        """Those of the status that the edge has."""
        return [one for one in self.reports(edge) if one.status == edge.status]


def diff(before: Store, after: Store, evidence: bool = False) -> Iterator[Row]:
    """What is new, changed in status or gone in `after`, each with the article that did it."""
    old, new = Side(before), Side(after)
    for edge in _by_date(new.edges.values()):
        was = old.same(edge)
        if was is None:
            yield _row(NEW, None, edge, new.current(edge)[:1], evidence)
    for edge in _by_date(new.edges.values()):
        was = old.same(edge)
        if was and was.status != edge.status:
            yield _row(STATUS, was, edge, [max(new.current(edge), key=latest)], evidence)
    for edge in _by_date(old.edges.values()):
        if new.same(edge) is None:
            ended = _ending(edge, new)
            reports = new.reports(ended) if ended else old.reports(edge)
            yield _row(GONE, edge, None, reports[:1] if ended else reports[-1:], evidence)


def _ending(edge: Edge, side: Side) -> Edge | None:
    """The act that ended it, if there is one: a LEFT for a membership."""
    types = relations()[edge.type].ended_by
    ends = (edge.source.principal, edge.target.principal)
    acts = (one for one in side.edges.values() if one.type in types and one.status == "actual")
    return next((one for one in acts if (one.source.principal, one.target.principal) == ends), None)


def _by_date(edges: Iterable[Edge]) -> list[Edge]:
    return sorted(edges, key=lambda edge: (edge.date or edge.first_reported or "", edge.id))


def _row(
    change: str, was: Edge | None, now: Edge | None, by: Iterable[Statement], evidence: bool
) -> Row:
    edge = now or was
    assert edge
    source, target = edge.source, edge.target
    row: Row = {
        "change": change,
        "date": edge.date,
        "who": source.name,
        "for": _name(source.stands_for),
        "what": edge.type,
        "whom": target.name,
        "whom_for": _name(target.stands_for),
        "event": _name(edge.event),
        "was": was.status if was else None,
        "now": now.status if now else None,
        "edge": edge.id,
    }
    for statement in by:
        row |= _source(statement)
        if evidence:
            row["quotes"] = [quoted(statement)]
    return row


def _name(actor: Actor | None) -> str | None:
    return actor.name if actor else None


def _source(statement: Statement) -> Mapping[str, Any]:
    ref = statement.article
    return {"published": ref.published, "publisher": ref.publisher, "article": ref.id}
