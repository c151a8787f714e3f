"""What rules, head and both together are worth, on validation sets and others not trained on.

    python -m benchmarks.training.evaluate GOLD

Prints figures alone, never sentences; then a reliability table and the speed of the head.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import score
from benchmarks.accuracy import article_of
from benchmarks.records import GoldArticle
from benchmarks.training.labels import TUNING, VALIDATION, gold_sets
from benchmarks.training.reliability import reliability, right
from graph.model import Article, Statement
from graph.schema import relations
from loaders.extract import Extractor, Sentence
from loaders.language.candidate import Candidate
from loaders.language.explaining import Trace
from loaders.language.head import head
from loaders.language.head.combine import combined


class Alone(Extractor):
    """The head without the rules."""

    def judged(self, one: Sentence, trace: Trace | None = None) -> list[Candidate]:
        """What the head finds where no rule was tried."""
        return combined(head.default(), relations(), one.reading, one.before, ())


def figures(
    extractor: Extractor, articles: Sequence[GoldArticle]
) -> tuple[score.Score, list[Statement]]:
    """The score of an extractor on a set, and its statements."""
    found = [s for one in articles for s in extractor(article_of(one))]
    sides = score.gold_side(articles), score.predicted_side(articles, found)
    return score.score(*sides), found


def row(result: score.Score) -> str:
    """Precision, recall and F1 of relations, with status, and of pairs."""
    parts = (result.relations, result.with_status, result.pairs)
    return "  ".join(f"{p.precision:.3f} {p.recall:.3f} {p.f1:.3f}" for p in parts)


def speed(articles: Sequence[Article]) -> Iterator[str]:
    """Sentences with a pair of parties judged in a second, and the share of such sentences."""
    extractor = Extractor(model=False)
    examples = [example for article in articles for _, example in extractor.examples(article)]
    judge = head.default().judge
    judge(examples[0])
    begun = time.process_time()
    for example in examples:
        judge(example)
    seconds = time.process_time() - begun
    yield f"{len(examples)} sentences with a pair, {len(examples) / seconds:.0f} judged a second"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    options = parser.parse_args()
    whole = {name: [] for name in (*VALIDATION, *TUNING)}
    for name, article in gold_sets(options.gold, tuple(whole)):
        whole[name].append(article)
    print(f"{'':<30}{'relation':<19}{'with status':<19}{'pairs':<17}")
    for title, names in (("validation", VALIDATION), ("tuning", TUNING)):
        everything = [article for name in names for article in whole[name]]
        for name, articles in [*((n, whole[n]) for n in names), (title, everything)]:
            for label, extractor in (
                ("rules", Extractor(model=False)),
                ("head", Alone()),
                ("both", Extractor(model=True)),
            ):
                result, found = figures(extractor, articles)
                print(f"{name + ' ' + label:<30}{row(result)}")
        pairs = right(everything, found)
        print("\n".join(reliability([p for p, _ in pairs], [hit for _, hit in pairs])))
    print("\n".join(speed([article_of(one) for one in whole["written-c"]])))


if __name__ == "__main__":
    main()
