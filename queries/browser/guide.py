"""The guide page: how the style is applied, and a link to each picture and question."""

import html
from collections.abc import Iterable
from importlib.resources import files
from string import Template
from urllib.parse import quote

from queries.browser import style
from queries.browser.favourites import Favourite, parameters, pictures, questions
from queries.view.colours import colours


def page(browser: str) -> str:
    """The page for the Neo4j Browser at that address."""
    template = (files("queries.browser") / "guide.html").read_text(encoding="utf-8")
    set_first = {one.name: one for one in parameters()}
    return Template(template).substitute(
        browser=html.escape(browser),
        style=html.escape(link(browser, style.command())),
        key="\n".join(_key()),
        pictures="\n".join(f"  <li>{_anchor(browser, one)}</li>" for one in pictures()),
        questions="\n".join(
            _question(browser, one, set_first.get(one.name)) for one in questions()
        ),
    )


def link(browser: str, text: str) -> str:
    """The address that opens the Browser with a text in its editor."""
    joint = "&" if "?" in browser else "?"
    return f"{browser}{joint}cmd=edit&arg={quote(text, safe='')}"


def _anchor(browser: str, favourite: Favourite) -> str:
    address = html.escape(link(browser, favourite.text))
    return f'<a href="{address}">{html.escape(favourite.title)}</a>'


def _question(browser: str, favourite: Favourite, needs: Favourite | None) -> str:
    title = _anchor(browser, favourite)
    if needs is None:
        return f"<p>{title}</p>"
    lines = html.escape("\n".join(needs.text.splitlines()[1:]))
    first = html.escape(link(browser, needs.text))
    return (
        f"<details><summary>{title}</summary>\n"
        f'<p><a href="{first}">Set its parameters</a></p>\n<pre>{lines}</pre></details>'
    )


def _key() -> Iterable[str]:
    for table in ("kind", "valence"):
        for name, colour in colours()[table].items():
            what = name if table == "kind" else f"{name} edge"
            yield f'<span style="background: {colour}">{what}</span>'
