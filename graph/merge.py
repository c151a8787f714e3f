"""Edges, drawn from statements: a pure function, so that the order of loading never shows."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.copies import independent, texts
from graph.errors import InputError, VocabularyError
from graph.events import Event, events
from graph.identity import group, sides
from graph.model import STATUSES, ArticleRef, Edge, Party, Statement, digest
from graph.moments import moment
from graph.schema import Relation, relations

HIGHEST_CONFIDENCE = 0.99

Vocabulary = Mapping[str, Relation]


def relation_of(statement: Statement, vocabulary: Vocabulary) -> Relation:
    """The statement's relation type; raises VocabularyError if there is none of that name."""
    try:
        return vocabulary[statement.type]
    except KeyError:
        raise VocabularyError(
            f"no relation type {statement.type!r} (statement {statement.id}): "
            "if it is one of your own, name the folder of its file with --relations"
        ) from None


def rules(vocabulary: Vocabulary) -> str:
    """Changes with whatever decides which statements share a group or an edge."""
    return digest(
        [
            (r.name, r.symmetric, r.identity, r.lasts, r.subject, r.object)
            for r in vocabulary.values()
        ]
    )


def check(statement: Statement, vocabulary: Vocabulary | None = None) -> None:
    """Raise InputError if its type can't join such ends, VocabularyError if there is none."""
    relation = relation_of(statement, relations() if vocabulary is None else vocabulary)
    subject, object_ = statement.subject.kind, statement.object.kind
    fits = subject in relation.subject and object_ in relation.object
    turned = object_ in relation.subject and subject in relation.object
    if not (fits or (relation.symmetric and turned)):
        raise InputError(
            f"statement {statement.id}: {relation.name} goes from {'/'.join(relation.subject)} "
            f"to {'/'.join(relation.object)}, not from {subject} to {object_}"
        )


def group_of(statement: Statement, vocabulary: Vocabulary) -> str:
    """Key of the statements that may share an edge; raises VocabularyError."""
    return group(statement, relation_of(statement, vocabulary))


def edges(statements: Iterable[Statement], vocabulary: Vocabulary | None = None) -> Iterator[Edge]:
    """The edges that the statements give together, by id; raises VocabularyError."""
    known = relations() if vocabulary is None else vocabulary
    groups: dict[str, dict[str, Statement]] = defaultdict(dict)
    for statement in sorted(statements, key=_content):
        groups[group_of(statement, known)][statement.id] = statement
    found = [
        edge
        for key, members in groups.items()
        for edge in edges_of_group(key, list(members.values()), known)
    ]
    yield from sorted(found, key=lambda edge: edge.id)


def edges_of_group(
    key: str, statements: Sequence[Statement], vocabulary: Vocabulary
) -> Iterator[Edge]:
    """The edges of one group (see `group_of`), in any order."""
    for id, event in events_of_group(key, statements, vocabulary):
        yield edge_of(id, event, vocabulary)


def events_of_group(
    key: str, statements: Sequence[Statement], vocabulary: Vocabulary
) -> Iterator[tuple[str, Event]]:
    """What becomes an edge each (see `edge_of`), with the id that this will have."""
    if statements:
        for event in events(statements, relation_of(statements[0], vocabulary)):
            yield "ed_" + digest(key, *event.report[:3]), event


def _content(statement: Statement) -> tuple[str, str]:
    return statement.id, statement.model_dump_json()


def _best_first(statement: Statement) -> tuple[bool, float, dt.datetime, str]:
    # A row of a table is quoted only where no sentence says it.
    published = moment(statement.article.published)
    return statement.row is not None, -statement.confidence, published, statement.id


def latest(statement: Statement) -> tuple[bool, dt.datetime, int, str]:
    """Sorting key: the last of an event's reports, sentences if there are any, says its status."""
    # Of two reports of one moment, what happened goes before what was planned or denied.
    rank = STATUSES.index(statement.status)
    return statement.row is None, moment(statement.article.published), -rank, statement.id


def edge_of(id: str, event: Event, vocabulary: Vocabulary) -> Edge:
    """The edge of an event; a pure function of the event's statements."""
    relation = relation_of(event.statements[0], vocabulary)
    status = max(event.statements, key=latest).status
    ordered = sorted(event.statements, key=lambda s: (s.status != status, *_best_first(s)))
    current = [statement for statement in ordered if statement.status == status]
    dated = _most_precise(current) or _most_precise(ordered)
    source, target = _parties(ordered, event, relation)
    numbers = texts(ordered)
    days = sorted(
        (s.article.published for s in ordered if s.article.published),
        key=lambda text: (moment(text), text),
    )
    return Edge(
        id=id,
        type=relation.name,
        source=source,
        target=target,
        status=status,
        mode=next((s.mode for s in current if s.mode), None),
        event=next((s.event for s in ordered if s.event), None),
        date=dated.date if dated else None,
        date_earliest=dated.date_earliest if dated else None,
        date_latest=dated.date_latest if dated else None,
        year=_year(dated) if dated else None,
        statements=tuple(s.id for s in ordered),
        articles=tuple(sorted(ref.id for ref in works(s.article for s in ordered))),
        publishers=tuple(sorted({s.article.publisher for s in ordered if s.article.publisher})),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        independent=independent(ordered, numbers),
        confidence=_confidence(current, numbers),
        amount=next((s.amount for s in ordered if s.amount), None),
    )


def works(refs: Iterable[ArticleRef]) -> list[ArticleRef]:
    """Of versions of one article, which have one address, the latest alone."""

    def age(ref: ArticleRef) -> tuple[dt.datetime, dt.datetime, str]:
        return moment(ref.published), moment(ref.retrieved), ref.id

    latest: dict[str, ArticleRef] = {}
    for ref in refs:
        work = ref.url or ref.id
        latest[work] = max(latest.get(work, ref), ref, key=age)
    return list(latest.values())


def _parties(ordered: Sequence[Statement], event: Event, relation: Relation) -> tuple[Party, Party]:
    """The ends of the edge: persons where they are named, as the best statement has them."""
    found = [sides(statement, relation) for statement in ordered]
    ends: list[Party] = []
    for side, person in enumerate(event.report.persons):
        exact = (each.parties[side] for each in found if each.persons[side] == person)
        ends.append(next(exact))
    source, target = ends
    turned = relation.symmetric and (target.id, target.kind) < (source.id, source.kind)
    return (target, source) if turned else (source, target)


def _most_precise(ordered: Sequence[Statement]) -> Statement | None:
    def span(statement: Statement) -> int:
        low, high = statement.date_earliest, statement.date_latest
        return ((high or dt.date.max) - (low or dt.date.min)).days

    return min((s for s in ordered if s.date), key=span, default=None)


def _year(statement: Statement) -> int | None:
    decade = "X" in (statement.date or "")
    return None if decade or not statement.date_earliest else statement.date_earliest.year


def _confidence(statements: Sequence[Statement], numbers: Mapping[str, int]) -> float:
    """Noisy-or over publishers; copies of one text, and reports without publisher, count once."""
    originals: dict[int, Statement] = {}
    for statement in statements:
        originals.setdefault(numbers[statement.id], statement)
    best: dict[str | None, float] = {}
    for statement in originals.values():
        best.setdefault(statement.article.publisher, statement.confidence)
    doubt = 1.0
    for _, confidence in sorted(best.items(), key=lambda item: item[0] or ""):
        doubt *= 1 - confidence
    return round(min(1 - doubt, HIGHEST_CONFIDENCE), 6)
