"""Plain text: one article per file."""

from collections.abc import Iterator

from graph.errors import InputError
from loaders.formats.record import attempt, plain
from loaders.formats.source import Given, Item, Problem, Source


def recognises(name: str, head: bytes) -> bool:
    """Anything may be text; so this format is asked last."""
    return True


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article, its line ends written as `\\n`, or what is wrong with the file."""
    try:
        yield attempt(source.name, {"text": plain(source.all())}, given)
    except InputError as error:
        yield Problem(source.name, str(error))
