"""Plain text: one article per file."""

from collections.abc import Iterator

from loaders.formats.record import of_fields, plain
from loaders.formats.source import Given, Item, Source


def recognises(name: str, head: bytes) -> bool:
    """Anything may be text; so this format is asked last."""
    return True


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article, its line ends written as `\\n`, or what is wrong with its text."""
    yield of_fields(source.name, {"text": plain(source.all(), given)}, given)
