"""The guide page: how the style is applied, and a link to each picture and question."""

import html
from collections.abc import Iterable
from importlib.resources import files
from string import Template
from urllib.parse import quote

from queries.browser import style
from queries.browser.favourites import asked, filled, pictures
from queries.view.colours import colours


def page(browser: str) -> str:
    """The page for the Neo4j Browser at that address."""
    template = (files("queries.browser") / "guide.html").read_text(encoding="utf-8")
    asked_now = ((query.title, filled(query)) for query in asked())
    return Template(template).substitute(
        browser=html.escape(browser),
        style=html.escape(link(browser, style.command())),
        key="\n".join(_key()),
        pictures="\n".join(_item(browser, one.title, one.text) for one in pictures()),
        questions="\n".join(_item(browser, title, text) for title, text in asked_now),
    )


def link(browser: str, text: str) -> str:
    """The address that opens the Browser with a text in its editor.

    The Browser decodes the whole address before it takes it apart, so that no text may have # or &.
    """
    joint = "&" if "?" in browser else "?"
    return f"{browser}{joint}cmd=edit&arg={quote(text, safe='')}"


def _item(browser: str, title: str, text: str) -> str:
    return f'  <li><a href="{html.escape(link(browser, text))}">{html.escape(title)}</a></li>'


def _key() -> Iterable[str]:
    for table in ("kind", "valence"):
        for name, colour in colours()[table].items():
            what = name if table == "kind" else f"{name} edge"
            yield f'<span style="background: {colour}">{what}</span>'
