"""What speaks for a relation, of a rule or of the head alone, and how much: logistic regression."""

import math
from collections.abc import Mapping
from typing import Literal, NamedTuple

Features = Mapping[str, float]
Where = Literal["here", "outside"]
_MOST = 7.0  # a logit beyond it says no more


def of_rule(sure: float, logit: float) -> Features:
    """Of a relation that a rule found: how sure the rule is, and the head's logit."""
    sure = min(max(sure, 0.01), 0.99)
    return {
        "one": 1.0, "rule": math.log(sure / (1 - sure)), "head": max(-_MOST, min(_MOST, logit)),
    }  # fmt: skip


class Alone(NamedTuple):
    """What is known of a relation that the head alone finds."""

    relation: str
    logit: float
    first: bool  # no other relation of the pair has a higher logit
    anaphors: int  # ends told by pronoun or description
    outside: int  # ends that were told before it
    pairs: int  # of the sentence
    apart: int  # words between the ends
    pair_told: bool  # a rule found another relation of the pair
    told: bool  # a rule found something in the sentence


def of_head(found: Alone) -> Features:
    """Of a relation that no rule found; its type has a weight too."""
    return {
        "one": 1.0, "head": found.logit, "first": float(found.first),
        "anaphors": float(found.anaphors), "outside": float(found.outside),
        "pairs": math.log(found.pairs), "apart": math.log1p(found.apart),
        "pair told": float(found.pair_told), "told": float(found.told), found.relation: 1.0,
    }  # fmt: skip


def where(features: Features) -> Where:
    """Whether both ends stand in the sentence, or one was told before it."""
    return "outside" if features.get("outside") else "here"


def probability(weights: Mapping[str, float], features: Features) -> float:
    """That the relation is right; a feature without weight says nothing."""
    odds = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
