"""A headline is a sentence of its article, wherever the format holds it."""

import io
import json
from html import escape

import pytest

from graph.model import Article
from loaders.extract import extract
from loaders.formats.headline import above
from loaders.formats.source import Item, Problem
from loaders.reading import read_stream

HEADLINE = "Xi Jinping meets Vladimir Putin in Beijing"
BODY = "The Games open today. Officials praised the weather."


def items(name: str, text: str) -> list[Item]:
    return list(read_stream(name, io.BytesIO(text.encode())))


@pytest.mark.parametrize(
    ("title", "text", "publisher"),
    [
        (HEADLINE, f"{HEADLINE}\n\n{BODY}", ""),
        (HEADLINE, f"4 February 2022\nWORLD\n{HEADLINE.upper()}\nBy a reporter\n{BODY}", ""),
        (f"‘{HEADLINE}’ | The Wire", f"{HEADLINE}\n{BODY}", "The Wire"),
        (f"{HEADLINE} | World | The Wire", f"{HEADLINE}\n{BODY}", ""),
        (f"Exclusive | {HEADLINE}", f"{HEADLINE}\n{BODY}", ""),
        (f"{HEADLINE} - The Wire", f"{HEADLINE}\n{BODY}", "World - The Wire"),
        ("* * *", BODY, ""),
        ("", BODY, ""),
    ],
)  # fmt: skip
def test_a_text_that_begins_with_its_headline_stays_as_it_is(
    title: str, text: str, publisher: str
) -> None:
    assert above(title, text, publisher) == text


@pytest.mark.parametrize(
    ("title", "publisher", "headline"),
    [
        (HEADLINE, "", HEADLINE),
        (f"{HEADLINE} | The Wire", "The Wire", HEADLINE),
        (f"The Wire - {HEADLINE}", "The Wire", HEADLINE),
        (f"{HEADLINE} – Asia – THE WIRE", "The Wire", f"{HEADLINE} – Asia"),
        (f"{HEADLINE} | The Wire", "The Post", f"{HEADLINE} | The Wire"),
        (f"{HEADLINE} - World - The Wire", "World - The Wire", HEADLINE),
        (f"World - {HEADLINE}", "World - The Wire", f"World - {HEADLINE}"),
        ("The Wire", "The Wire", "The Wire"),
        ("The Wire", "World - The Wire", "The Wire"),
        ("Sino-Russian talks - a guide", "The Wire", "Sino-Russian talks - a guide"),
    ],
)
def test_it_stands_above_any_other_without_the_publisher_s_name(
    title: str, publisher: str, headline: str
) -> None:
    assert above(title, f"\n{BODY}", publisher) == f"{headline}\n\n{BODY}"


def page(title: str, body: str) -> str:
    return (
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p>{body}</p></article></body></html>"
    )


def feed(title: str, body: str) -> str:
    return (
        "<rss version='2.0'><channel><title>The Wire</title><item>"
        f"<title>{title}</title><description>{body}</description></item></channel></rss>"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", json.dumps({"title": HEADLINE, "text": BODY})),
        ("a.csv", f"title,text\n{HEADLINE},{BODY}\n"),
        ("a.html", page(HEADLINE, BODY)),
        ("a.xml", feed(HEADLINE, BODY)),
        ("a.xml", feed(HEADLINE, "")),
        ("a.md", f"---\ntitle: {HEADLINE}\n---\n{BODY}\n"),
        ("a.md", f"# {HEADLINE}\n\n{BODY}\n"),
    ],
)
def test_formats_that_hold_it_apart_say_what_the_plain_text_says(name: str, text: str) -> None:
    [article] = items(name, text)
    assert isinstance(article, Article) and article.title == HEADLINE
    [met] = extract(article)
    assert (met.type, met.quote.exact) == ("MET", HEADLINE)
    assert article.text[met.quote.start : met.quote.end] == HEADLINE


@pytest.mark.parametrize(
    ("head", "around", "title"),
    [
        ("<title>The Wire</title>", "<aside><h1>Iran attacks Oman</h1></aside>{}", "The Wire"),
        ("<title>Talks in Rome - The Wire</title>", "<h1>BREAKING: Iran attacks Oman</h1>{}",
         "Talks in Rome - The Wire"),
        ("<title>Talks</title>", "{}<div><h2>Iran attacks Oman</h2></div>", "Talks"),
        ("", "{}<aside><h2>Iran attacks Oman</h2></aside>", "Iran attacks Oman"),
    ],
)  # fmt: skip
def test_a_heading_beside_the_article_is_no_headline(head: str, around: str, title: str) -> None:
    body = around.format(f"<div class='content'><p>{BODY}</p></div>")
    [article] = items("a.html", f"<html><head>{head}</head><body>{body}</body></html>")
    assert isinstance(article, Article) and article.title == title
    assert "Oman" not in article.text
    assert not list(extract(article))


def test_a_heading_that_the_page_s_title_says_in_other_words_is_one() -> None:
    text = page(HEADLINE, BODY).replace(f"<title>{HEADLINE}", "<title>Vladimir Putin meets Xi")
    [article] = items("a.html", text)
    assert isinstance(article, Article) and article.title == HEADLINE
    assert article.text.startswith(HEADLINE)


def test_an_entry_that_a_feed_has_from_another_is_of_that_one() -> None:
    source = "<source url='https://wire.example/rss'>The Wire</source>"
    text = feed(f"{HEADLINE} - The Wire", BODY).replace("</item>", f"{source}</item>")
    [article] = items("a.xml", text.replace("<title>The Wire", "<title>All the News", 1))
    assert isinstance(article, Article) and article.publisher == "The Wire"
    assert article.text == f"{HEADLINE}\n\n{BODY}"


LINK = "<a href='https://example.org'>{}</a>&nbsp;&nbsp;<font color='#6f6f6f'>{}</font>"
OTHER = "Iran attacks Oman"


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("", HEADLINE),
        (LINK.format(HEADLINE, "The Wire"), HEADLINE),
        (f"<ol><li>{LINK.format(HEADLINE, 'The Wire')}</li><li>{LINK.format(OTHER, 'X')}</li></ol>",
         HEADLINE),
        (f"<p>{BODY}</p><ul><li><a href='x'>{OTHER}</a></li></ul>", f"{HEADLINE}\n\n{BODY}"),
        (f"<p>{BODY}</p><p>The post <a>{HEADLINE}</a> appeared first on <a>The Wire</a>.</p>",
         f"{HEADLINE}\n\n{BODY}"),
        ("<ul><li>They met.</li><li>They <a href='x'>left</a>.</li></ul>",
         f"{HEADLINE}\n\nThey met.\nThey left."),
    ],
)  # fmt: skip
def test_what_a_feed_says_of_other_stories_is_left_out(body: str, kept: str) -> None:
    [article] = items("a.xml", feed(f"{HEADLINE} - The Wire", escape(body)))
    assert isinstance(article, Article) and article.text == kept


def test_a_feed_s_entry_without_any_words_is_told() -> None:
    [problem] = items("a.xml", feed("", ""))
    assert isinstance(problem, Problem) and problem.message == "empty"


def test_a_mail_s_subject_is_a_title_only() -> None:
    [article] = items("a.eml", f"From: a@example.org\nSubject: {HEADLINE}\n\n{BODY}\n")
    assert isinstance(article, Article) and article.title == HEADLINE
    assert HEADLINE not in article.text


def test_one_text_under_two_headlines_is_two_articles() -> None:
    rows = ({"text": BODY, "title": title} for title in (HEADLINE, "Games open"))
    one, other = items("a.jsonl", "\n".join(json.dumps(row) for row in rows))
    assert isinstance(one, Article) and isinstance(other, Article) and one.id != other.id


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", json.dumps({"title": HEADLINE, "text": None, "section": "World"})),
        ("a.jsonl", json.dumps({"title": HEADLINE, "text": "<p> </p>"})),
        ("a.jsonl", json.dumps({"title": HEADLINE, "published": "2022-02-04"})),
        ("a.csv", f"title,text,section\n{HEADLINE},,World\n"),
        ("a.csv", f"title,text\n{HEADLINE},  \n"),
    ],
)
def test_a_row_with_a_headline_alone_is_an_article_of_it(name: str, text: str) -> None:
    [article] = items(name, text)
    assert isinstance(article, Article)
    assert article.text == HEADLINE


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (json.dumps({"title": HEADLINE, "body": BODY}), "neither an article"),  # its text is there
        (json.dumps({"title": " ", "text": ""}), "text: empty"),
        (json.dumps({"title": HEADLINE, "text": 5}), "text: should be text"),
    ],
)
def test_a_text_under_another_name_is_not_lost_to_its_headline(text: str, message: str) -> None:
    [problem] = items("a.jsonl", text)
    assert isinstance(problem, Problem)
    assert message in problem.message
