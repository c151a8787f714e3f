"""How likely a statement is right, by the kind of rule, the status, the relation and its parties.

The weights are log-odds measured on annotated articles; docs/accuracy.md has their figures.
"""

import functools
import math
import tomllib
from importlib.resources import files
from typing import Any

from loaders.language.candidate import Candidate
from loaders.language.reading import Reading

#: Of an office read from a title: these are nearly always right.
OFFICE = 0.95
_LONG = 35  # words


def confidence(reading: Reading, candidate: Candidate) -> float:
    """Probability that type, parties and status are right, rounded to a hundredth."""
    weights = _weights()
    kind = candidate.rule.split(":")[1]
    total = float(weights["base"])
    total += weights["rule"].get(kind, 0.0)
    total += weights["status"].get(candidate.status, 0.0)
    total += weights["relation"].get(candidate.relation.name, 0.0)
    total += weights["anaphor"] * _by_anaphor(reading, candidate)
    if len(reading.tree) > _LONG:
        total += weights["long"]
    return round(1 / (1 + math.exp(-total)), 2)


def _by_anaphor(reading: Reading, candidate: Candidate) -> int:
    """How many of the two parties the sentence does not name."""
    named = {mention.party.id for mention in reading.tops.values()}
    return sum(party.id not in named for party in (candidate.subject, candidate.object))


@functools.cache
def _weights() -> dict[str, Any]:
    path = files("loaders") / "language" / "lexicon" / "confidence.toml"
    return tomllib.loads(path.read_text("utf-8"))
