"""The quotes that answers rest on: a statement as one, and those of rows told below them."""

from collections.abc import Iterable, Iterator
from typing import Any

from graph.model import Statement
from queries.cells import cell

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


def numbered(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    """Each quote once, with the numbers of the rows that it supports."""
    numbers: dict[tuple[Any, ...], list[str]] = {}
    quotes: dict[tuple[Any, ...], Row] = {}
    for number, row in enumerate(rows, 1):
        for quote in row.get("quotes", ()):
            key = (quote["quote"], quote.get("article"), quote.get("side"))
            quotes.setdefault(key, quote)
            if str(number) not in numbers.setdefault(key, []):
                numbers[key].append(str(number))
    for key, quote in quotes.items():
        yield ", ".join(numbers[key]), quote


def source(quote: Row) -> str:
    """Which article has a quote."""
    parts = [cell(quote.get(name)) for name in ("side", "title", "publisher", "published", "url")]
    if quote.get("retrieved"):
        parts.append(f"as retrieved {cell(quote['retrieved'])}")
    return ", ".join(part for part in parts if part) or cell(quote.get("article"))


def marks(quote: Row) -> tuple[str, str]:
    """What stands around a quote: nothing around the place of a table's row."""
    return ("", "") if quote.get("source_kind") == "table" else ("“", "”")
