"""What stands behind answers: articles and publishers, counted apart, from when to when."""

from collections.abc import Iterable
from typing import NamedTuple

from graph.copies import independent, texts
from graph.merge import works
from graph.model import ArticleRef, Statement
from graph.moments import moment


class Coverage(NamedTuple):
    """How many publishers there are in so many articles, from when to when they came out.

    `independent` are those with a text of their own, all unnamed ones as one; None where texts were
    not compared. `unnamed` tells whether there are articles without a publisher.
    """

    articles: int
    publishers: int
    independent: int | None
    first: str | None
    last: str | None
    unnamed: bool


def of_articles(refs: Iterable[ArticleRef]) -> Coverage:
    """The coverage of a database: all of its articles."""
    return _coverage({ref.id: ref for ref in refs}.values(), None)


def of_statements(statements: Iterable[Statement]) -> Coverage:
    """The coverage of answers: what they rest on, versions of one article as one."""
    found = list(statements)
    refs = {one.article.id: one.article for one in found}.values()
    return _coverage(refs, independent(found, texts(found)))._replace(articles=len(works(refs)))


def _coverage(refs: Iterable[ArticleRef], apart: int | None) -> Coverage:
    found = list(refs)
    days = sorted((ref.published for ref in found if ref.published), key=moment)
    publishers = {ref.publisher for ref in found if ref.publisher}
    first, last = (days[0][:10], days[-1][:10]) if days else (None, None)
    return Coverage(
        len(found), len(publishers), apart, first, last, not all(ref.publisher for ref in found)
    )
