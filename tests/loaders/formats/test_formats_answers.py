"""Answers of interfaces of the web: in one line or many, told apart from records with lists."""

import io
import json
from typing import Any

import pytest

from graph.model import Article
from loaders.formats.source import NOTHING, Given, Item, Problem
from loaders.reading import read, read_stream

STORY = {"text": "Britain will boycott the Beijing Games.", "publishedAt": "2021-12-08"}
OTHER = {"text": "Lithuania will boycott the Beijing Games."}
LONG = {"text": "They met again to speak about the treaty. " * 30_000}
BODY = {
    "authors": [{"name": "Ann Field"}, {"name": "Bo Lake"}],
    "body": "Britain will boycott the Beijing Games.",
    "pubDate": "2021-12-08",
}


def found(text: str, *columns: tuple[str, str]) -> list[Item]:
    given = Given(columns=columns) if columns else NOTHING
    return list(read(["-"], given, stdin=io.BytesIO(text.encode())))


def texts(items: list[Item]) -> list[str]:
    return [item.text if isinstance(item, Article) else str(item) for item in items]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "answer",
    [
        {"articles": [STORY, OTHER]},
        {"status": "ok", "totalResults": 2, "articles": [STORY, OTHER]},
        {"sources": [{"id": "x"}], "articles": [STORY, OTHER]},
    ],
)
def test_an_answer_is_the_list_that_it_holds(answer: dict[str, Any], indent: int | None) -> None:
    expected = [STORY["text"], OTHER["text"]]
    assert texts(found(json.dumps(answer, indent=indent))) == expected


def test_an_answer_in_one_line_may_be_longer_than_a_text() -> None:
    stories = [{"id": str(number), **LONG} for number in range(3)]
    items = found(json.dumps({"status": "ok", "articles": stories}))
    assert [item.id for item in items if isinstance(item, Article)] == ["0", "1", "2"]


def test_a_line_each_may_be_an_answer() -> None:
    lines = [json.dumps({"articles": [one]}) for one in (STORY, OTHER)]
    assert texts(found("\n".join(lines))) == [STORY["text"], OTHER["text"]]


@pytest.mark.parametrize(
    "text",
    [
        '{ "status": "ok",\n  "articles": [%s]\n}',
        '{"articles": [\n%s\n]}',
    ],
)
def test_an_answer_may_begin_in_its_first_line(text: str) -> None:
    assert texts(found(text % json.dumps(STORY)))[-1] == STORY["text"]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_record_with_lists_is_one(indent: int | None) -> None:
    [article] = found(json.dumps(BODY, indent=indent), ("text", "body"), ("published", "pubDate"))
    assert isinstance(article, Article)
    assert (article.text, article.published) == (BODY["body"], "2021-12-08")
    long = {**BODY, "body": "Britain will boycott the Beijing Games. " * 9}
    [problem] = found(json.dumps(long, indent=indent))
    assert isinstance(problem, Problem)
    assert "it has authors, body, pubDate: name the text with --map text=NAME" in problem.message


def test_a_publisher_may_be_an_object_with_a_name() -> None:
    story = {**STORY, "source": {"id": None, "name": "The Harbour  Post"}}
    [article] = found(json.dumps({"articles": [story]}), ("publisher", "source"))
    assert isinstance(article, Article) and article.publisher == "The Harbour Post"


@pytest.mark.parametrize(
    ("name", "text", "columns", "message"),
    [
        ("a.csv", "text,publisher\n,The Post\n", (), "text: empty"),
        ("a.csv", "body,publisher\n,The Post\n", (("text", "body"),), "text: empty"),
        (
            "a.json",
            '{"title": "Talks"}',
            (("text", "body"),),
            "text: no 'body' in it; it has title",
        ),
    ],
)
def test_a_text_that_is_not_there_is_told_as_that(
    name: str, text: str, columns: tuple[tuple[str, str], ...], message: str
) -> None:
    [problem] = read_stream(name, io.BytesIO(text.encode()), Given(columns=columns))
    assert isinstance(problem, Problem) and problem.message == message


@pytest.mark.parametrize("indent", [None, 2])
def test_a_mapped_name_that_no_article_has_is_told_before_any_is_read(indent: int | None) -> None:
    answer = json.dumps({"articles": [STORY, OTHER]}, indent=indent)
    [problem] = found(answer, ("published", "pubdate"))
    assert isinstance(problem, Problem)
    told = "--map published=pubdate: no 'pubdate' in it; it has text, publishedAt"
    assert problem.message == told
    [problem] = found(json.dumps([STORY, OTHER], indent=indent), ("published", "pubdate"))
    assert isinstance(problem, Problem) and problem.message == told
    lines = "\n".join(json.dumps(one) for one in (STORY, OTHER))
    [problem] = found(lines, ("published", "pubdate"))
    assert isinstance(problem, Problem) and problem.message == told


def test_a_mapped_name_that_only_some_articles_have_is_taken_where_it_is() -> None:
    one, other = found(json.dumps([OTHER, STORY]), ("published", "publishedAt"))
    assert isinstance(one, Article) and isinstance(other, Article)
    assert (one.published, other.published) == (None, "2021-12-08")


def test_an_article_that_has_our_own_name_needs_no_mapped_one() -> None:
    [article] = found(json.dumps({**OTHER, "published": "2021-12-08"}), ("published", "pubDate"))
    assert isinstance(article, Article) and article.published == "2021-12-08"


NESTED = {
    "response": {
        "status": "ok",
        "results": [
            {
                "webTitle": "Talks",
                "webUrl": "https://example.org/a",
                "fields": {"body": "They met."},
            },
            {"webTitle": "More talks", "fields": {"body": "They parted."}},
        ],
    }
}


@pytest.mark.parametrize("indent", [None, 2])
def test_names_and_lists_may_stand_deeper(indent: int | None) -> None:
    columns = (("text", "fields.body"), ("title", "webTitle"), ("url", "webUrl"))
    one, other = found(json.dumps(NESTED, indent=indent), *columns)
    assert isinstance(one, Article) and isinstance(other, Article)
    assert (one.title, one.url) == ("Talks", "https://example.org/a")
    assert (one.text, other.text) == ("Talks\n\nThey met.", "More talks\n\nThey parted.")
    [problem, _] = found(json.dumps(NESTED, indent=indent))
    assert isinstance(problem, Problem)
    assert "it has webTitle, webUrl, fields.body: name the text" in problem.message


def test_a_name_with_a_dot_is_taken_whole_first() -> None:
    story = {"fields.body": "They met.", "fields": {"body": "They parted."}}
    assert texts(found(json.dumps(story), ("text", "fields.body"))) == ["They met."]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<p>They <b>met</b> &amp; left.</p>\n<p>They met.</p>", "They met & left.\nThey met."),
        ("They met.<br/>They parted.", "They met.\nThey parted."),
        ("They met.\nThey <em>parted</em>.", "They met.\nThey parted."),
        ("They met &#8211; again.\nThey parted.", "They met – again.\nThey parted."),
        ("<script>They('left')</script><div>They met.</div>", "They met."),
        ("They said 3 < 5 and R&D; AT&T <them>.", "They said 3 < 5 and R&D; AT&T <them>."),
    ],
)  # fmt: skip
def test_marks_of_html_in_a_text_are_not_part_of_it(text: str, kept: str) -> None:
    assert texts(found(json.dumps({"text": text}))) == [kept]
    quoted = text.replace('"', '""')
    assert texts(list(read_stream("a.csv", io.BytesIO(f'text\n"{quoted}"\n'.encode())))) == [kept]
