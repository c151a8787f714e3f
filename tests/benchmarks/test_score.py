"""The scorer counts as its page says, on two small articles."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import score
from benchmarks.records import GoldArticle, GoldEdge, read_gold
from graph.errors import InputError
from graph.model import Actor, Article, Party, Quote, Statement

ARTICLE = Article(id="a1", text="Xi met Putin on Monday. Kim thanked them.")
FRANCE = Party(id="FRA", kind="Country", name="France")
CHINA = Party(id="CHN", kind="Country", name="China")
XI = Party(
    id="Xi Jinping", kind="Person", name="Xi Jinping",
    stands_for=Actor(id="CHN", kind="Country", name="China"),
)  # fmt: skip
BAND = Party(id="Árpád Band", kind="Organization", name="Árpád Band")


def statement(type: str, subject: Party, object: Party, **fields: Any) -> Statement:
    fields = {"status": "actual"} | fields
    quote = Quote(exact=ARTICLE.text[:23], start=0, end=23)
    return Statement.make(
        type=type, subject=subject, object=object, quote=quote, article=ARTICLE.ref, **fields
    )


def gold(*edges: GoldEdge) -> list[GoldArticle]:
    return [GoldArticle("a1", {}, edges)]


def compare(edges: list[GoldEdge], *found: Statement) -> score.Score:
    articles = gold(*edges)
    return score.score(score.gold_side(articles), score.predicted_side(articles, found))


def edge(subject: str, type: str, object: str, status: str = "actual", date: str | None = None):
    return GoldEdge(subject, type, object, status, date, "")


def test_perfect() -> None:
    result = compare([edge("CHN", "URGED", "FRA")], statement("URGED", CHINA, FRANCE))
    assert result.relations.f1 == result.with_status.f1 == result.pairs.f1 == 1.0


def test_a_symmetric_relation_has_no_order_and_others_have() -> None:
    edges = [edge("CHN", "MET", "FRA"), edge("CHN", "URGED", "FRA")]
    result = compare(edges, statement("MET", FRANCE, CHINA), statement("URGED", FRANCE, CHINA))
    assert (result.relations.hits, result.pairs.f1) == (1, 1.0)


def test_a_person_counts_as_the_state_save_in_an_office() -> None:
    edges = [edge("CHN", "URGED", "FRA"), edge("p:Jinping XI", "REPRESENTS", "CHN")]
    found = statement("URGED", XI, FRANCE), statement("REPRESENTS", XI, CHINA)
    assert compare(edges, *found).relations.f1 == 1.0


@pytest.mark.parametrize("name", ["x:Arpad Band", "x:The Arpad Band", "x:ÁRPÁD BAND"])
def test_free_names_match_without_accents_and_in_part(name: str) -> None:
    result = compare([edge("CHN", "URGED", name)], statement("URGED", CHINA, BAND))
    assert result.relations.f1 == 1.0


def test_the_status_counts_only_in_its_row() -> None:
    found = statement("URGED", CHINA, FRANCE, status="planned")
    result = compare([edge("CHN", "URGED", "FRA")], found)
    assert (result.relations.f1, result.with_status.f1) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("date", "equal", "overlapping"),
    [
        ("2021-12-15", 1, 1),
        ("2021-12", 0, 1),
        ("2021-12-15/..", 0, 1),
        ("2022", 0, 0),
        (None, 0, 0),
    ],
)
def test_dates(date: str | None, equal: int, overlapping: int) -> None:
    edges = [edge("CHN", "URGED", "FRA", date="2021-12-15")]
    result = compare(edges, statement("URGED", CHINA, FRANCE, date=date)).dates
    assert (result.dated, result.equal, result.overlapping) == (1, equal, overlapping)


def test_a_date_without_gold_is_counted() -> None:
    found = statement("URGED", CHINA, FRANCE, date="2021")
    assert compare([edge("CHN", "URGED", "FRA")], found).dates.invented == 1


def test_nothing_found_and_nothing_to_find() -> None:
    assert compare([]).relations.f1 == 1.0
    assert compare([edge("CHN", "URGED", "FRA")]).relations.f1 == 0.0


def test_faults() -> None:
    articles = gold(edge("CHN", "URGED", "FRA"), edge("CHN", "MET", "FRA", "planned"))
    found = statement("MET", CHINA, FRANCE), statement("AIDED", CHINA, FRANCE)
    sides = score.gold_side(articles), score.predicted_side(articles, found)
    kinds = {fault.key[1]: fault.kind for fault in score.faults(*sides)}
    assert kinds == {"URGED": "missed", "MET": "wrong status", "AIDED": "made up"}


@pytest.mark.parametrize(
    "line",
    [
        "{",
        '{"id": "a"}',
        '{"id": "a", "edges": [{"type": "HUGGED", "status": "actual"}]}',
        '{"id": "a", "edges": [{"type": "MET", "status": "actual", "subject": "CHN"}]}',
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "b", "edges": []}) + "\n" + line + "\n")
    with pytest.raises(InputError, match=r"gold\.jsonl:2"):
        list(read_gold(path))
