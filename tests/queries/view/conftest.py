"""A world with a hostile name in it, and its page in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.model import ArticleRef, Party, Quote, Statement
from graph.stores import Store, open_store

URL = "https://news.example/"
HOSTILE = "</script><img src=x onerror=document.title='hit'>"

# subject, type, object, status, date, publishers
LINES = [
    ("USA", "BOYCOTTED", "OLY_W_2022", "actual", "2021-12-06", ["Morning Wire", "Evening Post"]),
    ("CHN", "MET", "RUS", "actual", "2021-12-15", ["Morning Wire"]),
    ("CHN", "MET", "RUS", "planned", "2022-04", ["Morning Wire"]),
    ("FRA", "CRITICISED", "RUS", "actual", "2022-02-24", ["Evening Post"]),
    (HOSTILE, "CRITICISED", "CHN", "denied", None, [HOSTILE]),
]


def party(id: str) -> Party:
    """A state or event of the reference facts, else a person of that name."""
    from graph.reference import lookup

    found = lookup.actor(id)
    return Party(**found.model_dump()) if found else Party(id=id, kind="Person", name=id)


def statements() -> Iterator[Statement]:
    """Each line as often as there are publishers; the quote names subject and publisher."""
    for subject, relation, target, status, date, publishers in LINES:
        for number, publisher in enumerate(publishers):
            quote = f"So it was with {party(subject).name} & all, “{publisher}” reports."
            yield Statement.make(
                type=relation,
                status=status,
                subject=party(subject),
                object=party(target),
                date=date,
                quote=Quote(exact=quote, start=0, end=len(quote)),
                article=ArticleRef(
                    id=f"{subject} {date} {publisher}",
                    title=f"Of {party(subject).name}",
                    published="2022-05-01",
                    publisher=publisher,
                    url="javascript:alert(1)"
                    if publisher == HOSTILE
                    else f"{URL}{subject}{date}{number}",
                ),
            )


@pytest.fixture
def store() -> Iterator[Store]:
    """The lines in memory."""
    with open_store("memory:") as found:
        found.add(statements())
        yield found


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Callable[[str], Any]:
    """Opens a page and waits until it is drawn."""
    from selenium.webdriver.support.wait import WebDriverWait

    def open_page(html: str) -> Any:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        chromium.set_window_size(1300, 850)
        chromium.get(path.as_uri())
        WebDriverWait(chromium, 60).until(
            lambda page: page.execute_script("return document.body.dataset.ready")
        )
        return chromium

    return open_page
