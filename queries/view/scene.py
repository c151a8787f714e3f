"""What a picture shows: parties with places, edges, and the quotes behind them."""

from collections.abc import Iterable, Iterator
from typing import Literal, Protocol

from graph.model import ArticleRef, Edge, Kind, Record, Statement, Status
from graph.nodes import actors
from graph.schema import relations
from queries.view.layout import positions

QUOTES = 12  # of one edge, the best: a page with all would not open


class Dot(Record):
    """A party: `behind` is the name of whom a person stands for, `weight` its number of edges."""

    id: str
    kind: Kind
    name: str
    behind: str | None = None
    weight: int = 0
    x: float = 0.0
    y: float = 0.0


class Source(Record):
    """Where a quote stands."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


class Said(Record):
    """A quote: its article is a place in `Scene.articles`."""

    text: str
    status: Status
    article: int
    claimed_by: str | None = None


class Line(Record):
    """An edge: its ends are places in `Scene.dots`, `states` those of whom the ends stand for.

    `reports` counts articles, `independent` publishers with a text of their own.
    """

    id: str
    ends: tuple[int, int]
    states: tuple[int, int]
    type: str
    title: str
    valence: Literal["cooperative", "neutral", "hostile"]
    symmetric: bool
    status: Status
    mode: str | None = None
    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    reported: str | None = None
    event: str | None = None
    reports: int
    independent: int
    confidence: float
    quotes: tuple[Said, ...] = ()
    more: int = 0


class Scene(Record):
    """All that is in a picture; `cut` says how many edges were left out of it."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    articles: tuple[Source, ...]
    cut: int = 0


class Drawable(Protocol):
    """What a picture takes from a store, or from an export's source."""

    def edges(self) -> Iterator[Edge]:
        """All edges."""

    def statements(self) -> Iterator[Statement]:
        """All statements."""


def scene(store: Drawable, most: int | None = None) -> Scene:
    """The graph of a store as a picture; of more than `most` edges the best reported ones."""
    edges = sorted(store.edges(), key=lambda edge: edge.id)
    cut = 0
    if most is not None and len(edges) > most:
        cut = len(edges) - most
        best = sorted(edges, key=lambda edge: (-edge.independent, -edge.confidence, edge.id))
        edges = sorted(best[:most], key=lambda edge: edge.id)
    dots = _dots(edges)
    place = {dot.id: number for number, dot in enumerate(dots)}
    wanted = {id for edge in edges for id in edge.statements[:QUOTES]}
    statements = {one.id: one for one in store.statements() if one.id in wanted}
    refs = {one.article.id: one.article for _, one in sorted(statements.items())}
    articles = {id: number for number, id in enumerate(sorted(refs))}
    return Scene(
        dots=tuple(dots),
        lines=tuple(_line(edge, place, statements, articles) for edge in edges),
        articles=tuple(_source(refs[id]) for id in articles),
        cut=cut,
    )


def _dots(edges: Iterable[Edge]) -> list[Dot]:
    """All who are in an edge, and the states behind them; places by the edges among them."""
    edges = list(edges)
    newest = sorted(edges, key=lambda edge: (edge.last_reported or "", edge.id))
    named = {actor.id: actor for edge in newest for actor in actors(edge)}
    behind = {
        party.id: party.stands_for
        for edge in newest
        for party in (edge.source, edge.target)
        if party.stands_for
    }
    weights: dict[str, int] = dict.fromkeys(named, 0)
    for edge in edges:
        for party in (edge.source, edge.target):
            weights[party.id] += 1
    states = {party.principal for edge in edges for party in (edge.source, edge.target)}
    shown = sorted(id for id, weight in weights.items() if weight or id in states)
    found = positions(shown, _springs(edges))
    return [
        Dot(
            id=id,
            kind=named[id].kind,
            name=named[id].name,
            behind=state.name if (state := behind.get(id)) else None,
            weight=weights[id],
            x=found[id][0],
            y=found[id][1],
        )
        for id in shown
    ]


def _springs(edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
    """Pairs that pull: the ends of each edge, and a person and the state behind him or her."""
    for edge in edges:
        yield edge.source.id, edge.target.id
        for party in (edge.source, edge.target):
            if party.stands_for:
                yield party.id, party.principal


def _line(
    edge: Edge, place: dict[str, int], statements: dict[str, Statement], articles: dict[str, int]
) -> Line:
    relation = relations()[edge.type]
    told = [statements[id] for id in edge.statements[:QUOTES] if id in statements]
    return Line(
        id=edge.id,
        ends=(place[edge.source.id], place[edge.target.id]),
        states=(place[edge.source.principal], place[edge.target.principal]),
        type=edge.type,
        title=relation.title,
        valence=relation.valence,
        symmetric=relation.symmetric,
        status=edge.status,
        mode=edge.mode,
        date=edge.date,
        earliest=str(edge.date_earliest) if edge.date_earliest else None,
        latest=str(edge.date_latest) if edge.date_latest else None,
        reported=edge.first_reported[:10] if edge.first_reported else None,
        event=edge.event.name if edge.event else None,
        reports=len(edge.articles),
        independent=edge.independent,
        confidence=round(edge.confidence, 3),
        quotes=tuple(_said(one, articles) for one in told),
        more=len(edge.statements) - len(told),
    )


def _said(statement: Statement, articles: dict[str, int]) -> Said:
    return Said(
        text=statement.said,
        status=statement.status,
        article=articles[statement.article.id],
        claimed_by=statement.claimed_by.name if statement.claimed_by else None,
    )


def _source(ref: ArticleRef) -> Source:
    return Source(**{name: getattr(ref, name) for name in Source.model_fields})
