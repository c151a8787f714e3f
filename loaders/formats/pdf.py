"""PDF: the text of all pages, its lines joined to paragraphs where a page breaks them."""

import re
from collections.abc import Iterator
from typing import Any

from graph.errors import InputError
from loaders.formats import document, limits
from loaders.formats.document import Reader
from loaders.formats.extra import library, quietened
from loaders.formats.source import Given, Item, Source

_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BROKEN = re.compile(r"(?<![.!?:”\"’'])\n(?=\S)|(?<=[,;])\n")
#: What a damaged file makes the library raise, besides its own errors.
_FAULTS = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RecursionError, TypeError, ValueError,
)  # fmt: skip


def recognises(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.lstrip()[:5] == b"%PDF-"


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article."""
    yield from document.read(source, given, "PDF", _reader)


def _reader() -> Reader:
    pypdf, faults = library("pypdf", "documents"), library("pypdf.errors", "documents")
    quietened("pypdf")
    return Reader(lambda stream: _fields(pypdf.PdfReader(stream)), (faults.PyPdfError, *_FAULTS))


def _fields(pdf: Any) -> dict[str, str]:
    if len(pdf.pages) > limits.PAGES:
        raise InputError(f"more than {limits.PAGES:,} pages")
    text = _text(pdf)
    if not text.strip():
        raise InputError("no text in it: pictures of pages must go through OCR first")
    facts = pdf.metadata
    made = facts.creation_date if facts else None
    return {
        "text": text,
        "title": str(facts.title or "") if facts else "",
        "published": made.isoformat() if made else "",
    }


def _text(pdf: Any) -> str:
    found, size = [], 0
    for page in pdf.pages:
        found.append(page.extract_text())
        size += len(found[-1])
        if size > limits.TEXT:
            raise InputError(limits.too_long("text"))
    text = _HYPHEN.sub("", "\n".join(found).replace("\r\n", "\n").replace("\0", ""))
    return _BROKEN.sub(" ", re.sub(r"[ \t]+\n", "\n", text))
