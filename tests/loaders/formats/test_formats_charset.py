"""Text in other encodings than UTF-8: read where the bytes or the text itself say which one."""

import io
import json
import zipfile

import pytest

from graph.errors import UsageError
from graph.model import Article
from loaders.formats.charset import checked
from loaders.formats.source import NOTHING, Given, Item, Problem
from loaders.reading import read_stream

SAID = "Japan’s premier Fumio Kishida met Xi Jinping."
_PAGE = "<!DOCTYPE html><html><head>{}<title>T</title></head><body><article><p>{}</p></article>"
_ITEM = f"<item><title>{SAID}</title></item>"
_RSS = f"<rss version='2.0'><channel><title>P</title>{_ITEM}</channel></rss>"
_MAIL = "From: A <a@b.org>\nSubject: Talks\nContent-Type: {}\nContent-Transfer-Encoding: 8bit\n\n{}"
_MARKED = '<meta charset="windows-1252">'
_SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n'
    "Content-Transfer-Encoding: 8bit\n\n{}\n--b--\n"
)
WINDOWS = Given(encoding="windows-1252")


def items(name: str, data: bytes, given: Given = NOTHING) -> list[Item]:
    return list(read_stream(name, io.BytesIO(data), given))


def told(name: str, data: bytes, given: Given = NOTHING) -> list[str]:
    return [
        (i.text if isinstance(i, Article) else str(i)).strip() for i in items(name, data, given)
    ]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("news.txt", SAID),
        ("news.jsonl", json.dumps({"text": SAID}, ensure_ascii=False)),
        ("news.json", json.dumps([{"text": SAID}], indent=1, ensure_ascii=False)),
        ("news.csv", f'text,url\r\n"{SAID}",https://example.org/1\r\n'),
        ("page.html", _PAGE.format('<meta charset="utf-16">', SAID)),
        ("feed.xml", f'<?xml version="1.0" encoding="UTF-16"?>{_RSS}'),
    ],
)
def test_utf_16_is_read_with_and_without_its_mark(codec: str, name: str, text: str) -> None:
    assert told(name, text.encode(codec)) == [SAID]


def test_utf_16_in_an_archive_is_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("news.txt", SAID.encode("utf-16"))
    assert told("news.zip", out.getvalue()) == [SAID]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (SAID.encode("utf-16")[:-1], "not UTF-16 as it should be: truncated data"),
        (bytes(n if n % 2 else 0 for n in range(1, 80)), "binary, not text"),
        (b"a\0b\0", "binary, not text"),
    ],
)
def test_what_is_no_utf_16_is_told(data: bytes, message: str) -> None:
    [problem] = items("news.txt", data)
    assert isinstance(problem, Problem)
    assert message in problem.message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", _PAGE.format(_MARKED, SAID)),
        ("page.html", _PAGE.format('<meta charset="iso-8859-1">', SAID)),  # as browsers read it
        ("page.html", _PAGE.format('<meta charset="utf-16">', SAID)),  # which it cannot be
        ("page.html", _PAGE.format("", SAID)),
        ("feed.xml", f'<?xml version="1.0" encoding="windows-1252"?>{_RSS}'),
        ("news.eml", _MAIL.format("text/plain; charset=windows-1252", SAID)),
        ("news.eml", _MAIL.format("text/plain; charset=iso-8859-1", SAID)),
        ("news.eml", _MAIL.format("text/html", f"<html><head>{_MARKED}</head><p>{SAID}</p>")),
        ("page.mhtml", _SAVED.format(_PAGE.format(_MARKED, SAID))),
    ],
)
def test_letters_of_windows_are_read_where_the_text_says_so(name: str, text: str) -> None:
    assert told(name, text.encode("windows-1252")) == [SAID]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("news.txt", SAID),
        ("news.md", SAID),
        ("news.jsonl", json.dumps({"text": SAID}, ensure_ascii=False)),
        ("news.json", json.dumps([{"text": SAID}], indent=1, ensure_ascii=False)),
        ("news.csv", f'text,url\n"{SAID}",\n'),
        ("news.eml", _MAIL.format("text/plain", SAID)),
        ("news.eml", _MAIL.format("text/plain; charset=utf-8", SAID)),  # which it is not
    ],
)
def test_other_letters_are_told_unless_the_caller_names_them(name: str, text: str) -> None:
    [problem] = items(name, text.encode("windows-1252"))
    assert isinstance(problem, Problem)
    assert "not UTF-8: byte 0x92 at offset" in problem.message
    assert "--encoding windows-1252" in problem.message
    assert told(name, text.encode("windows-1252"), WINDOWS) == [SAID]
    assert told(name, text.encode(), WINDOWS) == [SAID]  # what is UTF-8 stays that


def test_a_mail_that_says_ascii_may_be_utf_8() -> None:
    assert told("a.eml", _MAIL.format("text/plain; charset=us-ascii", SAID).encode()) == [SAID]


@pytest.mark.parametrize("codec", ["utf-8", "windows-1252"])
def test_a_subject_that_is_not_ascii_keeps_its_letters(codec: str) -> None:
    mail = _MAIL.format(f"text/plain; charset={codec}", SAID).replace("Talks", "Orbán’s visit")
    [article] = items("a.eml", mail.encode(codec))
    assert isinstance(article, Article)
    assert article.title == "Orbán’s visit"


@pytest.mark.parametrize(
    ("name", "known"), [("latin1", "windows-1252"), ("CP1250", "cp1250"), ("utf8", None)]
)
def test_an_encoding_that_is_named_is_known(name: str, known: str | None) -> None:
    assert checked(name) == known


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "utf-16", "", "a\0b"])
def test_an_encoding_that_is_none_is_told(name: str) -> None:
    with pytest.raises(UsageError, match="--encoding: "):
        checked(name)
