"""The notation of texts written for training."""

from pathlib import Path

import pytest

from benchmarks.training import sentences
from graph.errors import InputError


def read(tmp_path: Path, *lines: str) -> list[sentences.GoldArticle]:
    """What a file of these lines says."""
    (tmp_path / "some.txt").write_text("\n".join(lines), encoding="utf-8")
    return list(sentences.written(tmp_path))


TABLE = [
    ("Chad met Niger. || TCD MET NER", [("TCD", "MET", "NER", "actual")]),
    ("Chad may not meet Niger. || NONE", []),
    ("Chad will host Niger. || TCD HOSTED NER planned", [("TCD", "HOSTED", "NER", "planned")]),
    (
        "Lee Kuan Yew met Chad. || p:Lee Kuan Yew MET TCD possible",
        [("p:Lee Kuan Yew", "MET", "TCD", "possible")],
    ),
    (
        "Chad and Mali accused Niger. || TCD,MLI ACCUSED NER",
        [("TCD", "ACCUSED", "NER", "actual"), ("MLI", "ACCUSED", "NER", "actual")],
    ),
    (
        "Chad, Mali and Niger met. || TCD&MLI&NER MET",
        [("TCD", "MET", "MLI", "actual"), ("TCD", "MET", "NER", "actual"),
         ("MLI", "MET", "NER", "actual")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), TABLE)
def test_relations_of_a_line(line: str, told: list[tuple[str, ...]], tmp_path: Path) -> None:
    (article,) = read(tmp_path, line)
    assert [(e.subject, e.type, e.object, e.status) for e in article.edges] == told


def test_alternatives_are_combined(tmp_path: Path) -> None:
    articles = read(tmp_path, "Chad [met|saw] Niger[ again|]. || TCD MET NER")
    texts = {article.record["text"] for article in articles}
    every = {"Chad met Niger.", "Chad met Niger again.", "Chad saw Niger.", "Chad saw Niger again."}
    assert len(texts) == 2
    assert texts <= every


def test_a_relation_belongs_to_its_sentence(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "@2022-03-01", "Chad met Niger. || NONE || It left. || TCD LEFT AU")
    (edge,) = article.edges
    assert article.record["published"] == "2022-03-01"
    assert article.record["text"] == "Chad met Niger. It left."
    assert article.record["text"][edge.start : edge.end] == "It left."


@pytest.mark.parametrize("line", ["Chad met Niger.", "Chad met Niger. || TCD GREETED NER"])
def test_a_faulty_line_is_named(line: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"some\.txt:1: "):
        read(tmp_path, line)


def test_the_files_that_train_are_sound() -> None:
    assert sum(bool(article.edges) for article in sentences.written()) > 500
