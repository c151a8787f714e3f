"""What rules and head count for, and thresholds, from articles that trained no weights.

    python -m benchmarks.training.calibrate GOLD FOLDER

takes them anew for the head in a folder after the rules have changed; export.py does for a new one.
A relation is right where the article's gold has it, in whatever sentence. Weights are those of a
logistic regression; thresholds are chosen on folds, each judged by the others' weights.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks import score
from benchmarks.accuracy import article_of
from benchmarks.names import FreeNames
from benchmarks.records import GoldArticle
from benchmarks.training.labels import TYPES, held_back, key
from graph.model import Party
from graph.schema import relations
from loaders.extract import Extractor
from loaders.language.head.combine import Find, admitted, finds, parties
from loaders.language.head.examples import Example, example
from loaders.language.head.head import Head
from loaders.language.head.weighing import Features, probability, where

_FOLDS = 5
_SHRINK = 3.0  # of every weight but the first towards nothing
_GRID = [x / 100 for x in range(20, 71, 2)]
# Of rules' finds that are less likely one of fifteen is right on texts that no rule was made with,
# half of them on those that rules were made with, which therefore cannot tell.
_DOUBTED = 0.2
_CHEAP = 0.005  # of F1: what a higher threshold may cost, for precision is worth more

Weights = Mapping[str, Mapping[str, float]]  # "rule" and "alone"


class Weighed(NamedTuple):
    """A find of an article: which relation, what speaks for it, whether it is right."""

    article: int
    relation: score.Key
    by_rule: bool
    features: Features | None  # None: kept whatever the head says
    right: bool


def weighed(head: Head, articles: Sequence[GoldArticle]) -> Iterator[Weighed]:
    """All finds of articles that may become statements."""
    extractor = Extractor(model=False)
    for number, gold in enumerate(articles):
        names = FreeNames(end for edge in gold.edges for end in (edge.subject, edge.object))
        told = score.gold_side([gold]).statuses[gold.id]
        for one in extractor.sentences(article_of(gold)):
            seen = example(one.reading, one.before)
            if seen is None:
                found = [Find(rule, None, None) for rule in one.rules]
            else:
                found = list(finds(head, one.reading, seen, one.rules))
            for find in found:
                named = _named(seen, find)
                if named:
                    relation = _key(*named, names)
                    right = relation in told
                    by_rule = find.rule is not None
                    yield Weighed(number, relation, by_rule, find.features, right)


def _named(seen: Example | None, find: Find) -> tuple[str, Party, Party] | None:
    if find.rule:
        return find.rule.relation.name, find.rule.subject, find.rule.object
    if seen is None or find.judgement is None:
        return None
    relation = relations()[find.judgement.relation]
    if admitted(relation, seen, find.judgement) is None:
        return None
    return relation.name, *parties(seen, find.judgement)


def _key(kind: str, subject: Party, other: Party, names: FreeNames) -> score.Key:
    ends = [key(subject, names), key(other, names)]
    if relations()[kind].symmetric:
        ends.sort()
    return ends[0], kind, ends[1]


def fitted(found: Sequence[Weighed]) -> dict[str, dict[str, float]]:
    """Weights of both kinds of finds."""
    kinds = (("rule", True), ("alone", False))
    return {name: _regression([w for w in found if w.by_rule == by]) for name, by in kinds}


def _regression(found: Sequence[Weighed]) -> dict[str, float]:
    """Logistic regression with shrinkage, by Newton's method."""
    known = [(one.features, one.right) for one in found if one.features is not None]
    names = ["one", *sorted({name for features, _ in known for name in features} - {"one"})]
    at = {name: number for number, name in enumerate(names)}
    x = np.zeros((len(known), len(names)))
    for row, (features, _) in enumerate(known):
        for name, value in features.items():
            x[row, at[name]] = value
    y = np.array([right for _, right in known], float)
    shrink = np.full(len(names), _SHRINK)
    shrink[0] = 1e-6
    weights: NDArray[np.float64] = np.zeros(len(names))
    for _ in range(30):
        p = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (p - y) + shrink * weights
        weights -= np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(shrink), slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def crossed(found: Sequence[Weighed]) -> list[float]:
    """The probability of each find, by weights that its article had no part in."""
    result = [1.0] * len(found)
    for fold in range(_FOLDS):
        weights = fitted([one for one in found if one.article % _FOLDS != fold])
        for number, one in enumerate(found):
            if one.article % _FOLDS == fold and one.features is not None:
                kind = "rule" if one.by_rule else "alone"
                result[number] = probability(weights[kind], one.features)
    return result


def thresholds(
    found: Sequence[Weighed], likely: Sequence[float], articles: Sequence[GoldArticle]
) -> dict[str, float]:
    """The least probability of what a rule found, and of what the head adds.

    The latter for the best F1 on articles as sets. Finds with an end in the sentence before must be
    no less likely than others. Of thresholds that cost next to nothing the highest.
    """
    gold = sum(
        len({edge[:3] for edge in one.edges if edge.type in TYPES}) for one in articles
    )  # fmt: skip

    def f1(least: Mapping[str, float]) -> float:
        taken = {
            (one.article, one.relation, one.right)
            for one, p in zip(found, likely, strict=True)
            if (one.features is None or p >= least["rule" if one.by_rule else where(one.features)])
            and one.relation[1] in TYPES
        }
        return 2 * sum(right for _, _, right in taken) / (len(taken) + gold)

    tried = [
        {"rule": _DOUBTED, "here": here, "outside": outside}
        for here in _GRID
        for outside in _GRID
        if outside >= here
    ]
    reached = [f1(least) for least in tried]
    return max(
        (one for one, value in zip(tried, reached, strict=True) if value >= max(reached) - _CHEAP),
        key=lambda one: (one["here"], one["outside"]),
    )


def calibrated(head: Head, articles: Sequence[GoldArticle]) -> dict[str, object]:
    """Weights and thresholds for head.json."""
    found = list(weighed(head, articles))
    accept = thresholds(found, crossed(found), articles)
    return {"weights": fitted(found), "accept": accept}


def main() -> None:
    """Weigh a head's folder again: head.json is written anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    path = options.folder / "head.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings |= calibrated(Head(options.folder), held_back(options.gold))
    path.write_text(json.dumps(settings) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
