"""Source formats, one module each: a stream in, articles or statements out."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.formats import jsonl, text
from loaders.formats.source import Given, Item, Source


class Format(NamedTuple):
    """How to know a format by its name or first bytes, and how to read it."""

    name: str
    recognises: Callable[[str, bytes], bool]
    read: Callable[[Source, Given], Iterator[Item]]


#: Asked in this order; the last one takes everything.
FORMATS: tuple[Format, ...] = (
    Format("jsonl", jsonl.recognises, jsonl.read),
    Format("text", text.recognises, text.read),
)
