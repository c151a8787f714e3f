"""What a loading tells of each article: what was read in it, what came of it, and by what."""

from typing import NamedTuple

from pydantic import Field

from graph.model import Article, Record, Statement, digest


class Receipt(Record):
    """Of one article: its sentences, how many statements they made, and why others made none.

    `rejected` counts sentences (and repeated statements) by reason; `extractor` is the fingerprint
    of what read it.
    """

    article: str
    extractor: str
    sentences: int = Field(ge=0)
    statements: int = Field(ge=0)
    rejected: dict[str, int] = Field(default_factory=dict)


class Reading(NamedTuple):
    """An article, the statements that were read in it, and the receipt if one was made."""

    article: Article
    statements: tuple[Statement, ...]
    receipt: Receipt | None = None


def mark_of(article: Article, extractor: str) -> str:
    """Tells whether just this article was read by just this extractor before."""
    fields = article.model_dump(mode="json", exclude={"text"})
    return digest(fields, article.sha256, extractor)
