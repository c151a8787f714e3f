"""Word documents: their paragraphs, also those in tables, and what they say of themselves."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, BinaryIO

from loaders.formats import document
from loaders.formats.document import Reader, bounded
from loaders.formats.extra import library
from loaders.formats.source import Given, Item, Source

_FAULTS = (
    AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError, TypeError,
    ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def recognises(name: str, head: bytes) -> bool:
    """True for a zip archive whose first names are those of a document, or that is called so."""
    named = PurePath(name).suffix.lower() == ".docx" or b"word/" in head
    return head.startswith(b"PK\x03\x04") and named


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article."""
    yield from document.read(source, given, "Word document", _reader)


def _reader() -> Reader:
    docx = library("docx", "documents")
    xml, packaging = (library(one, "documents") for one in ("lxml.etree", "docx.opc.exceptions"))

    def fields(stream: BinaryIO) -> dict[str, str]:
        bounded(zipfile.ZipFile(stream))
        return _fields(docx.Document(stream))

    return Reader(fields, (xml.LxmlError, packaging.OpcError, *_FAULTS))


def _lines(part: Any) -> Iterator[str]:
    """The paragraphs of a document or a cell in order, those in tables among them."""
    for block in part.iter_inner_content():
        if hasattr(block, "rows"):
            seen = set[Any]()  # a cell that goes over several columns or rows comes as often
            for row in block.rows:
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from _lines(cell)
        else:
            yield block.text


def _fields(docx: Any) -> dict[str, str]:
    facts = docx.core_properties
    return {
        "text": "\n".join(_lines(docx)),
        "title": facts.title,
        "published": facts.created.isoformat() if facts.created else "",
    }
