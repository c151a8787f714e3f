"""Plain text: one article per file."""

from collections.abc import Iterator

from pydantic import ValidationError

from graph.errors import InputError
from graph.model import Article
from loaders.formats.source import Given, Item, Problem, Source, decode, first_fault


def recognises(name: str, head: bytes) -> bool:
    """Anything may be text; so this format is asked last."""
    return True


def read(source: Source, given: Given) -> Iterator[Item]:
    """The article, its line ends written as `\\n`, or what is wrong with the file."""
    try:
        text = decode(source.all()).replace("\r\n", "\n").replace("\r", "\n")
    except InputError as error:
        yield Problem(source.name, str(error))
        return
    if not text.strip():
        yield Problem(source.name, "empty")
        return
    try:
        yield Article.model_validate({"text": text, **given._asdict()})
    except ValidationError as error:
        yield Problem(source.name, first_fault(error))
