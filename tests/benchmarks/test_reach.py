"""Which gold edges have both parties among the candidates of their sentence, and why others not."""

from collections import Counter

from benchmarks.reach import ELSEWHERE, UNKNOWN, UNNAMED, reach
from benchmarks.records import GoldEdge
from graph.model import Article

FIRST, SECOND = "Nepal asked India for help.", "Japan sent tents."
TEXT = f"{FIRST} {SECOND} Peru met Fiji."


def edge(subject: str, type_: str, object_: str, quote: str) -> GoldEdge:
    return GoldEdge(subject, type_, object_, "actual", None, quote)


def test_parties_of_the_sentence_are_told_and_those_of_the_one_before_are_candidates() -> None:
    article = Article.model_validate({"text": TEXT, "published": "2015-04-25"})
    found = reach(
        article,
        [
            edge("NPL", "URGED", "IND", FIRST),
            edge("JPN", "AIDED", "NPL", SECOND),
            edge("JPN", "AIDED", "FJI", SECOND),
            edge("JPN", "AIDED", "x:Hill People", SECOND),
            edge("JPN", "AIDED", "KEN", SECOND),
        ],
    )
    assert (found.edges, found.told, found.candidates) == (5, 1, 2)
    assert found.causes == Counter({ELSEWHERE: 1, UNKNOWN: 1, UNNAMED: 1})
