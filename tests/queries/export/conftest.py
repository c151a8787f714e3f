"""A store with texts that break naive writers."""

from collections.abc import Iterator

import pytest

from graph.model import ArticleRef, Party, Quote, Statement
from graph.stores import Store, open_store

NAMES = {
    "markup": "</script><script>alert(1)</script>",
    "formula": '=HYPERLINK("http://x.example")',
    "quotes": 'Ana "A" O\'Brien\\',
    "lines": "first\nsecond\r\nthird\ttab",
    "control": "bell \x07 escape \x1b[1m end \ufffe",
    "right to left": "\u202eעִבְרִית العربية",
    "emoji": "👩‍🚀 🇺🇳",
    "forged": "\\u0027}) DETACH DELETE n //",
    "separators": "a\u2028b\u2029c|d,e;f",
}


@pytest.fixture
def odd() -> Iterator[Store]:
    """A store in which everybody met France, in sentences of the same kind."""
    with open_store("memory:") as store:
        store.add(statement(name, at) for at, name in enumerate(NAMES.values()))
        yield store


def statement(name: str, at: int) -> Statement:
    """A meeting of somebody of that name."""
    sentence = f"France met {name} today."
    return Statement.make(
        type="MET",
        status="actual",
        subject=Party(id=name, kind="Person", name=name),
        object=Party(id="FRA", kind="Country", name="France"),
        date="2021-12-15",
        quote=Quote(exact=sentence, start=at * 1000, end=at * 1000 + len(sentence)),
        article=ArticleRef(id="a1", published="2021-12-16", title=name, publisher=name),
    )
