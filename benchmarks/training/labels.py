"""Gold articles as labelled examples: what the engine reads, and gold's relations."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy import article_of
from benchmarks.names import FreeNames
from benchmarks.records import GoldArticle, GoldEdge, read_gold
from graph.errors import InputError
from graph.model import STATUSES, Party
from graph.schema import relations
from loaders.extract import Extractor
from loaders.language.head.examples import Example

# What the name finder reads from titles is no matter of pairs.
TYPES = tuple(name for name in relations() if name not in ("REPRESENTS", "ADVISED"))
SYMMETRIC = tuple(name for name in TYPES if relations()[name].symmetric)
# Sets whose licences let weights trained on them ship; of development sets the odd articles.
TRAINING = (
    "articles", "written-a", "written-b", "written-d", "written-e", "sentences-1", "sentences-2",
    "sentences-3", "current-events-train", "current-events-dev odd",
)  # fmt: skip
VALIDATION = ("written-c", "current-events-dev even", "real-articles-dev even")
# Real articles calibrate and set thresholds, but train no weights.
TUNING = ("real-articles-dev odd", "real-articles-train")
_KEPT_BACK = 12  # one article in so many


class Label(NamedTuple):
    """A relation of gold: which pair, from its second party to the first, type and status."""

    pair: int
    backwards: bool
    type: int
    status: int


class Labelled(NamedTuple):
    """An example with gold's relations, and the article it comes from."""

    example: Example
    labels: tuple[Label, ...]
    article: str
    start: int
    end: int


def gold_sets(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, GoldArticle]]:
    """The articles of sets by name, with the name; " odd" or " even" takes half of a set.

    Sets that the folder lacks are passed over; raises InputError where it has none.
    """
    files = {name: folder / f"{name.partition(' ')[0]}.jsonl" for name in names}
    if not any(path.exists() for path in files.values()):
        raise InputError(f"{folder}: none of the gold sets {', '.join(names)}")
    for name, path in files.items():
        half = name.partition(" ")[2]
        for article in read_gold(path) if path.exists() else ():
            number = int("".join(c for c in article.id if c.isdigit()) or 0)
            if not half or (half == "odd") == bool(number % 2):
                yield name, article


def kept_back(article: str) -> bool:
    """True for articles that calibrate and do not train."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % _KEPT_BACK == 0


def held_back(folder: Path) -> list[GoldArticle]:
    """All articles that trained no weights: they weigh rules and head."""
    sets = gold_sets(folder, (*TRAINING, *TUNING))
    return [article for name, article in sets if name in TUNING or kept_back(article.id)]


def labelled(extractor: Extractor, gold: GoldArticle) -> list[Labelled]:
    """The sentences of an article that hold a pair of parties."""
    article = article_of(gold)
    names = FreeNames(end for edge in gold.edges for end in (edge.subject, edge.object))
    read = [
        (example, reading.tree.start, reading.tree.end)
        for reading, example in extractor.examples(article)
    ]
    labels: list[list[Label]] = [[] for _ in read]
    for edge in gold.edges:
        if edge.type not in TYPES:
            continue
        start = edge.start if edge.start is not None else article.text.find(edge.quote)
        end = edge.end if edge.end is not None else start + len(edge.quote)
        near = [
            (*_fit(edge, example, names), min(end, high) - max(start, low), number)
            for number, (example, low, high) in enumerate(read)
            if low < end and start < high
        ]
        if near:
            best = max(near)[-1]
            labels[best].extend(_labels(edge, read[best][0], names))
    return [
        Labelled(example, tuple(dict.fromkeys(found)), article.id, low, high)
        for (example, low, high), found in zip(read, labels, strict=True)
    ]


def key(party: Party, names: FreeNames) -> str:
    """What gold calls a party."""
    if party.stands_for:
        return party.stands_for.id
    if party.kind == "Person":
        return names.match(f"p:{party.name}")
    return names.match(party.id, party.name)


def _fit(edge: GoldEdge, example: Example, names: FreeNames) -> tuple[int, int]:
    """How many ends of an edge stand in an example, and in its own sentence."""
    here = {key(end.party, names) for end in example.ends}
    own = {key(end.party, names) for end in example.ends if end.first >= example.context}
    ends = (edge.subject, edge.object)
    return sum(end in here for end in ends), sum(end in own for end in ends)


def _labels(edge: GoldEdge, example: Example, names: FreeNames) -> Iterator[Label]:
    kind, status = TYPES.index(edge.type), STATUSES.index(edge.status)
    for number, pair in enumerate(example.pairs):
        ends = key(pair.first, names), key(pair.second, names)
        forwards, backwards = (edge.subject, edge.object), (edge.object, edge.subject)
        both = edge.type in SYMMETRIC and ends in (forwards, backwards)
        if both or ends == forwards:
            yield Label(number, False, kind, status)
        if both or ends == backwards:
            yield Label(number, True, kind, status)
