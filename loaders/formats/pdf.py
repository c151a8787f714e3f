"""PDF: the text of all pages, its lines joined to paragraphs where a page breaks them."""

import re
from collections.abc import Iterator
from typing import Any

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.extra import library, quietened
from loaders.formats.record import attempt
from loaders.formats.source import Given, Item, Problem, Source

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
    """The article; title and date are the document's own, if it says them."""
    try:
        pypdf = library("pypdf", "documents")
        quietened("pypdf")
        faults = (library("pypdf.errors", "documents").PyPdfError, *_FAULTS)
        with source.whole(limits.DOCUMENT, "document") as stream:
            try:
                found = _fields(pypdf.PdfReader(stream))
            except faults as error:
                what = error or type(error).__name__
                raise InputError(f"not a PDF that can be read: {what}") from error
    except InputError as error:
        yield Problem(source.name, str(error))
    else:
        # When it was written, which is only the best guess at when it came out.
        yield attempt(
            source.name, {**found, "published": given.published or found["published"]}, given
        )


def _fields(document: Any) -> dict[str, str]:
    if len(document.pages) > limits.PAGES:
        raise InputError(f"more than {limits.PAGES:,} pages")
    text = _text(document)
    if not text.strip():
        raise InputError("no text in it: pictures of pages must go through OCR first")
    facts = document.metadata
    made = facts.creation_date if facts else None
    return {
        "text": text,
        "title": str(facts.title or "") if facts else "",
        "published": made.isoformat() if made else "",
    }


def _text(document: Any) -> str:
    found, size = [], 0
    for page in document.pages:
        found.append(page.extract_text())
        size += len(found[-1])
        if size > limits.TEXT:
            raise InputError(limits.too_long("text"))
    text = _HYPHEN.sub("", "\n".join(found).replace("\r\n", "\n").replace("\0", ""))
    return _BROKEN.sub(" ", re.sub(r"[ \t]+\n", "\n", text))
