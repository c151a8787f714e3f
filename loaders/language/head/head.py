"""The head at run time: onnxruntime and numpy, a sentence at a time (model card: docs/head.md)."""

import functools
import json
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from graph.model import STATUSES, Status
from loaders.language.head.encode import Arrays, Encoder
from loaders.language.head.examples import Example, Pair
from loaders.language.parser.wordpiece import WordPieces

_FAINT = 0.02  # below it a judgement is not worth telling


class Judgement(NamedTuple):
    """How probable a relation of a pair is, from its first party or backwards from its second."""

    pair: Pair
    backwards: bool
    relation: str
    status: Status
    probability: float
    by_rule: bool  # a rule found it too
    symmetric: bool


class Scores(NamedTuple):
    """Logits of the pairs: types (pairs, 2, types) and statuses (pairs, 2, types, 5)."""

    types: NDArray[np.float32]
    statuses: NDArray[np.float32]


class Calibration(NamedTuple):
    """From a logit to the probability that the relation is there (Platt scaling)."""

    scale: float
    shift: float

    def __call__(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities."""
        odds = np.clip(self.scale * logits + self.shift, -30, 30)
        return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


class Head:
    """The net, word pieces and settings in one folder.

    `accept_rule` and `accept_alone` are the least probabilities at which a relation of a rule is
    kept and one that no rule found is added; `types` are the relations that the head knows.
    """

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "head.onnx"), options, providers=["CPUExecutionProvider"]
        )
        settings = json.loads((folder / "head.json").read_text("utf-8"))
        self.types: tuple[str, ...] = tuple(settings["types"])
        self._symmetric = [name in settings["symmetric"] for name in self.types]
        self._type_status = np.array(settings["type_status"], np.float32)
        self._rule, self._alone = (
            Calibration(*settings["calibration"][name]) for name in ("rule", "alone")
        )
        self.accept_rule: float = settings["accept"]["rule"]
        self.accept_alone: float = settings["accept"]["alone"]
        self._encode = Encoder(WordPieces(folder / "tokenizer.json"), self.types)

    def judge(self, example: Example, rules: bool = True) -> list[Judgement]:
        """All but faint relations of an example; without `rules` as if none had been tried."""
        scores = self.scores(example, rules)
        found = {(r.pair, r.backwards, r.relation) for r in example.rules} if rules else set()
        return list(self._judged(example, scores, found))

    def scores(self, example: Example, rules: bool = True) -> Scores:
        """What the net says of each pair of parties: of several places the best."""
        arrays = self._encode(example, rules)
        group, pairs = arrays.pop("pair"), len(example.pairs)
        types, statuses = self._session.run(None, _at_least_two(arrays))
        best = np.full((pairs, *types.shape[1:]), -np.inf, np.float32)
        np.maximum.at(best, group, types[: len(group)])
        total = np.zeros((pairs, *statuses.shape[1:]), np.float32)
        np.add.at(total, group, statuses[: len(group)])
        mean = total / np.bincount(group, minlength=pairs)[:, None, None]
        status = (mean[:, :, None] + self._type_status).astype(np.float32)
        return Scores(best, status)

    def _judged(
        self, example: Example, scores: Scores, found: set[tuple[int, bool, str]]
    ) -> Iterator[Judgement]:
        alone, rule = self._alone(scores.types), self._rule(scores.types)
        for number, way, kind in np.argwhere(np.maximum(alone, rule) >= _FAINT).tolist():
            if way and self._symmetric[kind]:
                continue
            name, pair = self.types[kind], example.pairs[number]
            by_rule = (number, bool(way), name) in found or (
                self._symmetric[kind] and (number, True, name) in found
            )
            probability = float((rule if by_rule else alone)[number, way, kind])
            status = scores.statuses[number, way, kind]
            if self._symmetric[kind]:
                status = scores.statuses[number, :, kind].mean(0)
            yield Judgement(
                pair, bool(way), name, STATUSES[int(status.argmax())], probability, by_rule,
                self._symmetric[kind],
            )  # fmt: skip


def _at_least_two(arrays: Arrays) -> Arrays:
    """The net's inputs; a single pair is given twice, for its axes are never of length one."""
    for name in ("left", "right", "rules"):
        if len(arrays[name]) == 1:
            arrays[name] = np.repeat(arrays[name], 2, 0)
    return arrays


@functools.cache
def default() -> Head:
    """The head that ships, loaded once."""
    with as_file(files("loaders") / "language" / "head" / "pair_head") as folder:
        return Head(folder)
