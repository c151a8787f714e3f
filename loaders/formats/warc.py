"""WARC: archived answers of the web, as of Common Crawl; each page is read as what it is."""

import contextlib
import io
from collections.abc import Iterator
from typing import Any

from loaders.formats import limits
from loaders.formats.extra import library
from loaders.formats.faults import DAMAGE, told
from loaders.formats.limits import too_long
from loaders.formats.record import canonical
from loaders.formats.source import Found, Given, Member, Problem, Source, opened

_RECORDS = ("response", "resource", "conversion")
_TEXTS = ("text/html", "application/xhtml", "text/plain")


def recognises(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.startswith(b"WARC/1.")


def read(source: Source, given: Given) -> Iterator[Found]:
    """The pages that were answered with success, with their addresses and when they were got."""
    iterator = library("warcio.archiveiterator", "archives")
    fault = library("warcio.exceptions", "archives").ArchiveLoadFailed
    with told("damaged", fault, *DAMAGE):
        for record in _quietly(iterator.ArchiveIterator(source.stream())):
            if record.rec_type in _RECORDS and _is_page(record):
                yield _page(source, record, given)


def _quietly(records: Iterator[Any]) -> Iterator[Any]:
    """The records, without what the library writes to standard error about faulty ones."""
    while True:
        with contextlib.redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    kind = (headers and headers.get_header("Content-Type")) or record.content_type or ""
    succeeded = not headers or headers.get_statuscode() == "200"
    return succeeded and kind.lower().startswith(_TEXTS)


def _page(source: Source, record: Any, given: Given) -> Member | Problem:
    address = record.rec_headers.get_header("WARC-Target-URI") or source.name
    data = record.content_stream().read(limits.PAGE + 1)
    if len(data) > limits.PAGE:
        return Problem(f"{source.name}, {address}", too_long("page", limits.PAGE))
    retrieved = record.rec_headers.get_header("WARC-Date")
    facts = given._replace(url=canonical(address), retrieved=retrieved)
    return Member(opened(address.partition("?")[0], data), facts)
