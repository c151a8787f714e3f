"""Web pages in the manner of ten publishers: their articles say what the plain text says."""

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.model import Article, Statement
from loaders.extract import extract
from loaders.formats import html
from loaders.formats.source import NOTHING, Given, Item, opened
from loaders.reading import read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def page(text: str | bytes, given: Given = NOTHING) -> Item:
    data = text if isinstance(text, bytes) else text.encode()
    [item] = html.read(opened("page.html", data), given)
    return item


def keys(article: Article) -> set[tuple[str, ...]]:
    def key(s: Statement) -> tuple[str, ...]:
        return s.type, s.subject.id, s.object.id, s.status

    return {key(statement) for statement in extract(article)}


def test_pages_say_what_their_plain_text_says() -> None:
    same = more = less = 0
    for path in PAGES:
        [article] = read([str(path)])
        assert isinstance(article, Article)
        [plain] = read([str(path.with_suffix(".txt"))], Given(published=article.published))
        assert isinstance(plain, Article)
        found, expected = keys(article), keys(plain)
        same += len(found & expected)
        more += len(found - expected)
        less += len(expected - found)
    assert len(PAGES) == 10 and same > 80
    assert 2 * same / (2 * same + more + less) >= 0.98


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_tells_its_title_day_publisher_and_address(path: Path) -> None:
    [article] = read([str(path)])
    assert isinstance(article, Article)
    assert article.title and article.publisher and article.published
    assert article.url == f"https://{path.stem}.example.org/world/story-1"
    plain = path.with_suffix(".txt").read_text("utf-8")
    assert [line for line in plain.splitlines() if line not in article.text] == []


def test_quotes_point_into_the_text_that_is_kept() -> None:
    [article] = read([str(PAGES[0])])
    assert isinstance(article, Article)
    for statement in extract(article):
        quote = statement.quote
        assert article.text[quote.start : quote.end] == quote.exact


def test_nothing_of_a_page_is_run_or_kept_but_its_text() -> None:
    item = page(
        "<html><head><script>alert(1)</script></head><body><article>"
        '<p onclick="x()">Xi Jinping met Vladi\u202emir Pu\u00adtin in Beijing.</p>'
        '<iframe src="https://example.org"></iframe></article></body></html>'
    )
    assert isinstance(item, Article)
    assert item.text == "Xi Jinping met Vladimir Putin in Beijing."


def test_a_page_names_addresses_of_its_own_site_only() -> None:
    text = '<html><head><link rel="canonical" href="https://a.example.org/1"></head><body><p>{}</p>'
    body = text.format("Xi Jinping met Vladimir Putin in Beijing on Friday for some hours.")
    there = page(body, Given(url="https://example.net/x"))
    here = page(body, Given(url="https://example.org/x"))
    assert isinstance(there, Article) and there.url == "https://example.net/x"
    assert isinstance(here, Article) and here.url == "https://a.example.org/1"


@pytest.mark.parametrize("text", ["<html></html>", "<html><script>x</script>", "<p>" * 50_000])
def test_a_page_without_an_article_is_told(text: str) -> None:
    with pytest.raises(InputError, match=r"^no article found in the page$"):
        page(text)


def test_what_stands_beside_a_short_article_is_left_out() -> None:
    said = "Kenya recalled its ambassador from Somalia on Monday."
    found = page(
        "<html><body><div class='menu'><a href='/'>Home</a></div>"
        f"<div class='content'><h1>Kenya and Somalia</h1><p>{said}</p></div>"
        "<div class='most-read'><ul><li><a href='/1'>Russia attacks Ukraine</a></li></ul></div>"
        "</body></html>"
    )
    assert isinstance(found, Article) and "Russia" not in found.text and said in found.text
