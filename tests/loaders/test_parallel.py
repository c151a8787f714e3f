"""Several processes give what one gives; an article that goes wrong is left out alone."""

import os

import pytest

from graph.model import Article
from graph.receipts import Reading, Receipt
from loaders.formats.source import Problem
from loaders.parallel import Chunk, readings
from loaders.reader import read_article

SENTENCES = [
    "Xi Jinping met Vladimir Putin in Beijing on Friday.",
    "The bakery sold out.",
    "Canada accused Russia of spreading lies.",
    "Poland and Ukraine signed an agreement on rail transport.",
    "Talks went on in Geneva.",
]


FILLER = " Bread was sold out by noon again." * 70


def article(number: int, text: str | None = None) -> Article:
    words = text or f"{SENTENCES[number % 5]} {SENTENCES[(number * 2 + 1) % 5]}{FILLER}"
    return Article(id=f"a{number}", text=words, published="2022-02-05")


def news(count: int) -> list[Article]:
    return [article(number) for number in range(count)]


def test_two_processes_give_what_one_gives_in_the_same_order() -> None:
    items = [*news(30), "between", *news(12)]
    alone = list(readings(items, 1))
    assert list(readings(items, 2)) == alone
    assert alone[30] == "between"


def test_a_receipt_says_why_sentences_make_no_statement() -> None:
    text = "Canada accused Russia of lying. The bakery sold out. Canada is large."
    receipt = read_article(article(1, text), False, "me").receipt
    assert receipt is not None
    assert (receipt.sentences, receipt.statements) == (3, 1)
    assert receipt.rejected == {"no relation said": 2}  # the open question who "the bakery" is


def faulty(chunk: Chunk) -> list[Reading]:
    """Reads as a program with two bugs."""
    found = []
    for one in chunk:
        if one.text == "raise":
            raise ValueError("no such word")
        if one.text == "die":
            os._exit(9)
        receipt = Receipt(article=one.id, extractor="x", sentences=1, statements=0)
        found.append(Reading(one, (), receipt))
    return found


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_cannot_be_read_is_told_and_left_out(jobs: int) -> None:
    items = [article(number, "raise" if number == 20 else "fine" * 1000) for number in range(40)]
    found = list(readings(items, jobs, read=faulty))
    (problem,) = (one for one in found if isinstance(one, Problem))
    assert problem.where == "a20"
    assert "cannot be read (ValueError: no such word)" in problem.message
    assert problem.record == items[20].model_dump_json()
    assert [one.article.id for one in found if isinstance(one, Reading)] == [
        one.id for one in items if one.id != "a20"
    ]


def test_a_process_that_dies_costs_only_its_article() -> None:
    items = [article(number, "die" if number == 30 else "fine" * 1000) for number in range(60)]
    found = list(readings(items, 2, read=faulty))
    (problem,) = (one for one in found if isinstance(one, Problem))
    assert problem.where == "a30"
    assert "its process died" in problem.message
    assert len(found) == 60
