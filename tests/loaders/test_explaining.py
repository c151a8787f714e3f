"""What becomes of a sentence, as the extractor itself tells it."""

from typing import Any

import pytest

from graph.model import Article
from loaders.explaining import explain
from loaders.extract import default

TEXT = (
    "Xi Jinping met Vladimir Putin in Beijing on Friday. He did not invite Joe Biden. "
    "Anna Tolpatt and Michael Jordan played golf. Rain fell."
)
ARTICLE = Article(id="a", text=TEXT, published="2022-02-05")


@pytest.fixture(scope="module")
def explained() -> list[dict[str, Any]]:
    return list(explain(ARTICLE))


def test_it_makes_what_is_made_without_it(explained: list[dict[str, Any]]) -> None:
    made = [statement for one in explained for statement in one["made"]]
    assert made == [one.model_dump(mode="json") for one in default()(ARTICLE)]
    assert [one["text"] for one in explained] == [
        TEXT[one["start"] : one["end"]] for one in explained
    ]


def test_names_and_how_they_were_found(explained: list[dict[str, Any]]) -> None:
    found = [(one["text"], one["id"], one["stands_for"], one["how"])
             for one in explained[0]["names"]]  # fmt: skip
    assert found == [
        ("Xi Jinping", "Xi Jinping", "CHN", "name"),
        ("Vladimir Putin", "Vladimir Putin", "RUS", "name"),
        ("Beijing", "CHN", None, "seat"),
    ]
    assert explained[0]["names"][2]["of_place"]
    assert [
        (one["form"], [party["id"] for party in one["parties"]]) for one in explained[1]["anaphors"]
    ] == [("He", ["Xi Jinping"])]


def test_names_of_no_party_are_told_with_the_reason(explained: list[dict[str, Any]]) -> None:
    why = {one["text"]: one["why"] for one in explained[2]["not_names"]}
    assert why["Anna Tolpatt"].startswith("in no table")
    assert not any(one["not_names"] for one in explained[:2])


def test_rules_tried_and_why_they_gave_nothing(explained: list[dict[str, Any]]) -> None:
    rules = explained[0]["rules"]
    (met,) = (one for one in rules if one["found"])
    assert (met["relation"], met["frame"], met["trigger"]) == ("MET", 1, "met")
    assert met["found"][0]["status"] == "actual"
    refused = {(one["relation"], one["why"]) for one in rules if not one["found"]}
    assert ("MET", "an earlier frame of MET found parties here") in refused
    assert all(one["why"] for one in rules if not one["found"])


def test_a_sentence_without_parties_is_skipped() -> None:
    (only,) = explain(Article(id="b", text="Rain fell on Sunday.", published="2022-02-05"))
    assert only["skipped"] == "no party named"
    assert not (only["parse"] or only["rules"] or only["made"])


def test_the_head_judges_beside_the_rules() -> None:
    first, second, *_ = explain(ARTICLE, model=True)
    (met,) = (one for one in first["head"] if one["taken"])
    assert (met["relation"], met["by_rule"]) == ("MET", True)
    assert met["probability"] >= met["least"]
    left_out = [one for one in second["head"] if not one["taken"]]
    assert left_out and all(one["probability"] < one["least"] for one in left_out)


@pytest.mark.parametrize(
    ("text", "relation", "why"),
    [
        ("Japan plans a visit by Nauru.", "BOYCOTTED", None),
        ("Japan meet Brazil in the final.", "MET", "ruled out by final"),
        ("Norway boycotted on Monday, said Japan.", "BOYCOTTED", "no party as object (obj)"),
        ("Nobody in Peru or Chile boycotted Japan.", "BOYCOTTED", "no party as subject (subj)"),
    ],
)
def test_reasons(text: str, relation: str, why: str | None) -> None:
    rules = [rule for one in explain(Article(id="c", text=text)) for rule in one["rules"]]
    reasons = [rule["why"] for rule in rules if rule["relation"] == relation]
    assert any(why in (reason or "") for reason in reasons) if why else not reasons
