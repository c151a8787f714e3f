"""Plain text files, good and bad."""

import io

import pytest

from graph.model import Article
from loaders.formats import limits
from loaders.formats.source import NOTHING, Given, Item, Problem
from loaders.reading import read_stream

NEWS = "Japan's prime minister will stay at home.\n"


def read(data: bytes, given: Given = NOTHING) -> list[Item]:
    return list(read_stream("news.txt", io.BytesIO(data), given))


def test_a_file_is_an_article_with_what_the_caller_knows() -> None:
    given = Given("2021-12-15", "The Harbour Post", "https://example.org/1")
    [article] = read(NEWS.encode(), given)
    assert isinstance(article, Article)
    assert article.text == NEWS
    assert (article.published, article.publisher, article.url) == given[:3]


def test_the_same_text_is_the_same_article() -> None:
    assert read(NEWS.encode()) == read(NEWS.encode())
    assert read(NEWS.encode()) != read(NEWS.encode(), Given(published="2021-12-15"))


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_text() -> None:
    [article] = read(b"\xef\xbb\xbfOne.\r\nTwo.\rThree.\n")
    assert isinstance(article, Article)
    assert article.text == "One.\nTwo.\nThree.\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"Talk\0\0", "binary, not text: a zero byte at offset 4"),
        ("Orbán visited Kyiv.".encode("latin-1"), "byte 0xE1 at offset 3"),
        (b"x" * (limits.TEXT + 1), "longer than 2 MB"),
    ],
)
def test_what_is_no_text_is_told_in_one_line(data: bytes, message: str) -> None:
    [problem] = read(data)
    assert isinstance(problem, Problem)
    assert problem.where == "news.txt"
    assert message in problem.message
    assert "\n" not in problem.message


def test_a_text_of_the_longest_size_is_read() -> None:
    [article] = read(b"x" * limits.TEXT)
    assert isinstance(article, Article)


def test_an_unknown_day_is_told() -> None:
    [problem] = read(NEWS.encode(), Given(published="31 February"))
    assert problem == Problem("news.txt", "published: not a date: '31 February' (write 2021-12-15)")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("They met.\n\nOn Fri, 6 May 2022, Bo wrote:\n> They left.\n> They slept.\n\nThey ate.",
         "They met.\n\n\nThey ate."),
        ("They met.\nOn Fri, 6 May 2022, Bo Field\n<bo@example.org> wrote:\n\n> They left.",
         "They met.\n"),
        ("They met.\n> They left.", "They met.\n> They left."),
        ("On Friday they met, and this is what they wrote:\nWe met.",
         "On Friday they met, and this is what they wrote:\nWe met."),
    ],
)  # fmt: skip
def test_a_mail_is_not_what_it_answers(said: str, kept: str) -> None:
    data = f"From: a@example.org\nDate: Mon, 9 May 2022 07:00:00 +0200\n\n{said}".encode()
    [article] = read_stream("a.eml", io.BytesIO(data))
    assert isinstance(article, Article) and article.text == kept
