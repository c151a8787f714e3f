"""How well statements are extracted: scored against hand-made gold, set by set (`make eval`).

    python -m benchmarks.accuracy [--gold FOLDER] [--set NAME ...] [--by-type] [--errors]

Without `--gold` the sets in `benchmarks/gold` are scored and, where a checkout has it beside it,
`../shared/gold`. Held-out sets are scored apart and their errors never listed.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import score
from benchmarks.reach import Reach, reach
from benchmarks.records import GoldArticle, read_gold
from graph.errors import DiplographError, InputError
from graph.model import Article, Statement
from loaders.extract import extract

OWN = Path(__file__).parent / "gold"
BESIDE = Path(__file__).parents[2] / "shared" / "gold"
_HELD_OUT = "written-c"  # kept for validation, as are the even articles of `*-dev` sets


class GoldSet(NamedTuple):
    """Gold articles that are scored together; of held-out ones nobody reads the errors."""

    name: str
    articles: tuple[GoldArticle, ...]
    held_out: bool = False


class Outcome(NamedTuple):
    """What one set came to."""

    gold: GoldSet
    statements: tuple[Statement, ...]
    score: score.Score
    reach: Reach
    seconds: float
    characters: int


# ------------------------------------------------------------------ sets


def sets(folder: Path) -> Iterator[GoldSet]:
    """The sets of a folder: a JSON lines file each, development sets cut in two."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise InputError(f"{folder}: no gold sets (*.jsonl)")
    if (folder / "seed.json").exists():
        yield _seed(folder)
    for path in paths:
        articles = tuple(read_gold(path))
        if path.stem.endswith("-dev"):
            yield GoldSet(f"{path.stem} odd", tuple(a for a in articles if _number(a) % 2))
            even = tuple(a for a in articles if not _number(a) % 2)
            yield GoldSet(f"{path.stem} even", even, held_out=True)
        else:
            yield GoldSet(path.stem, articles, held_out=path.stem == _HELD_OUT)


def _number(article: GoldArticle) -> int:
    return int("".join(c for c in article.id if c.isdigit()) or 0)


def _seed(folder: Path) -> GoldSet:
    """The one article whose edges are kept apart from its text."""
    (article,) = read_gold(folder / "seed.json")
    texts = sorted((folder.parent / "seed").glob("*.txt"))
    if len(texts) != 1:
        raise InputError(f"{folder.parent / 'seed'}: wanted one text for seed.json")
    record = article.record | {"text": texts[0].read_text(encoding="utf-8")}
    return GoldSet("seed", (article._replace(record=record),))


# ------------------------------------------------------------------ one set


def article_of(gold: GoldArticle) -> Article:
    """The article to extract from."""
    fields = ("id", "text", "title", "published", "publisher", "url")
    return Article.model_validate({name: gold.record.get(name) for name in fields})


def evaluate(gold: GoldSet, model: bool = True) -> Outcome:
    """Extract from every article of a set and score; raises InputError if a quote is off."""
    begun = time.perf_counter()
    statements: list[Statement] = []
    reached, characters = Reach(0, 0, 0, Counter()), 0
    for one in gold.articles:
        article = article_of(one)
        characters += len(article.text)
        for statement in extract(article, model):
            quote = statement.quote
            if article.text[quote.start : quote.end] != quote.exact:
                raise InputError(f"{article.id}: a quote does not stand at its offsets: {quote}")
            statements.append(statement)
        reached += reach(article, one.edges)
    result = score.score(
        score.gold_side(gold.articles), score.predicted_side(gold.articles, statements)
    )
    seconds = time.perf_counter() - begun
    return Outcome(gold, tuple(statements), result, reached, seconds, characters)


# ------------------------------------------------------------------ printing


def summary(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """One line a set."""
    yield f"{'':<36}{'relation':^19}  {'with status':^19}{'pairs':>8}{'dates':^16}{'parties':>12}"
    figures = f"{'P':>6}{'R':>6}{'F1':>7}"
    last = f"{'F1':>8}{'equal':>8}{'over':>7}{'told':>9}{'reach':>7}"
    yield f"{'set':<26}{'articles':>9} {figures}  {figures}{last}"
    for one in outcomes:
        row, dates = one.score, one.score.dates
        figures = "  ".join(
            f"{part.precision:6.3f}{part.recall:6.3f}{part.f1:7.3f}"
            for part in (row.relations, row.with_status)
        )
        dated = dates.dated or 1
        yield (
            f"{one.gold.name:<26}{len(one.gold.articles):>9} {figures}{row.pairs.f1:>8.3f}"
            f"{dates.equal / dated:>8.3f}{dates.overlapping / dated:>7.3f}"
            f"{one.reach.told / (one.reach.edges or 1):>9.3f}"
            f"{one.reach.candidates / (one.reach.edges or 1):>7.3f}"
        )


def together(outcomes: Sequence[Outcome], name: str) -> Outcome:
    """Several sets as one."""
    articles = tuple(article for one in outcomes for article in one.gold.articles)
    statements = tuple(statement for one in outcomes for statement in one.statements)
    result = score.score(score.gold_side(articles), score.predicted_side(articles, statements))
    reached = sum((one.reach for one in outcomes), Reach(0, 0, 0, Counter()))
    return Outcome(
        GoldSet(name, articles), statements, result, reached,
        sum(one.seconds for one in outcomes), sum(one.characters for one in outcomes),
    )  # fmt: skip


def report(outcomes: Sequence[Outcome], by_type: bool, errors: bool) -> Iterator[str]:
    """Tuning sets, then the held-out ones."""
    for held_out, title in ((False, "all but held-out"), (True, "all held-out")):
        part = [one for one in outcomes if one.gold.held_out == held_out]
        if not part:
            continue
        whole = together(part, title)
        yield "held out" if held_out else "open"
        yield from summary([*part, whole] if len(part) > 1 else part)
        for cause, count in whole.reach.causes.most_common():
            yield f"out of reach: {cause} {count} of {whole.reach.edges}"
        if by_type:
            yield ""
            yield from score.table(whole.score, by_type=True)
        if errors and not held_out:
            yield ""
            sides = (
                score.gold_side(whole.gold.articles),
                score.predicted_side(whole.gold.articles, whole.statements),
            )
            yield from score.listing(score.faults(*sides))
        yield ""
    seconds = sum(one.seconds for one in outcomes)
    characters = sum(one.characters for one in outcomes)
    yield f"{characters:,} characters in {seconds:.1f} s; every quote stands at its offsets"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("--gold", type=Path, action="append", help="a folder of gold sets")
    parser.add_argument("--set", action="append", help="score only sets whose name begins so")
    parser.add_argument("--by-type", action="store_true", help="also by relation type")
    parser.add_argument("--errors", action="store_true", help="list what is wrong (open sets)")
    parser.add_argument("--save", type=Path, help="keep the statements as JSON lines, a file a set")
    parser.add_argument(
        "--model", action=argparse.BooleanOptionalAction, default=True, help="with the learned head"
    )
    options = parser.parse_args()
    folders = options.gold or [OWN, *([BESIDE] if BESIDE.exists() else [])]
    try:
        outcomes = []
        for gold in (one for folder in folders for one in sets(folder)):
            if not options.set or any(gold.name.startswith(name) for name in options.set):
                print(f"{gold.name} …", file=sys.stderr)
                outcomes.append(evaluate(gold, options.model))
    except DiplographError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for one in outcomes if options.save else ():
        options.save.mkdir(parents=True, exist_ok=True)
        lines = "".join(statement.model_dump_json() + "\n" for statement in one.statements)
        (options.save / f"{one.gold.name}.jsonl").write_text(lines, encoding="utf-8")
    print("\n".join(report(outcomes, options.by_type, options.errors)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
