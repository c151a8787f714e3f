"""docs/queries.md is what the catalogue says; `make docs` writes it anew."""

import os
import re
from pathlib import Path

from graph.stores import Store
from queries.ask import read
from queries.ask.offers import samples
from queries.catalog import catalog
from queries.manual import page

PAGE = Path(__file__).parents[2] / "docs" / "queries.md"


def test_the_page_is_current() -> None:
    now = "\n".join(page()) + "\n"
    if os.environ.get("DIPLOGRAPH_WRITE_DOCS") == "1":
        PAGE.write_text(now, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == now, "docs/queries.md is old: make docs"


def test_the_page_has_every_query() -> None:
    heads = re.findall(r"^## ([a-z-]+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert heads == list(catalog())


def test_the_questions_shown_are_understood(world: Store) -> None:
    for name in catalog():
        for question in samples(name):
            assert read(world, question).query == name, question
