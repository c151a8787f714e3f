"""The graph's nodes and edges as rows of properties, the same in every store."""

from collections.abc import Iterable
from typing import Any

from graph.drawing import Drawn, Placed
from graph.model import Amount, ArticleRef
from graph.nodes import Node
from graph.reference import tables

Row = dict[str, Any]


def party(node: Node) -> Row:
    """Properties of a Country, Person, Organization or Event."""
    row: Row = {"id": node.id, "name": node.name}
    if node.kind == "Person":
        row["stands_for"] = node.stands_for
        row["stood_for"] = node.stood_for
    if node.kind == "Organization":
        known = tables.organisations().get(node.id)
        row["category"] = known.kind if known else None
    if node.kind == "Event":
        occasion = tables.occasions().get(node.id)
        row["hosts"] = "|".join(occasion.hosts) if occasion else None
        row["city"] = (occasion.city or None) if occasion else None
        row["start_date"] = occasion.start if occasion else None
        row["end_date"] = occasion.end if occasion else None
    return row


def article(ref: ArticleRef) -> Row:
    """Properties of an Article."""
    return ref.model_dump(exclude={"sketch"})


def statement(placed: Placed) -> Row:
    """Properties of a Statement, with `edge_id` of the edge that it supports."""
    record = placed.statement
    return {
        "id": record.id,
        "type": record.type,
        "status": record.status,
        "mode": record.mode,
        "quote": record.said,
        "quote_lower": record.said.lower(),
        "prefix": record.quote.prefix,
        "suffix": record.quote.suffix,
        "quote_start": record.quote.start,
        "quote_end": record.quote.end,
        "date": record.date,
        "date_earliest": record.date_earliest,
        "date_latest": record.date_latest,
        "subject_id": record.subject.id,
        "subject_name": record.subject.name,
        "object_id": record.object.id,
        "object_name": record.object.name,
        "claimed_by": record.claimed_by.name if record.claimed_by else None,
        "confidence": record.confidence,
        "article_id": record.article.id,
        "edge_id": placed.edge,
        "published": record.article.published,
        "publisher": record.article.publisher,
        "extractor": record.extractor,
        "source_kind": record.source_kind,
    }


def ends(drawn: Drawn) -> Row:
    """Ids of the nodes that an edge joins."""
    return {"source": drawn.edge.source.id, "target": drawn.edge.target.id}


def edge(drawn: Drawn) -> Row:
    """Properties of a typed edge; counts for lists, quote and source of the best statement."""
    record = drawn.edge
    return {
        "id": record.id,
        "status": record.status,
        "mode": record.mode,
        "date": record.date,
        "date_earliest": record.date_earliest,
        "date_latest": record.date_latest,
        "year": record.year,
        "event": record.event.id if record.event else None,
        "event_name": record.event.name if record.event else None,
        "source_state": record.source.principal,
        "target_state": record.target.principal,
        "statements": len(record.statements),
        "articles": len(record.articles),
        "publishers": len(record.publishers),
        "independent": record.independent,
        "reported_by": marked(record.publishers),
        "first_reported": record.first_reported,
        "last_reported": record.last_reported,
        "confidence": record.confidence,
        "amount": record.amount.model_dump_json(exclude_none=True) if record.amount else None,
        **{f"amount_{name}": getattr(record.amount, name, None) for name in Amount.model_fields},
        "quote": drawn.best.said,
        "quote_source": source(drawn.best.article.publisher, drawn.best.article.published),
        "article_id": drawn.best.article.id,
        "source_kind": drawn.best.source_kind,
    }


def marked(names: Iterable[str]) -> str | None:
    """Names as one text, like `|Evening Post|Morning Wire|`."""
    found = "|".join(name.replace("|", "/") for name in names)
    return f"|{found}|" if found else None


def source(publisher: str | None, published: str | None) -> str | None:
    """Who said it and when, in words: `Evening Post, 2021-12-15`."""
    return ", ".join(part for part in (publisher, (published or "")[:10]) if part) or None
