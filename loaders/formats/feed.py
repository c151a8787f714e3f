"""RSS and Atom from a file: an article per entry, with as much of its text as the feed holds."""

import calendar
import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.days import day
from loaders.formats.faults import ODDITIES, told
from loaders.formats.markup import shown
from loaders.formats.record import of_fields
from loaders.formats.source import Given, Item, Source
from loaders.formats.summary import summary

_START = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*"
    rb"(\[.*?\]\s*)?>\s*)*<(rss|feed|rdf:RDF)\b",
    re.S | re.I,
)


def recognises(name: str, head: bytes) -> bool:
    """True if the first element is that of a feed."""
    return bool(_START.match(head))


def read(source: Source, given: Given) -> Iterator[Item]:
    """The entries in order; one that is only a headline says that, one without words is told."""
    import feedparser

    data = source.all(limits.PAGE, "feed")
    if b"<!ENTITY" in data:
        raise InputError("the feed declares entities of its own; left out")
    with told("not a feed that can be read", *ODDITIES):
        found = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False)
    publisher = found.feed.get("title")
    if not found.entries:
        raise InputError("a feed without entries")
    for number, entry in enumerate(found.entries, 1):
        where = f"{source.name}, entry {number}"
        yield of_fields(where, _fields(entry, publisher), given._replace(url=None))


def _fields(entry: Any, publisher: str | None) -> dict[str, Any]:
    contents = [content.get("value") or "" for content in entry.get("content") or []]
    text = max([*contents, entry.get("summary") or ""], key=len)
    # Not by its own methods, which take the one for the other and warn of it.
    moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    title = shown(entry["title"]) if entry.get("title") else None
    return {
        "text": (summary(text) if text else "") or title,
        "title": title,
        "url": entry.get("link"),
        "published": _iso(moment) if moment else _written(entry),
        "publisher": (entry.get("source") or {}).get("title") or publisher,
    }


def _written(entry: Any) -> str | None:
    """A date that is none of feeds, if it can be read all the same."""
    said = str(dict.get(entry, "published") or dict.get(entry, "updated") or "")
    return None if (found := str(day(said))) == said else found


def _iso(moment: Any) -> str | None:
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(moment), dt.UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None
