"""EPUB: each chapter in reading order is an article under the book's title."""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.document import bounded
from loaders.formats.faults import DAMAGE, told
from loaders.formats.html import decoded
from loaders.formats.markup import shown
from loaders.formats.record import of_fields
from loaders.formats.source import Given, Item, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_FAULTY = "not an EPUB as it should be"


def recognises(name: str, head: bytes) -> bool:
    """True for a zip archive that says so first, or is called so."""
    named = PurePath(name).suffix.lower() == ".epub"
    return head.startswith(b"PK\x03\x04") and (named or b"application/epub+zip" in head[:128])


def read(source: Source, given: Given) -> Iterator[Item]:
    """The chapters that have text."""
    with (
        told("damaged", *DAMAGE),
        source.whole(limits.DOCUMENT, "book") as stream,
        zipfile.ZipFile(stream) as book,
    ):
        bounded(book)
        yield from _chapters(source.name, book, given)


def _chapters(name: str, book: zipfile.ZipFile, given: Given) -> Iterator[Item]:
    root = next(_named(_xml(book, _CONTAINER), "rootfile"), None)
    path = root.get("full-path") if root is not None else None
    if not path:
        raise InputError(f"{_FAULTY}: no list of its parts")
    package = _xml(book, path)
    facts = {
        "publisher": _first(package, "publisher") or _first(package, "title"),
        "published": _first(package, "date"),
    }
    parts = {item.get("id"): item.get("href") for item in _named(package, "item")}
    for entry in _named(package, "itemref"):
        part = parts.get(entry.get("idref"))
        if not part:
            continue
        inside = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(part)))
        page = decoded(_part(book, inside), given.encoding)
        if text := shown(page):
            heading = text.partition("\n")[0][:200]
            data = {**facts, "text": text, "title": heading}
            yield of_fields(f"{name}/{inside}", {k: v for k, v in data.items() if v}, given)


def _xml(book: zipfile.ZipFile, path: str) -> "_Element":
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    with told(f"{_FAULTY}: {path}", etree.LxmlError):
        return etree.fromstring(_part(book, path), parser)


def _part(book: zipfile.ZipFile, path: str) -> bytes:
    try:
        return book.read(path)
    except KeyError as error:
        raise InputError(f"{_FAULTY}: {error.args[0]}") from error


def _named(root: "_Element", name: str) -> "Iterator[_Element]":
    yield from root.iter("{*}" + name)


def _first(root: "_Element", name: str) -> str | None:
    found = next(_named(root, name), None)
    return (found.text or "").strip() or None if found is not None else None
