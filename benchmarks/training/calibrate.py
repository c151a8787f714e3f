"""Logits to probabilities and thresholds, from articles that trained no weights."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

from benchmarks.training.data import SYMMETRIC, TYPES, Labelled
from loaders.language.head.head import Calibration, Head

_GRID = [x / 100 for x in range(10, 81, 2)]
_CHEAP = 0.01  # of F1


class Told(NamedTuple):
    """One score of the head and whether it is right."""

    logit: float
    by_rule: bool
    right: bool


def told(head: Head, examples: Sequence[Labelled], rules: bool = True) -> Iterator[Told]:
    """Every score of every pair, type and direction; a symmetric type once."""
    one_way = [name in SYMMETRIC for name in TYPES]
    for one in examples:
        scores = head.scores(one.example, rules).types
        gold = {(label.pair, int(label.backwards), label.type) for label in one.labels}
        found = set()
        for rule in one.example.rules if rules else ():
            if rule.relation in TYPES:
                kind = TYPES.index(rule.relation)
                ways = (0, 1) if one_way[kind] else (int(rule.backwards),)
                found.update((rule.pair, way, kind) for way in ways)
        for at in np.ndindex(scores.shape):
            if not (at[1] and one_way[at[2]]):
                yield Told(float(scores[at]), at in found, at in gold)


def fitted(logits: NDArray[np.float64], right: NDArray[np.bool_]) -> Calibration:
    """Scale and shift of least log loss (Platt 1999)."""
    x, y = torch.tensor(logits), torch.tensor(right, dtype=torch.float64)
    both = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([both], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = F.binary_cross_entropy_with_logits(both[0] * x + both[1], y)
        value.backward()
        return value

    optimiser.step(loss)
    scale, shift = both.tolist()
    return Calibration(round(scale, 4), round(shift, 4))


def calibrated(folder: Path, examples: Sequence[Labelled], missed: int) -> dict[str, object]:
    """Calibration and thresholds for head.json.

    Thresholds give the best F1 on the examples and `missed` relations of gold that no pair carries;
    for what the head adds the highest that costs next to nothing, since precision is worth more.
    """
    scores = list(told(Head(folder), examples))
    logits = np.array([one.logit for one in scores])
    by_rule = np.array([one.by_rule for one in scores])
    right = np.array([one.right for one in scores])
    rule = fitted(logits[by_rule], right[by_rule])
    alone = fitted(logits[~by_rule], right[~by_rule])
    probability = np.where(by_rule, rule(logits), alone(logits))
    gold = float(right.sum()) + missed

    def f1(least_rule: float, least_alone: float) -> float:
        taken = probability >= np.where(by_rule, least_rule, least_alone)
        return 2 * float((taken & right).sum()) / (float(taken.sum()) + gold)

    reached = {(a, b): f1(a, b) for a in _GRID for b in _GRID}
    best, of_rule = max((value, a) for (a, _), value in reached.items())
    enough = [b for (a, b), value in reached.items() if a == of_rule and value >= best - _CHEAP]
    return {
        "calibration": {"rule": list(rule), "alone": list(alone)},
        "accept": {"rule": of_rule, "alone": max(enough)},
    }
