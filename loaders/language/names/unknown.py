"""Words written like names that nobody knows: told to whoever asks why a name was not found."""

from collections.abc import Collection, Iterator

from loaders.language.names.line import Line
from loaders.language.names.scan import namelike


def unknown(line: Line, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Offsets of runs of capitalised words that belong to no name of the tables."""
    token = 0
    while token < len(line):
        end = token
        while end < len(line) and end not in taken and namelike(line, end):
            end += 1
        if end > max(token, 1) and not line.titled:  # a sentence starts with any word
            yield line.span(token, end)
        token = max(end, token + 1)
