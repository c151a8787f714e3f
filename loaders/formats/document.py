"""Documents that a library reads whole: one article, with title and date as the file has them."""

import zipfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.faults import told
from loaders.formats.record import of_fields
from loaders.formats.source import Given, Item, Source


class Reader(NamedTuple):
    """What takes a document apart into fields of an article, and how it fails on a damaged one."""

    fields: Callable[[BinaryIO], dict[str, str]]
    faults: tuple[type[Exception], ...]


def read(source: Source, given: Given, kind: str, reader: Callable[[], Reader]) -> Iterator[Item]:
    """The article; `reader` may raise InputError where a library is missing."""
    fields, faults = reader()
    with (
        source.whole(limits.DOCUMENT, "document") as stream,
        told(f"not a {kind} that can be read", *faults),
    ):
        found = fields(stream)
    # When it was written, which is only the best guess at when it came out.
    found["published"] = given.published or found["published"]
    yield of_fields(source.name, found, given, headed=False)


def bounded(archive: zipfile.ZipFile) -> None:
    """Raises InputError if the parts of a document unpack to more than a document may have."""
    if sum(part.file_size for part in archive.infolist()) > limits.DOCUMENT:
        raise InputError(limits.too_long("document, unpacked,", limits.DOCUMENT))
