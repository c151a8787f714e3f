"""A statement as the quote that it rests on, with its article."""

from typing import Any

from graph.model import Statement

Row = dict[str, Any]


def quoted(statement: Statement) -> Row:
    """The sentence, or the place of a table's row; its status, who said it and where."""
    article = statement.article
    return {
        "quote": statement.said,
        **({"source_kind": statement.source_kind} if statement.row else {}),
        "status": statement.status,
        "claimed_by": statement.claimed_by.name if statement.claimed_by else None,
        "title": article.title,
        "published": article.published,
        **({"retrieved": article.retrieved} if article.retrieved else {}),
        "publisher": article.publisher,
        "url": article.url,
        "article": article.id,
        "statement": statement.id,
    }
