"""JSON over many lines: an array of articles or statements, one of them, or an answer around them.

An array is taken apart as it comes, so that its length does not matter.
"""

import re
from collections.abc import Iterator

from graph.errors import InputError
from loaders.formats import jsonl, limits
from loaders.formats.limits import too_long
from loaders.formats.source import Given, Item, Problem, Source

_START = re.compile(rb"(\xef\xbb\xbf)?\s*(\[\s*([{\]]|$)|\{\s*\n|\{[^\n}]*[,{\[][ \t\r]*\n)")
_PIECE = 64 * 1024
_MARK = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]|"', re.S)


def recognises(name: str, head: bytes) -> bool:
    """True if it starts with an array of objects, or an object that goes on in the next line."""
    return bool(_START.match(head))


def read(source: Source, given: Given) -> Iterator[Item]:
    """The records in order; a faulty one gives a Problem and the rest goes on."""
    yield from jsonl.named(source.name, _found(source, given), given)


def _found(source: Source, given: Given) -> Iterator[jsonl.Raw | Problem]:
    if source.head(16).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"["):
        for number, raw in enumerate(_objects(source), 1):
            yield from jsonl.objects(f"{source.name}, item {number}", raw, given)
    else:
        raw = source.all(limits.DOCUMENT, "JSON object")
        yield from jsonl.held(source.name, jsonl.parse(raw, given.encoding), raw, given)


def _objects(source: Source) -> Iterator[bytes]:
    """The objects of the array, as they are written; raises InputError where it breaks off."""
    buffer, at, start, depth = b"", 0, 0, 0
    while piece := source.read(max(len(buffer), _PIECE)):
        buffer += piece
        while mark := _MARK.search(buffer, at):
            token = mark[0]
            if token == b'"':  # a text that goes on in the next piece
                at = mark.start()
                break
            at = mark.end()
            if token in b"[{":
                depth += 1
                if depth == 2:
                    start = mark.start()
            elif token in b"]}":
                depth -= 1
                if depth == 1:
                    yield buffer[start:at]
                    buffer, at, start = buffer[at:], 0, 0
                elif depth == 0:
                    return
        else:
            at = len(buffer)
        if depth < 2 and at == len(buffer):
            buffer, at = b"", 0
        if len(buffer) > limits.TEXT:
            raise InputError(f"{too_long('item')}; what follows it is left out")
    raise InputError("not JSON: the array is not closed")
