"""Sentences passed over without a parse: only those that say nothing."""

import json
from collections import Counter
from pathlib import Path

import pytest

from graph.model import Article, Kind
from graph.schema import relations
from loaders.explaining import explain
from loaders.extract import Extractor, default
from loaders.language.sieve import Sieve, dictionary
from loaders.language.sifting import described

GOLD = Path("benchmarks") / "gold" / "short.jsonl"
SIEVE = Sieve(relations())


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Norway boycotted the summit.", True),
        ("Norway BOYCOTTS it.", True),
        ("The rivers of Norway are long.", False),
        ("They spent an hour with him.", True),
        ("They spent an hour near Norway.", False),  # without "with" or "in"
        ("They spent money with him.", False),  # without "hour" or the like
        ("Norway pledged €20m to it.", True),
        ("Norway pledged 20 to it.", False),  # without "€"
    ],
)
def test_triggers_and_what_they_need(text: str, may: bool) -> None:
    assert SIEVE.may_say(dictionary(text), {"Country", "Organization"}) == may


@pytest.mark.parametrize(
    ("text", "kinds", "may"),
    [
        ("Norway joined.", {"Country", "Organization"}, True),
        ("The striker joined from Norway.", {"Country"}, False),  # no body to join
        ("The striker joined from Norway.", {"Country", "Event"}, True),  # a summit, it may be
        ("Goods from Norway made up half.", {"Country", "Event"}, False),
        ("Norway criticised it.", {"Country"}, True),
        ("It can bank on Norway.", {"Country"}, True),
        ("A bank in Norway fell.", {"Country"}, False),  # without "on"
    ],
)
def test_triggers_and_whom_they_need(text: str, kinds: set[Kind], may: bool) -> None:
    assert SIEVE.may_say(dictionary(text), kinds) == may


def test_all_dictionary_forms_of_a_word() -> None:
    assert {"leave", "left"} <= dictionary("Left")
    assert {"meet", "met", "meeting"} <= dictionary("met at the meeting")
    assert {"cease", "fire"} <= dictionary("a cease-fire")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Snow fell in Norway. It criticised the weather.", ["no two parties"] * 2),
        ("Sweden lies beside Norway.", ["no word for a relation between them"]),
        ("Sweden lies beside Norway. It accused them of lying.",
         ["no word for a relation between them", None]),
        ("Japan criticised Peru. The answer was silence.", [None, "no two parties"]),
        ("Sweden lies beside Norway. He criticised the snow in Norway.",
         ["no word for a relation between them", "no two parties"]),
        ("Sweden lies beside Norway. Its minister slept. He criticised Norway.",
         ["no word for a relation between them", "no word for a relation between them", None]),
        ("Sweden lies beside Norway. Norway accused a side of three men.",
         ["no word for a relation between them", "no two parties"]),
        ("Japan boycotted the Beijing Olympics. So did Peru.", [None, None]),
        ("Sweden lies beside Norway. Volvo declined to comment in Sweden or in Peru.",
         ["no word for a relation between them"] * 2),
        ("Sweden lies beside Norway. Norway and Sweden made up half.",
         ["no word for a relation between them"] * 2),
        ("Sweden lies beside Norway. Its bank lies on a hill in Norway.",  # nobody banks on it
         ["no word for a relation between them"] * 2),
        ("Sweden lies beside the EU. Norway and Sweden made up half.",
         ["no word for a relation between them", None]),
    ],
)  # fmt: skip
def test_why_sentences_are_passed_over(text: str, reasons: list[str | None]) -> None:
    found = explain(Article(id="a", text=text, published="2021-12-15"))
    assert [one["skipped"] for one in found] == reasons


def test_words_that_an_article_may_stand_before() -> None:
    assert list(described("A king met the old\nKing of Spain.")) == ["old", "king", "of", "spain"]
    assert not list(described("Two sides of a country"))


def articles() -> list[Article]:
    fields = ("id", "text", "title", "published")
    records = map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())
    return [Article.model_validate({name: one[name] for name in fields}) for one in records]


def test_nothing_that_the_rules_find_is_passed_over() -> None:
    reader: Extractor = default(model=False)  # the head leaves out what it doubts
    for article in articles():
        every = Counter(
            (one.reading.tree.start, rule.relation.name, rule.subject.id, rule.object.id)
            for one in reader.sentences(article)
            for rule in one.rules
        )
        statements = {(s.quote.start, s.type, s.subject.id, s.object.id) for s in reader(article)}
        assert set(every) <= statements
