"""Examples as arrays: word pieces, and where the parties stand in them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.language.head.examples import KINDS, Example
from loaders.language.parser.wordpiece import WordPieces

_MOST_OF_A_WORD = 16
_MOST_PIECES = 510

Arrays = dict[str, NDArray[Any]]


class Encoder:
    """Turns examples into the inputs of the net."""

    def __init__(self, pieces: WordPieces) -> None:
        self._pieces = pieces

    def __call__(self, example: Example) -> Arrays:
        """Inputs by name."""
        ids, cases, first, last = self._pieces.cut(example.words, self._most(example.words))
        segment = [int(word >= example.context) for word in range(len(example.words))]
        own = [segment[0], *segment, 1]
        of_word = [0] * len(example.words)
        for end in example.ends:
            of_word[end.first : end.last + 1] = [KINDS.index(end.kind) + 1] * (
                end.last + 1 - end.first
            )
        kinds = [0, *of_word, 0]
        spread = [0] * len(ids)
        for word, (low, high) in enumerate(zip(first, last, strict=True), 1):
            spread[low : high + 1] = [word] * (high + 1 - low)
        spread[-1] = len(example.words) + 1
        places = [(i, j, n) for n, pair in enumerate(example.pairs) for i, j in pair.places]
        columns = {
            "ids": ids, "cases": cases,
            "segments": [own[word] for word in spread], "kinds": [kinds[word] for word in spread],
            "first": [first[end.first] for end in example.ends],
            "last": [last[end.last] for end in example.ends],
            "end_kinds": [KINDS.index(end.kind) for end in example.ends],
            "left": [place[0] for place in places], "right": [place[1] for place in places],
            "pair": [place[2] for place in places],
        }  # fmt: skip
        return {name: np.array(column, np.int64) for name, column in columns.items()}

    def _most(self, words: Sequence[str]) -> int:
        """Of each word so many pieces that the net can take all."""
        size = sum(min(_MOST_OF_A_WORD, len(self._pieces(word))) for word in words)
        return _MOST_OF_A_WORD if size <= _MOST_PIECES else max(1, _MOST_PIECES // len(words))
