"""Sentences written for training, and what they say: the text files in `data`.

A line is a text, `||` and its relations: `SUBJECT TYPE OBJECT [status]; …` or `NONE`. In the text
`[a|b]` are alternatives, of which a few combinations are taken. `A,B` stands for each of several
ends, `A&B` before a symmetric type for all pairs of them; a status is `actual` unless said.
"""

import itertools
import random
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.records import GoldArticle, GoldEdge
from graph.errors import InputError
from graph.model import STATUSES
from graph.schema import relations

_FOLDER = Path(__file__).with_name("data")
_DAY = "2015-10-06"  # of every text: the leaders that it names held office
_MOST = 3  # texts of one line
_CHOICE = re.compile(r"\[([^\]]*)\]")


def written() -> Iterator[GoldArticle]:
    """Each text of the files as an article with its relations; raises InputError with the line."""
    for path in sorted(_FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield from _articles(line, f"{path.name}:{number}")


def _articles(line: str, where: str) -> Iterator[GoldArticle]:
    text, bar, told = line.partition(" || ")
    if not bar:
        raise InputError(f'{where}: a line needs " || " between text and relations')
    for number, variant in enumerate(_variants(text, where)):
        edges = tuple(_edges(told, variant, where))
        name = f"{where.replace('.txt', '')}:{number}"
        yield GoldArticle(name, {"id": name, "text": variant, "published": _DAY}, edges)


def _variants(text: str, seed: str) -> list[str]:
    """Some of the combinations of alternatives, always the same ones."""
    parts = _CHOICE.split(text)
    choices = [part.split("|") if odd % 2 else [part] for odd, part in enumerate(parts)]
    every = ["".join(chosen) for chosen in itertools.islice(itertools.product(*choices), 256)]
    chosen = random.Random(seed).sample(every, min(_MOST, len(every)))
    return [re.sub(r" +(?=[ ,.;])", "", one) for one in chosen]


def _edges(told: str, quote: str, where: str) -> Iterator[GoldEdge]:
    if told.strip() == "NONE":
        return
    for edge in told.split(";"):
        subject, kind, rest = [*edge.strip().split(" ", 2), "", ""][:3]
        status = rest.rpartition(" ")[2]
        other = rest.removesuffix(f" {status}") if status in STATUSES else rest
        if kind not in relations() or not subject:
            raise InputError(f"{where}: no such relation: {edge}")
        if "&" in subject:
            ends = list(itertools.combinations(subject.split("&"), 2))
        else:
            ends = list(itertools.product(subject.split(","), other.split(",")))
        for one, another in ends:
            if one != another:
                yield GoldEdge(
                    one, kind, another, status if status in STATUSES else "actual", None, quote,
                    0, len(quote),
                )  # fmt: skip
