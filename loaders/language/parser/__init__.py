"""The seam behind which a parser stands: words in, a Universal Dependencies tree out."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Parse(NamedTuple):
    """One tree; the lists run parallel to the words, `heads` are 1-based and 0 is the root."""

    upos: list[str]
    xpos: list[str]
    heads: list[int]
    deps: list[str]


class Parser(Protocol):
    """Anything that parses the words of one sentence; equal words must give equal trees."""

    def parse(self, words: Sequence[str]) -> Parse: ...
