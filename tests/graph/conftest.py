"""Statements in one line: `said("MET", "Xi Jinping (CHN)", "RUS", "2022-02-04")`."""

import itertools
import re
from collections.abc import Callable
from typing import Any

import pytest

from graph.model import Actor, Article, Party, Quote, Statement

_PERSON = re.compile(r"(?P<name>.+) \((?P<state>[A-Z]{3})\)")
_numbers = itertools.count(1)


def party(text: str) -> Party:
    """`CHN`, `#NATO`, `@OLY_W_2022`, `Xi Jinping (CHN)`, or a name for a person of no state."""
    person = _PERSON.fullmatch(text)
    if person:
        state = Actor(id=person["state"], kind="Country", name=person["state"])
        return Party(id=person["name"], kind="Person", name=person["name"], stands_for=state)
    kinds = {"#": "Organization", "@": "Event"}
    if text[0] in kinds:
        return Party(id=text[1:], kind=kinds[text[0]], name=text[1:])
    kind = "Country" if re.fullmatch("[A-Z]{3}", text) else "Person"
    return Party(id=text, kind=kind, name=text)


def _said(
    type: str,
    subject: str,
    object: str,
    date: str | None = None,
    *,
    published: str | None = "2022-02-05",
    publisher: str | None = "The Gazette",
    article: Article | None = None,
    words: str | None = None,
    event: str | None = None,
    status: str = "actual",
    **fields: Any,
) -> Statement:
    number = next(_numbers)
    quote = f"{subject} and {object}, report {number}." if words is None else words
    article = article or Article(
        id=f"article-{number}", text=quote, published=published, publisher=publisher
    )
    return Statement.make(
        type=type,
        status=status,
        subject=party(subject),
        object=party(object),
        event=Actor(id=event, kind="Event", name=event) if event else None,
        date=date,
        quote=Quote(exact=quote, start=number, end=number + len(quote)),
        article=article.ref,
        **{"confidence": 0.8} | fields,
    )


@pytest.fixture(scope="session")
def said() -> Callable[..., Statement]:
    """A statement; each is of an article of its own unless one is given."""
    return _said
