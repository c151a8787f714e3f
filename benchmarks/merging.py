"""Whether reports of one event become one edge, and two events two: stories against gold.

    python -m benchmarks.merging [FILE ...] [--errors] [--missed] [--no-model]

A file has one report a line, with "mentions": which sentence tells which event of its story. All
reports of a file are loaded into one store. A mention is found if its sentence gave a statement of
its type and parties; found mentions of an edge are compared with those of an event by B-cubed
(Bagga and Baldwin 1998): precision falls where an edge joins several events, recall where an event
is split over several edges.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import score
from benchmarks.accuracy import article_of
from benchmarks.names import FreeNames
from benchmarks.records import GoldArticle
from graph.errors import DiplographError, InputError
from graph.model import Edge, Statement
from graph.schema import relations
from graph.stores import open_store
from loaders.extract import Extractor
from loaders.formats.headline import above

STORIES = Path(__file__).parent / "stories"
# Read by its scores alone, so that it tells how well the rules do on what nobody tuned them by.
HELD_OUT = frozenset(("archive",))


class Mention(NamedTuple):
    """A sentence that tells an event; `event` is unique in the file, `key` at state level."""

    event: str
    article: str
    key: score.Key
    status: str
    quote: str


class Found(NamedTuple):
    """A mention and the edge that its statement supports."""

    mention: Mention
    statement: Statement
    edge: Edge


class Agreement(NamedTuple):
    """B-cubed of found mentions, and how many edges an event has that two reports tell."""

    mentions: int
    found: int
    precision: float
    recall: float
    events: int
    whole: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read(path: Path) -> Iterator[tuple[GoldArticle, list[Mention]]]:
    """The reports of a file with their mentions; raises InputError with the line."""
    try:
        lines = path.read_text(encoding="utf-8").strip("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line)
            record["text"] = above(record.get("title") or "", record["text"])
            article = GoldArticle(record["id"], record, ())
            story = record["id"].rpartition("-")[0]
            mentions = [_mention(story, record["id"], one) for one in record["mentions"]]
        except (ValueError, KeyError) as error:
            raise InputError(f"{path}:{number}: not a report with mentions: {error}") from error
        for one in mentions:
            if one.quote not in record["text"]:
                raise InputError(f"{path}:{number}: a quote is not in the text: {one.quote!r}")
        yield article, mentions


def _mention(story: str, article: str, record: Mapping[str, Any]) -> Mention:
    ends = record["subject"], record["object"]
    key = _key(ends[0], record["type"], ends[1])
    return Mention(f"{story} {record['event']}", article, key, record["status"], record["quote"])


def _key(subject: str, kind: str, other: str) -> score.Key:
    if relations()[kind].symmetric and other < subject:
        return other, kind, subject
    return subject, kind, other


def found(path: Path, model: bool = True) -> tuple[list[Mention], list[Found]]:
    """All mentions of a file, and those whose sentence gave a statement, with its edge."""
    extractor = Extractor(model=model)
    everything: list[Mention] = []
    told: list[tuple[Mention, list[Statement]]] = []
    with open_store("memory:") as store:
        for gold, mentions in read(path):
            article = article_of(gold)
            statements = list(extractor(article))
            store.load(article, statements)
            everything += mentions
            told += _told(mentions, statements, article.text)
        edge_of = {id: edge for edge in store.edges() for id in edge.statements}
    may_be = [[Found(one, s, edge_of[s.id]) for s in said if s.id in edge_of] for one, said in told]
    return everything, list(_likeliest(may_be))


def _likeliest(may_be: Iterable[Sequence[Found]]) -> Iterator[Found]:
    """Of a sentence that says a relation twice ("met in May and again on Friday") the statement
    whose edge has most other mentions of the event."""
    tried = [each for each in may_be if each]
    sure = Counter((one.mention.event, one.edge.id) for one, *more in tried if not more)
    for each in tried:
        yield max(each, key=lambda one: sure[one.mention.event, one.edge.id])


def _told(
    mentions: Sequence[Mention], statements: Sequence[Statement], text: str
) -> Iterator[tuple[Mention, list[Statement]]]:
    """Each mention with the statements that its sentence gave of its type and parties."""
    names = FreeNames(end for one in mentions for end in (one.key[0], one.key[2]))
    said: dict[score.Key, list[Statement]] = defaultdict(list)
    for one in statements:
        ends = [names.match(*score.end(party, one.type)) for party in (one.subject, one.object)]
        said[_key(ends[0], one.type, ends[1])].append(one)
    for mention in mentions:
        yield mention, [one for one in said[mention.key] if _at(mention, one, text)]


def _at(mention: Mention, statement: Statement, text: str) -> bool:
    """Whether a statement's sentence holds the mention."""
    start, quote = text.find(mention.quote), statement.quote
    return quote.start < start + len(mention.quote) and start < quote.end


def agreement(mentions: Sequence[Mention], told: Sequence[Found]) -> Agreement:
    """How edges agree with events."""
    by_edge, by_event = _groups(told)
    precision = recall = 0.0
    for one in told:
        edge, event = by_edge[one.edge.id], by_event[one.mention.event]
        both = sum(other.mention.event == one.mention.event for other in edge)
        precision, recall = precision + both / len(edge), recall + both / len(event)
    several = [part for part in by_event.values() if len({f.mention.article for f in part}) > 1]
    whole = sum(len({f.edge.id for f in part}) == 1 for part in several)
    count = len(told) or 1
    return Agreement(
        len(mentions), len(told), precision / count, recall / count, len(several), whole
    )


def _groups(told: Iterable[Found]) -> tuple[dict[str, list[Found]], dict[str, list[Found]]]:
    by_edge: dict[str, list[Found]] = defaultdict(list)
    by_event: dict[str, list[Found]] = defaultdict(list)
    for one in told:
        by_edge[one.edge.id].append(one)
        by_event[one.mention.event].append(one)
    return by_edge, by_event


def faults(told: Sequence[Found]) -> Iterator[str]:
    """Events over several edges, then edges of several events, each with its reports."""
    by_edge, by_event = _groups(told)
    for event, part in by_event.items():
        edges = Counter(one.edge.id for one in part)
        if len(edges) > 1:
            yield f"SPLIT {event} {' '.join(part[0].mention.key)}: {len(edges)} edges"
            yield from (_line(one) for one in sorted(part, key=lambda one: one.edge.id))
    for part in by_edge.values():
        if len({one.mention.event for one in part}) > 1:
            yield f"JOINED {' '.join(part[0].mention.key)}: {part[0].edge.date}"
            yield from (_line(one) for one in sorted(part, key=lambda one: one.mention.event))


def missed(path: Path, model: bool = True) -> Iterator[str]:
    """Mentions that were not found, each with what its sentence gave instead."""
    if path.stem in HELD_OUT:
        raise InputError(f"{path}: held out, nobody reads what is missed of it")
    extractor = Extractor(model=model)
    for gold, mentions in read(path):
        article = article_of(gold)
        statements = list(extractor(article))
        for mention, told in _told(mentions, statements, article.text):
            if not told:
                yield f"{mention.article} {' '.join(mention.key)} {mention.status}"
                yield f"    {' '.join(mention.quote.split())}"
                instead = (s for s in statements if _at(mention, s, article.text))
                yield from (f"      not {_said(s)}" for s in instead)


def _said(s: Statement) -> str:
    return f"{s.subject.id} {s.type} {s.object.id} {s.status} {s.date}"


def _line(one: Found) -> str:
    s = one.statement
    return (
        f"    {one.edge.id[3:8]} {one.mention.event.split()[-1]} {s.article.published} "
        f"{s.status} {s.date} | {' '.join(s.quote.exact.split())[:160]}"
    )


def main() -> None:
    """Read arguments, print a line a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--missed", action="store_true", help="what was not found, and no scores")
    parser.add_argument("--no-model", action="store_true")
    options = parser.parse_args()
    files = options.files or sorted(STORIES.glob("*.jsonl"))
    try:
        if options.missed:
            for path in options.files or (one for one in files if one.stem not in HELD_OUT):
                print(*missed(path, not options.no_model), sep="\n")
            return
        for path in files:
            mentions, told = found(path, not options.no_model)
            one = agreement(mentions, told)
            print(
                f"{path.stem}: {one.found} of {one.mentions} mentions found; B-cubed "
                f"{one.precision:.3f} / {one.recall:.3f} / {one.f1:.3f}; of {one.events} events "
                f"told in several reports {one.whole} are one edge"
            )
            if options.errors and path.stem not in HELD_OUT:
                print(*faults(told), sep="\n")
    except DiplographError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
