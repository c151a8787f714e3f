"""Sentences written for training, and what they say: the text files in `data`.

A line is a text, `||` and its relations: `SUBJECT TYPE OBJECT [status]; …` or `NONE`; a further
`||`, sentence, `||` and its relations may follow. In the text `[a|b]` are alternatives, of which a
few combinations are taken. `A,B` stands for each of several ends, `A&B` before a symmetric type
for all pairs of them; a status is `actual` unless said. A line `@2022-03-01` dates those below it.
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
_DAY = "2015-10-06"  # of a text that no line dates: the leaders that it names held office
_MOST = 2  # texts of one line
_BREAK = "\n"  # between the sentences of a line
_RELATION = re.compile(
    r"(?P<subject>\S.*?) (?P<type>[A-Z][A-Z_]+)(?: (?P<object>.+?))??"
    rf"(?: (?P<status>{'|'.join(STATUSES)}))?"
)
_CHOICE = re.compile(r"\[([^\]]*)\]")


def written(folder: Path = _FOLDER) -> Iterator[GoldArticle]:
    """Each text of the files as an article with its relations; raises InputError with the line."""
    for path in sorted(folder.glob("*.txt")):
        day = _DAY
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.startswith("@"):
                day = line[1:].strip()
            elif line.strip() and not line.startswith("#"):
                yield from _articles(line, day, f"{path.name}:{number}")


def _articles(line: str, day: str, where: str) -> Iterator[GoldArticle]:
    parts = [part.strip() for part in line.split(" || ")]
    if len(parts) % 2:
        raise InputError(f'{where}: a line needs " || " between each text and its relations')
    for number, variant in enumerate(_variants(_BREAK.join(parts[::2]), where)):
        text, edges = "", list[GoldEdge]()
        for sentence, told in zip(variant.split(_BREAK), parts[1::2], strict=True):
            start = len(text) + bool(text)
            text = f"{text} {sentence}".lstrip()
            edges.extend(_edges(told, sentence, start, where))
        name = f"{where.replace('.txt', '')}:{number}"
        yield GoldArticle(name, {"id": name, "text": text, "published": day}, tuple(edges))


def _variants(text: str, seed: str) -> list[str]:
    """Some of the combinations of alternatives, always the same ones."""
    parts = _CHOICE.split(text)
    choices = [part.split("|") if odd % 2 else [part] for odd, part in enumerate(parts)]
    every = ["".join(chosen) for chosen in itertools.islice(itertools.product(*choices), 256)]
    chosen = random.Random(seed).sample(every, min(_MOST, len(every)))
    return [re.sub(r" +(?=[ ,.;])", "", one) for one in chosen]


def _edges(told: str, quote: str, start: int, where: str) -> Iterator[GoldEdge]:
    if told.strip() == "NONE":
        return
    for edge in told.split(";"):
        said = _RELATION.fullmatch(edge.strip())
        if not said or said["type"] not in relations():
            raise InputError(f"{where}: no such relation: {edge}")
        subject, kind, other = said["subject"], said["type"], said["object"] or ""
        status = said["status"] or "actual"
        if "&" in subject:
            ends = list(itertools.combinations(subject.split("&"), 2))
        else:
            ends = list(itertools.product(subject.split(","), other.split(",")))
        for one, another in ends:
            if one != another:
                yield GoldEdge(
                    one, kind, another, status, None, quote, start, start + len(quote)
                )  # fmt: skip
