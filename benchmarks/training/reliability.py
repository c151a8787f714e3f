"""Whether a confidence means what it says: of what was given one, how much was right."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks import score
from benchmarks.records import GoldArticle
from graph.model import Statement


def right(
    articles: Sequence[GoldArticle], statements: Iterable[Statement]
) -> list[tuple[float, bool]]:
    """The confidence of each relation of an article, and whether gold has it.

    A relation that several sentences say counts once, with its best confidence. What the name
    finder reads from titles (REPRESENTS, ADVISED) is left out: no head judges it.
    """
    gold = score.gold_side(articles).relations
    best: dict[tuple[str, score.Key], float] = {}
    for one in statements:
        if one.type not in ("REPRESENTS", "ADVISED"):
            (key,) = score.predicted_side(
                [a for a in articles if a.id == one.article.id], [one]
            ).relations
            best[key] = max(best.get(key, 0.0), one.confidence)
    return [(confidence, key in gold) for key, confidence in best.items()]


def reliability(probabilities: Sequence[float], right: Sequence[bool]) -> Iterator[str]:
    """Lines of a table: of what was given a probability, how much was right."""
    yield f"{'probability':<14}{'relations':>10}{'mean':>8}{'right':>8}"
    for low in range(0, 10):
        inside = [i for i, p in enumerate(probabilities) if low <= min(p, 0.999) * 10 < low + 1]
        if inside:
            mean = sum(probabilities[i] for i in inside) / len(inside)
            share = sum(right[i] for i in inside) / len(inside)
            step = f"{low / 10:.1f} to {low / 10 + 0.1:.1f}"
            yield f"{step:<14}{len(inside):>10}{mean:>8.2f}{share:>8.2f}"
