"""Marks of HTML: the text between them, as a reader sees it."""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    "address article aside blockquote body br caption dd div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th "
    "thead tr ul".split()
)
_UNSHOWN = frozenset("script style noscript template head iframe object svg button select".split())
_SPACES = re.compile(r"[ \t\r\f\v\xa0]+")
_BREAKS = re.compile(r" ?\n[\n ]*")
_MARK = re.compile(
    r"</?(?P<block>p|br|div|h[1-6]|ul|ol|li|table|tr|td|section|article|blockquote|figure)?"
    r"(?(block)|(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|u))"
    r"(?:\s[^<>]*)?/?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")


def unmarked(text: str) -> str:
    """The text without marks of HTML, where it has any: as it is shown."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return html.unescape(text) if _ENTITY.search(text) else text
    if not any(mark["block"] for mark in marks):  # the line ends are those of the text
        text = text.replace("\n", "<br>")
    return shown(text)


def shown(fragment: str) -> str:
    """The text of a piece of HTML as a reader sees it, a line for each block."""
    return _BREAKS.sub("\n", _SPACES.sub(" ", text_of(fragment))).strip()


def text_of(fragment: str) -> str:
    """The characters that are shown, with a line end at each block."""
    root = parsed(fragment)
    return "".join(_pieces(root)) if root is not None else ""


def parsed(fragment: str) -> "_Element | None":
    """The tree of a page or a piece of one; None if there is none."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(fragment.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None


def _pieces(root: "_Element") -> Iterator[str]:
    from lxml import etree

    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = str(element.tag).lower()
        if event == "start":
            hidden += name in _UNSHOWN
            if not hidden:
                yield "\n" if name in _BLOCKS else ""
                yield _flow(element.text)
        else:
            hidden -= name in _UNSHOWN
            if not hidden:
                yield "\n" if name in _BLOCKS else ""
                yield _flow(element.tail)


def _flow(text: str | None) -> str:
    return (text or "").replace("\n", " ")
