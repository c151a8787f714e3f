"""MHTML: a page that a browser has saved in one file; it is read as the page that it holds."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import PurePath

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.days import day
from loaders.formats.faults import told
from loaders.formats.mail import FAULTS, content, parsed
from loaders.formats.record import canonical
from loaders.formats.source import Found, Given, Member, Source, opened

SUFFIXES = {".mht", ".mhtml"}
_SAVED = re.compile(rb"^(Snapshot-Content-Location:|From: *<?Saved by)", re.I | re.M)
_HEADERS = re.compile(rb"[\w-]+: ")


def recognises(name: str, head: bytes) -> bool:
    """True if its headers say that a browser saved it, or it is called so."""
    headers = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    named = PurePath(name).suffix.lower() in SUFFIXES
    return bool(_HEADERS.match(headers) and (named or _SAVED.search(headers)))


def read(source: Source, given: Given) -> Iterator[Found]:
    """The page, with its address and when it was saved."""
    with told("not a saved page as it should be", *FAULTS):
        saved = parsed(source.all(limits.DOCUMENT, "saved page"))
        yield _page(source.name, saved, given)


def _page(name: str, saved: EmailMessage, given: Given) -> Member:
    pages = (part for part in saved.walk() if part.get_content_type() == "text/html")
    page = next(pages, None)
    if page is None:
        raise InputError("no page in it")
    text = content(page, given.encoding)
    address = saved.get("Snapshot-Content-Location") or page.get("Content-Location")
    url = canonical(str(address)) if str(address).startswith("http") else given.url
    saved_on = day(str(saved["Date"])) if saved["Date"] else given.retrieved
    facts = given._replace(url=url, retrieved=saved_on)
    return Member(opened(f"{name}, page.html", text.encode()), facts)
