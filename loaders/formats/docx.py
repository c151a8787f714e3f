"""Word documents: their paragraphs, and what they say of themselves."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.extra import library
from loaders.formats.record import attempt
from loaders.formats.source import Given, Item, Problem, Source

_FAULTS = (
    AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError, TypeError,
    ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def recognises(name: str, head: bytes) -> bool:
    """True for a zip archive whose first names are those of a document, or that is called so."""
    named = PurePath(name).suffix.lower() == ".docx" or b"word/" in head
    return head.startswith(b"PK\x03\x04") and named


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article; title and date are the document's own, if it says them."""
    try:
        docx = library("docx", "documents")
        faults = (
            library("lxml.etree", "documents").LxmlError,
            library("docx.opc.exceptions", "documents").OpcError,
            *_FAULTS,
        )
        with source.whole(limits.DOCUMENT, "document") as stream:
            try:
                bounded(zipfile.ZipFile(stream))
                found = _fields(docx.Document(stream))
            except faults as error:
                what = error or type(error).__name__
                raise InputError(f"not a Word document that can be read: {what}") from error
    except InputError as error:
        yield Problem(source.name, str(error))
    else:
        # When it was written, which is only the best guess at when it came out.
        yield attempt(
            source.name, {**found, "published": given.published or found["published"]}, given
        )


def _fields(document: Any) -> dict[str, str]:
    facts = document.core_properties
    return {
        "text": "\n".join(paragraph.text for paragraph in document.paragraphs),
        "title": facts.title,
        "published": facts.created.isoformat() if facts.created else "",
    }


def bounded(archive: zipfile.ZipFile) -> None:
    """Raises InputError if the parts of a document unpack to more than a document may have."""
    if sum(part.file_size for part in archive.infolist()) > limits.DOCUMENT:
        raise InputError(limits.too_long("document, unpacked,", limits.DOCUMENT))
