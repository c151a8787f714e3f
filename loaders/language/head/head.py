"""The head at run time: onnxruntime and numpy, a sentence at a time (model card: docs/head.md)."""

import functools
import json
from collections.abc import Iterator, Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.model import STATUSES, Status
from loaders.language.head.encode import Arrays, Encoder
from loaders.language.head.examples import Example
from loaders.language.nets import session
from loaders.language.parser.wordpiece import WordPieces

FAINT = -4.5  # logit below which a judgement is not worth telling


class Judgement(NamedTuple):
    """The head's logit for a relation of a pair, from its first party or backwards."""

    pair: int
    backwards: bool
    relation: str
    status: Status
    logit: float
    first: bool  # of the pair no other relation has a higher one
    symmetric: bool


class Scores(NamedTuple):
    """Logits of the pairs: types (pairs, 2, types) and statuses (pairs, 2, types, 5)."""

    types: NDArray[np.float32]
    statuses: NDArray[np.float32]


class Head:
    """The net, word pieces and settings in one folder.

    `weights` say what the head's logit and the rules' confidence count for relations that a rule
    found and for others; `accept` has the least probability of each, of others by where their ends
    stand. `types` are the relations that the head knows.
    """

    def __init__(self, folder: Path) -> None:
        self._session = session(folder / "head.onnx")
        settings = json.loads((folder / "head.json").read_text("utf-8"))
        self.types: tuple[str, ...] = tuple(settings["types"])
        self._symmetric = [name in settings["symmetric"] for name in self.types]
        self._type_status = np.array(settings["type_status"], np.float32)
        self.weights: Mapping[str, Mapping[str, float]] = settings["weights"]
        self.accept: Mapping[str, float] = settings["accept"]
        self._encode = Encoder(WordPieces(folder / "tokenizer.json"))

    def judge(self, example: Example) -> list[Judgement]:
        """All but faint relations of an example."""
        return list(self._judged(self.scores(example)))

    def scores(self, example: Example) -> Scores:
        """What the net says of each pair of parties: of several places the best."""
        arrays = self._encode(example)
        group, pairs = arrays.pop("pair"), len(example.pairs)
        types, statuses = self._session.run(None, _at_least_two(arrays))
        best = np.full((pairs, *types.shape[1:]), -np.inf, np.float32)
        np.maximum.at(best, group, types[: len(group)])
        total = np.zeros((pairs, *statuses.shape[1:]), np.float32)
        np.add.at(total, group, statuses[: len(group)])
        mean = total / np.bincount(group, minlength=pairs)[:, None, None]
        status = (mean[:, :, None] + self._type_status).astype(np.float32)
        return Scores(best, status)

    def _judged(self, scores: Scores) -> Iterator[Judgement]:
        highest = scores.types.max((1, 2))
        for number, way, kind in np.argwhere(scores.types >= FAINT).tolist():
            if way and self._symmetric[kind]:
                continue
            logit = float(scores.types[number, way, kind])
            status = scores.statuses[number, way, kind]
            if self._symmetric[kind]:
                status = scores.statuses[number, :, kind].mean(0)
            yield Judgement(
                number, bool(way), self.types[kind], STATUSES[int(status.argmax())], logit,
                logit >= highest[number], self._symmetric[kind],
            )  # fmt: skip


def _at_least_two(arrays: Arrays) -> Arrays:
    """The net's inputs; a single pair is given twice, for its axes are never of length one."""
    for name in ("left", "right"):
        if len(arrays[name]) == 1:
            arrays[name] = np.repeat(arrays[name], 2, 0)
    return arrays


@functools.cache
def default() -> Head:
    """The head that ships, loaded once."""
    with as_file(files("loaders") / "language" / "head" / "pair_head") as folder:
        return Head(folder)
