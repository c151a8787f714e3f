"""What may be kept, by whatever store: the rules for readings, and what is told of a fault."""

import difflib
import json
from collections.abc import Iterable

from graph.errors import InputError
from graph.merge import Vocabulary, check
from graph.model import ArticleRef, Statement
from graph.receipts import Reading


def fitting(reading: Reading, vocabulary: Vocabulary) -> Reading:
    """A reading that can be kept; raises InputError, and VocabularyError for an unknown type."""
    for statement in reading.statements:
        check(statement, vocabulary)
        if statement.article.id != reading.article.id:
            raise InputError(
                f"statement {statement.id} is of article {statement.article.id}, "
                f"not of {reading.article.id}"
            )
    return reading


def completed(ref: ArticleRef, known: str | None) -> ArticleRef:
    """An article known from statements alone, where what was known before (as JSON) counts more."""
    before = {key: value for key, value in json.loads(known or "{}").items() if value}
    return ArticleRef(**{**ref.model_dump(), **before})


def distinct(statements: Iterable[Statement]) -> dict[str, Statement]:
    """The statements by id, the last of each; raises InputError for one id of two articles."""
    found: dict[str, Statement] = {}
    for statement in statements:
        first = found.setdefault(statement.id, statement)
        if first.article.id != statement.article.id:
            raise taken(statement.id, first.article.id)
        found[statement.id] = statement
    return found


def taken(id: str, article: str) -> InputError:
    """What to tell of a statement whose id another article's has."""
    return InputError(f"statement id {id} is taken: it is of article {article}")


def nearest(article_id: str, ids: list[str]) -> str:
    """The ids that a misspelt one may mean, in brackets."""
    near = difflib.get_close_matches(article_id, ids, cutoff=0.5)
    return f" (nearest: {', '.join(near)})" if near else ""
