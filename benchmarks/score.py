"""Compares statements with hand-made gold edges: precision, recall, F1, dates, and the errors.

A relation that three sentences repeat counts once. A person counts as the state or organisation he
stands for, save in REPRESENTS and ADVISED and where there is none: then as "p:" and the name.
Names that gold writes out ("p:", "x:") match without case, accents and punctuation, in part, or by
surname where only one in the article fits. Ends of symmetric relations have no order.

    python -m benchmarks.score GOLD PREDICTED [--by-type] [--errors]
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.names import FreeNames
from benchmarks.records import GoldArticle, read_gold, read_statements
from graph import edtf
from graph.errors import DiplographError
from graph.model import Party, Statement
from graph.schema import relations

_BY_PERSON = frozenset({"REPRESENTS", "ADVISED"})

Key = tuple[str, str, str]  # subject, type, object


# ------------------------------------------------------------------ one side of the comparison


class Side:
    """What gold, or the program, says about each article."""

    def __init__(self, articles: Iterable[str]) -> None:
        self.statuses: dict[str, dict[Key, set[str]]] = {name: {} for name in articles}
        self.dates: dict[tuple[str, Key], set[str]] = {}
        self.quotes: dict[tuple[str, Key], str] = {}

    def add(self, article: str, key: Key, status: str, date: str | None, quote: str) -> None:
        """Take in one edge or statement."""
        subject, kind, obj = key
        if kind in relations() and relations()[kind].symmetric and obj < subject:
            key = (obj, kind, subject)
        self.statuses[article].setdefault(key, set()).add(status)
        if date:
            self.dates.setdefault((article, key), set()).add(date)
        self.quotes.setdefault((article, key), quote)

    @property
    def relations(self) -> set[tuple[str, Key]]:
        """Article, subject, type, object."""
        return {(name, key) for name, keys in self.statuses.items() for key in keys}

    @property
    def with_status(self) -> set[tuple[str, Key, str]]:
        """The same with the status."""
        return {
            (name, key, status)
            for name, keys in self.statuses.items()
            for key, found in keys.items()
            for status in found
        }

    @property
    def pairs(self) -> set[tuple[str, frozenset[str]]]:
        """The parties without type and order."""
        return {(name, frozenset((key[0], key[2]))) for name, key in self.relations}


def gold_side(articles: Iterable[GoldArticle]) -> Side:
    """Gold edges by article."""
    articles = list(articles)
    side = Side(article.id for article in articles)
    for article in articles:
        for edge in article.edges:
            key = (edge.subject, edge.type, edge.object)
            side.add(article.id, key, edge.status, edge.date, edge.quote)
    return side


def predicted_side(articles: Iterable[GoldArticle], statements: Iterable[Statement]) -> Side:
    """Statements by article, their free names mapped onto gold's; others' articles are left out."""
    names = {
        article.id: FreeNames(end for e in article.edges for end in (e.subject, e.object))
        for article in articles
    }
    side = Side(names)
    for one in statements:
        free = names.get(one.article.id)
        if free is not None:
            ends = [free.match(*end(party, one.type)) for party in (one.subject, one.object)]
            key = (ends[0], one.type, ends[1])
            side.add(one.article.id, key, one.status, one.date, one.quote.exact)
    return side


def end(party: Party, kind: str) -> tuple[str, str]:
    """What gold calls an end of a relation of this kind, and its name if gold may write it out."""
    if party.kind != "Person":
        return party.id, party.name
    if kind not in _BY_PERSON and party.stands_for:
        return party.stands_for.id, ""
    return f"p:{party.name}", ""


# ------------------------------------------------------------------ figures


class Agreement(NamedTuple):
    """How two sets agree."""

    gold: int
    predicted: int
    hits: int

    @classmethod
    def of(cls, gold: set[Any], predicted: set[Any]) -> "Agreement":
        """Counts of two sets and what they share."""
        return cls(len(gold), len(predicted), len(gold & predicted))

    def __add__(self, other: Any) -> "Agreement":
        return Agreement(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Share of predictions that are in gold."""
        return self.hits / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of gold that is predicted."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Dates(NamedTuple):
    """Of relations in both and dated in gold: equal, overlapping; of undated ones: dated anyway."""

    dated: int = 0
    equal: int = 0
    overlapping: int = 0
    undated: int = 0
    invented: int = 0


class Score(NamedTuple):
    """All figures of one set."""

    relations: Agreement
    with_status: Agreement
    pairs: Agreement
    dates: Dates
    by_type: dict[str, Agreement]


def score(gold: Side, predicted: Side) -> Score:
    """All figures for a comparison."""
    want, got = gold.relations, predicted.relations
    kinds = sorted({key[1] for _, key in want | got})
    return Score(
        Agreement.of(want, got),
        Agreement.of(gold.with_status, predicted.with_status),
        Agreement.of(gold.pairs, predicted.pairs),
        _dates(gold, predicted),
        {
            kind: Agreement.of(
                {one for one in want if one[1][1] == kind},
                {one for one in got if one[1][1] == kind},
            )
            for kind in kinds
        },
    )


def _dates(gold: Side, predicted: Side) -> Dates:
    dated = equal = overlapping = undated = invented = 0
    for one in gold.relations & predicted.relations:
        want, got = gold.dates.get(one, set()), predicted.dates.get(one, set())
        if want:
            dated += 1
            equal += bool(want & got)
            overlapping += any(_overlap(w, g) for w in want for g in got)
        else:
            undated += 1
            invented += bool(got)
    return Dates(dated, equal, overlapping, undated, invented)


def _overlap(one: str, other: str) -> bool:
    (low, high), (start, end) = edtf.bounds(one), edtf.bounds(other)
    return not ((high and start and high < start) or (end and low and end < low))


class Fault(NamedTuple):
    """One relation that is missed, made up, or has the wrong status."""

    kind: str
    article: str
    key: Key
    statuses: tuple[str, ...]
    gold_statuses: tuple[str, ...]
    quote: str


def faults(gold: Side, predicted: Side) -> Iterator[Fault]:
    """Everything that differs, article by article."""
    for name in gold.statuses:
        want, got = gold.statuses[name], predicted.statuses[name]
        for key in sorted(want.keys() | got.keys()):
            was, says = tuple(sorted(want.get(key, ()))), tuple(sorted(got.get(key, ())))
            if was != says:
                kind = "missed" if not says else "made up" if not was else "wrong status"
                quotes = gold.quotes if was else predicted.quotes
                yield Fault(kind, name, key, says, was, quotes[name, key])


# ------------------------------------------------------------------ printing


def table(result: Score, by_type: bool = False) -> Iterator[str]:
    """The figures as lines of text."""
    yield f"{'':<18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'pred':>7}{'hits':>7}"
    rows = {
        "relation": result.relations,
        "relation + status": result.with_status,
        "pairs": result.pairs,
    }
    for label, row in (rows | (result.by_type if by_type else {})).items():
        yield (
            f"{label:<18}{row.precision:>7.3f}{row.recall:>7.3f}{row.f1:>7.3f}"
            f"{row.gold:>7}{row.predicted:>7}{row.hits:>7}"
        )
    dates = result.dates
    of = dates.dated or 1
    yield (
        f"dates of {dates.dated} relations: equal {dates.equal / of:.3f}, overlapping "
        f"{dates.overlapping / of:.3f}; dated without gold: {dates.invented} of {dates.undated}"
    )


def listing(found: Iterable[Fault]) -> Iterator[str]:
    """The errors as lines of text."""
    for one in found:
        was = f" (gold {','.join(one.gold_statuses)})" if one.kind == "wrong status" else ""
        says = ",".join(one.statuses or one.gold_statuses)
        yield f"{one.kind}: {one.article}: {' '.join(one.key)} [{says}]{was}"
        yield f"    {' '.join(one.quote.split())[:220]}"


def main() -> int:
    """Compare two files."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.score")
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path, help="statements as JSON lines")
    parser.add_argument("--by-type", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    try:
        articles = list(read_gold(options.gold))
        gold = gold_side(articles)
        predicted = predicted_side(articles, read_statements(options.predicted))
    except DiplographError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print("\n".join(table(score(gold, predicted), options.by_type)))
    if options.errors:
        print("\n".join(listing(faults(gold, predicted))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
