"""The parser that ships: a six-layer MiniLM fine-tuned on UD English, int8, run by onnxruntime.

One sentence per call: the activations' scale is that of the call, so a sentence's tree never
depends on its neighbours, and on one core a batch would be no faster. Model card: docs/parser.md.
"""

import functools
import json
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

from loaders.language.nets import session
from loaders.language.parser import Parse
from loaders.language.parser.arborescence import heads
from loaders.language.parser.wordpiece import WordPieces

_MOST_PIECES = 500  # of a sentence; a longer one is parsed in stretches
_MOST_OF_A_WORD = 16


class MiniLMParser:
    """A UD parser over the ONNX file, word pieces and labels in one folder."""

    def __init__(self, folder: Path) -> None:
        self._session = session(folder / "parser.onnx")
        self._pieces = WordPieces(folder / "tokenizer.json")
        names = json.loads((folder / "labels.json").read_text("utf-8"))
        self._upos, self._xpos, self._deps = names["upos"], names["xpos"], names["deps"]
        self._root = self._deps.index("root")
        scorer = np.load(folder / "labels.npz")
        self._weight, self._bias = scorer["w"].T.copy(), scorer["b"].copy()

    def parse(self, words: Sequence[str]) -> Parse:
        """The tree of one sentence of any length."""
        whole = Parse([], [], [], [])
        for stretch in self._stretches(words):
            part = self._stretch(stretch)
            offset = len(whole.heads)
            top = whole.heads.index(0) + 1 if offset else 0
            # A later stretch hangs on the first one's root.
            whole.heads.extend(head + offset if head else top for head in part.heads)
            whole.deps.extend(
                "parataxis" if offset and head == 0 else dep
                for head, dep in zip(part.heads, part.deps, strict=True)
            )
            whole.upos.extend(part.upos)
            whole.xpos.extend(part.xpos)
        return whole

    def _stretches(self, words: Sequence[str]) -> Iterator[list[str]]:
        current: list[str] = []
        size = 0
        for word in words:
            length = min(_MOST_OF_A_WORD, len(self._pieces(word)))
            if current and size + length > _MOST_PIECES:
                yield current
                current, size = [], 0
            current.append(word)
            size += length
        if current:
            yield current

    def _stretch(self, words: list[str]) -> Parse:
        cut = self._pieces.cut(words, _MOST_OF_A_WORD)
        feed = {
            "ids": np.array([cut.ids], np.int64),
            "case_ids": np.array([cut.cases], np.int64),
            "mask": np.ones((1, len(cut.ids)), np.int32),
            "first": np.array([[0, *cut.first]], np.int64),  # the root's before those of words
            "last": np.array([[0, *cut.last]], np.int64),
        }
        upos, xpos, arcs, dependent, governor = self._session.run(None, feed)
        count = len(words)
        tree = heads(arcs[0, :count, : count + 1])
        scores = np.maximum(dependent[0, :count] + governor[0][tree], 0) @ self._weight + self._bias
        scores[:, self._root] = -1e9
        labels = scores.argmax(1)
        labels[tree == 0] = self._root
        return Parse(
            [self._upos[i] for i in upos[0, :count]],
            [self._xpos[i] for i in xpos[0, :count]],
            tree.tolist(),
            [self._deps[i] for i in labels],
        )


@functools.cache
def default() -> MiniLMParser:
    """The parser that ships, loaded once."""
    with as_file(files("loaders") / "language" / "parser" / "ud_minilm") as folder:
        return MiniLMParser(folder)
