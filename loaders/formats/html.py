"""Web pages: the article without what stands around it, and what the page says of it.

Nothing is run and nothing fetched. Offsets of quotes point into the text that is taken out.
"""

import functools
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.charset import WINDOWS, declared
from loaders.formats.extra import quietened
from loaders.formats.faults import ODDITIES, told
from loaders.formats.markup import parsed, text_of
from loaders.formats.page_title import of_page
from loaders.formats.record import of_fields
from loaders.formats.source import Given, Item, Source

SUFFIXES = {".html", ".htm", ".xhtml", ".shtml"}
_START = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title)\b",
    re.S | re.I,
)
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.I)
_HEAD = 2048
_SHORT = 25  # characters: a brief has a sentence, and menus beside it


def recognises(name: str, head: bytes) -> bool:
    """True if it starts like a page, or is called so."""
    return bool(_START.match(head)) or PurePath(name).suffix.lower() in SUFFIXES


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article of the page, or what is wrong with it."""
    page = decoded(source.all(limits.PAGE, "page"), given.encoding)
    found = fields(page, given)
    found["title"], headed = of_page(found["title"], parsed(page))
    yield of_fields(source.name, found, given, headed)


def fields(page: str, given: Given) -> dict[str, Any]:
    """Text, title, date, publisher and address of a page; raises InputError."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
        quietened(name)
    found: Any = None
    if text_of(page).strip():
        with told("not a page that can be read", *ODDITIES):
            found = bare_extraction(
                page,
                include_comments=False,
                include_tables=False,
                with_metadata=True,
                config=_settings(),
                date_extraction_params={"original_date": True, "extensive_search": False},
            )
    if found is None or not found.text:
        raise InputError("no article found in the page")
    own = found.url if found.url and _of_one_site(found.url, given.url) else None
    return {
        "text": _prose(found.text, found.title),
        "title": found.title,
        "published": found.date,
        "publisher": found.sitename,
        "url": own,
    }


@functools.cache
def _settings() -> Any:
    """Those of the library, but that it does not take all of a page where its article is short."""
    from trafilatura.settings import use_config

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORT))
    return settings


def _prose(text: str, title: str | None) -> str:
    """Without the headline above the text and the dashes that stand for the dots of lists."""
    lines = text.split("\n")
    if title and lines[0].strip().casefold() == title.strip().casefold():
        del lines[0]
    return "\n".join(line.removeprefix("- ") for line in lines)


def decoded(data: bytes, other: str | None = None) -> str:
    """The page's characters: UTF-8, else as it declares them, else the `other` ones or Windows'."""
    said = _CHARSET.search(data[:_HEAD])
    names = ("utf-8-sig", said[1].decode("ascii") if said else None, other, WINDOWS)
    found = (text for name in names if (text := declared(data, name)) is not None)
    return next(found).replace("\0", "")


def _of_one_site(url: str, given: str | None) -> bool:
    """A page may name an address of its own site only, where it is known to come from one."""
    from courlan import extract_domain

    return given is None or extract_domain(url) == extract_domain(given)
