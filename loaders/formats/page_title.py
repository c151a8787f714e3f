"""The title of a page: a heading counts as one where the page calls itself so.

Headings stand in tickers and beside the article too, and what they say is not of this page.
"""

from typing import TYPE_CHECKING

from loaders.formats.headline import bare

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = ("og:title", "twitter:title", "title", "dc.title", "headline", "parsely-title")


def of_page(heading: str | None, page: "_Element | None") -> tuple[str | None, bool]:
    """The heading if the page is called so, else what it is called; whether it is a headline."""
    called = list(_called(page)) if page is not None else []
    if heading and any(_shared(heading, one) for one in called):
        return heading, True
    return (called[0] if called else heading), False


def _called(page: "_Element") -> "list[str]":
    """What the page calls itself, in its head."""
    found: list[str | None] = [title.text for title in page.iterfind("head/title")]
    for meta in page.iterfind(".//meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in _NAMES:
            found.append(meta.get("content"))
    return [" ".join(text.split()) for text in found if text and text.strip()]


def _shared(heading: str, other: str) -> bool:
    """Whether more than half of the heading's words stand in the other too."""
    words, others = set(bare(heading).split()), set(bare(other).split())
    return bool(words) and 2 * len(words & others) > len(words)
