"""Markdown: the text as it would be shown, with what a head of plain `key: value` lines says."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from loaders.formats.markup import shown
from loaders.formats.record import of_fields, plain
from loaders.formats.source import Given, Item, Source

SUFFIXES = {".md", ".markdown"}
_HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_PAIR = re.compile(r"^(\w+):[ \t]*(['\"]?)(.+?)\2[ \t]*$", re.M)
_NAMES = {"date": "published", "source": "publisher", "link": "url"}


def recognises(name: str, head: bytes) -> bool:
    """True if it is called so: the marks may stand in any text."""
    return PurePath(name).suffix.lower() in SUFFIXES


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article; its first heading is the title if the head names none."""
    from markdown_it import MarkdownIt

    text = plain(source.all(), given)
    head = _HEAD.match(text)
    pairs = _PAIR.findall(head[1]) if head else []
    facts = {_NAMES.get(key.lower(), key.lower()): value for key, _, value in pairs}
    body = shown(MarkdownIt("commonmark").enable("table").render(text[head.end() if head else 0 :]))
    heading = re.search(r"^#[ \t]+(.+?)[ \t#]*$", text, re.M)
    if heading:
        facts.setdefault("title", heading[1])
    facts.pop("id", None)
    yield of_fields(source.name, {**facts, "text": body}, given)
