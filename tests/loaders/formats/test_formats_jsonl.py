"""JSON lines of articles and statements, whole and broken."""

import io
import json
from typing import Any

import pytest

from graph.model import Article, Statement
from loaders.formats import FORMATS, jsonl, limits
from loaders.formats.source import NOTHING, Given, Item, Problem, Source

ARTICLE = {
    "id": "a1",
    "text": "Britain will boycott the Beijing Games.",
    "published": "2021-12-08",
    "publisher": "The Harbour Post",
}
BY_HAND = {
    "type": "BOYCOTTED",
    "subject": "GBR",
    "object": "OLY_W_2022",
    "mode": "diplomatic",
    "quote": "Britain will boycott the Beijing Games.",
    "article": {"id": "a1", "published": "2021-12-08"},
}


def lines(*records: Any) -> bytes:
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records).encode()


def read(data: bytes, given: Given = NOTHING) -> list[Item]:
    return list(jsonl.read(Source("news.jsonl", io.BytesIO(data)), given))


def test_unknown_keys_of_articles_are_ignored() -> None:
    [article] = read(lines({**ARTICLE, "section": "World", "words": 7}))
    assert article == Article.model_validate(ARTICLE)


def test_what_the_caller_knows_fills_gaps_only() -> None:
    given = Given(publisher="Wire", url="https://example.org")
    [article] = read(lines(ARTICLE), given)
    assert isinstance(article, Article)
    assert (article.publisher, article.url) == ("The Harbour Post", "https://example.org")


def test_a_number_is_an_id_too() -> None:
    [article] = read(lines({**ARTICLE, "id": 17}))
    assert isinstance(article, Article) and article.id == "17"


def test_a_broken_line_in_the_middle_is_numbered_and_the_rest_loads() -> None:
    first, problem, last = read(lines(ARTICLE, '{"text": "unfini', "", {**ARTICLE, "id": "a2"}))
    assert isinstance(first, Article) and isinstance(last, Article)
    assert isinstance(problem, Problem)
    assert problem.where == "news.jsonl:2"
    assert problem.message == "not JSON: Invalid control character at column 17"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1, 2]", "not an object"),
        ({"headline": "Talks"}, "neither an article"),
        ({"text": ""}, "text: empty"),
        ({"text": None}, "text: empty"),
        ({"text": ["Talks"]}, "text: should be text"),
        ({**ARTICLE, "published": "31 February"}, "published: not a date: '31 February'"),
        ({**ARTICLE, "title": 5}, "title: should be text"),
        ('{"text": "half a pair: \\ud83d"}', "surrogate"),
        ('{"text": "zero: \\u0000"}', "zero character"),
        ('{"text": "x", "extra": ' + "[" * 200_000 + "}", "nested too deeply"),
        ('{"text": "x", "extra": ' + "1" * 10_000 + "}", "not JSON"),
        ({**BY_HAND, "type": "BOYCOTED"}, "did you mean BOYCOTTED?"),
        ({**BY_HAND, "type": ["MET"]}, "no relation ['MET']"),
        ({**BY_HAND, "subject": 5}, "valid dictionary"),
        ({**BY_HAND, "date": 5}, "date"),
        ({**BY_HAND, "subject": "Atlantis"}, "nobody is called 'Atlantis'"),
        ({**BY_HAND, "object": "GBR"}, "nobody acts on themselves"),
        ({**BY_HAND, "type": "MET", "object": "OLY_W_2022"}, "object: MET takes Country"),
        ({**BY_HAND, "date": "2021-02-31"}, "no such day: '2021-02-31'"),
        ({**BY_HAND, "status": "certain"}, "status: "),
        ({**BY_HAND, "article": None}, "article: missing"),
        ({**BY_HAND, "article": {"id": "a1", "published": "soon"}}, "not a date: 'soon'"),
        ({**BY_HAND, "quote": {"exact": "Talks", "start": 3, "end": 5}}, "not as long"),
        ({**BY_HAND, "quote": {"exact": "Talks", "start": "three"}}, "quote.start"),
        ({**BY_HAND, "clamed_by": "USA"}, "clamed_by: "),
    ],
)  # fmt: skip
def test_a_faulty_line_is_told_in_one_line(line: Any, message: str) -> None:
    problem, article = read(lines(line, ARTICLE))
    assert isinstance(problem, Problem)
    assert message in problem.message
    assert "\n" not in problem.message
    assert isinstance(article, Article)


def test_a_line_in_another_encoding_is_left_out_alone() -> None:
    problem, article = read('{"text": "Orbán"}\n'.encode("latin-1") + lines(ARTICLE))
    assert isinstance(problem, Problem) and "byte 0xE1 at offset 13" in problem.message
    assert isinstance(article, Article)


def test_an_endless_line_is_passed_over() -> None:
    problem, article = read(b'{"text": "' + b"x" * (3 * limits.TEXT) + b'"}\n' + lines(ARTICLE))
    assert problem == Problem(
        "news.jsonl:1", "the line is longer than 2 MB; split it into articles"
    )
    assert isinstance(article, Article)


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_an_empty_file_is_told(data: bytes) -> None:
    assert read(data) == [Problem("news.jsonl", "empty")]


def test_a_statement_by_hand_is_completed_from_the_reference_facts() -> None:
    [statement] = read(lines(BY_HAND))
    assert isinstance(statement, Statement)
    assert statement.id.startswith("st_")
    assert (statement.status, statement.extractor) == ("actual", "hand")
    assert (statement.subject.kind, statement.subject.name) == ("Country", "United Kingdom")
    assert statement.object.name == "2022 Winter Olympics"
    assert (statement.quote.start, statement.quote.end) == (0, len(BY_HAND["quote"]))
    assert (statement.plover, statement.cameo) == ("PROTEST", "143")


def test_a_person_by_hand_stands_for_the_state_of_that_day() -> None:
    [statement] = read(lines({**BY_HAND, "type": "DECLINED", "subject": "Fumio Kishida"}))
    assert isinstance(statement, Statement) and statement.subject.stands_for is not None
    assert statement.subject.stands_for.id == "JPN"


def test_a_written_statement_comes_back_the_same() -> None:
    [statement] = read(lines(BY_HAND))
    assert isinstance(statement, Statement)
    assert read(lines(statement.model_dump_json())) == [statement]


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("standard input", b'{"text": "Talks"}\n', "jsonl"),
        ("news.txt", b'\xef\xbb\xbf {"id": 1}', "jsonl"),
        ("news.jsonl", b"broken", "jsonl"),
        ("news.txt", b"{Update} Talks went on.", "text"),
        ("news", b"[The Harbour Post] Talks went on.", "text"),
        ("news", b'[{"text": "Talks"}]', "json"),
        ("news", b'{\n  "text": "Talks"\n}', "json"),
        ("news.txt", b"", "text"),
    ],
)
def test_a_format_is_known_by_content_then_by_name(name: str, head: bytes, expected: str) -> None:
    assert next(form.name for form in FORMATS if form.recognises(name, head)) == expected
