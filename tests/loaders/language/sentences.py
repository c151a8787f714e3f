"""A sentence read up to its roles, for tests."""

import datetime as dt

from graph.model import Article, Statement
from loaders.extract import extract
from loaders.language.anaphora.discourse import Discourse
from loaders.language.arguments.roles import Roles
from loaders.language.names import find
from loaders.language.parser import minilm
from loaders.language.reading import Reading
from loaders.language.tokenizer import sentences
from loaders.language.tree import read

DAY = dt.date(2021, 12, 15)


def roles(text: str, day: str = DAY.isoformat()) -> Roles:
    """The roles of the last sentence of a text, after the ones before it."""
    article = Article.model_validate({"text": text, "published": day})
    spans = list(sentences(text))
    mentions = find(article, spans).mentions
    discourse = Discourse(article.day)
    for start, end in spans:
        tree = read(minilm.default(), text, start, end)
        assert tree is not None
        reading = Reading(tree, [m for m in mentions if start <= m.start and m.end <= end])
        discourse.resolve(reading)
        found = Roles(reading)
        discourse.remember(reading, found, ())
    return found


def word(found: Roles, form: str) -> int:
    """The first word of that form."""
    return found.tree.forms.index(form)


def statements(text: str, day: str = DAY.isoformat()) -> list[Statement]:
    """What an article of this text says by the rules alone."""
    return list(extract(Article.model_validate({"text": text, "published": day}), model=False))


def told(text: str, type_: str, day: str = DAY.isoformat()) -> set[tuple[str, str, str]]:
    """Subject, object (states for persons) and status of the statements of one type."""
    return {
        (s.subject.principal, s.object.principal, s.status)
        for s in statements(text, day)
        if s.type == type_
    }


def pairs(text: str, type_: str, day: str = DAY.isoformat()) -> set[tuple[str, str]]:
    """Subject and object of the statements of one type, whatever their status."""
    return {(subject, other) for subject, other, _ in told(text, type_, day)}


def acts(text: str, day: str = DAY.isoformat()) -> set[tuple[str, str, str]]:
    """Subject, type and object of all statements."""
    return {(s.subject.principal, s.type, s.object.principal) for s in statements(text, day)}
