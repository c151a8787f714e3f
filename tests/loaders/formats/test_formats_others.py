"""What lies beside articles in a folder is not read as one."""

import io
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.model import Article
from loaders.formats.source import Item, Other, Problem
from loaders.reading import read, read_stream
from queries.cli import app

SAID = "China attacked Japan in the night, and that was all that was said."


def items(name: str, data: bytes) -> list[Item]:
    return list(read_stream(name, io.BytesIO(data)))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("page_files/main.js", "script"),
        ("page_files/Main.JS.download", "script"),
        ("page_files/site.css", "style"),
        ("page_files/logo.svg", "picture"),
        ("photo.JPG", "picture"),
        ("~$cable.docx", "system"),
        ("__MACOSX/._page.html", "system"),
        ("Thumbs.db", "system"),
    ],
)
def test_what_holds_no_article_is_counted(name: str, kind: str) -> None:
    assert items(name, f'var a = "{SAID}";'.encode()) == [Other(name, kind)]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("cable.rtf", SAID.encode(), "Rich Text, which is not read: save it as .docx or .txt"),
        ("cable", b"{\\rtf1 " + SAID.encode(), "Rich Text, which is not read"),
        ("cable.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "an older Word document"),
        ("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a message of Outlook"),
        ("page.webarchive", b"bplist00\xd1\x01\x02", "a web archive of Safari"),
        ("nitf.xml", f"<?xml version='1.0'?><nitf>{SAID}</nitf>".encode(), "XML, but neither"),
        ("logo", f"<svg><title>{SAID}</title></svg>".encode(), "XML, but neither"),
    ],
)
def test_text_that_is_not_read_is_told_with_what_to_do(name: str, data: bytes, told: str) -> None:
    [problem] = items(name, data)
    assert isinstance(problem, Problem) and problem.message.startswith(told)


def test_a_workbook_is_no_archive_of_articles() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("xl/sharedStrings.xml", f"<sst><si><t>{SAID}</t></si></sst>")
    [problem] = items("book.xlsx", out.getvalue())
    assert isinstance(problem, Problem) and "save its sheet as CSV" in problem.message


def test_content_goes_before_the_name() -> None:
    page = f"<html><body><article><p>{SAID}</p></article></body></html>"
    [article] = items("export.doc", page.encode())
    assert isinstance(article, Article) and article.text == SAID


def test_a_page_saved_with_all_that_belongs_to_it_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<html><body><article><p>{SAID}</p></article></html>")
    beside = tmp_path / "page_files"
    beside.mkdir()
    for name in ("a.js", "b.js", "c.css", "d.png"):
        (beside / name).write_text(f"/* {SAID} */")
    found = Counter(type(item) for item in read([str(tmp_path)]))
    assert found == {Article: 1, Other: 4}
    result = CliRunner().invoke(app, ["extract", str(tmp_path)])
    assert result.exit_code == 0
    assert "4 files of other kinds left out (2 script, 1 style, 1 picture)." in result.stderr


def test_a_saved_page_is_not_read_as_a_mail() -> None:
    saved = (
        "From: <Saved by Blink>\r\nDate: Sat, 05 Feb 2022 00:00:00 -0000\r\n"
        "Snapshot-Content-Location: https://example.org/talks?utm_source=x\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n"
        f"<html><body><article><p>{SAID} Caf\xe9.</p></article></html>"
    ).encode("windows-1252")
    [article] = items("saved", saved)
    assert isinstance(article, Article)
    assert article.text == f"{SAID} Café."
    assert (article.published, article.publisher) == (None, None)
    assert (article.url, article.retrieved) == ("https://example.org/talks", "2022-02-05T00:00:00")


@pytest.mark.parametrize(
    ("body", "told"),
    [("Content-Type: text/plain\r\n\r\nTalks.", "no page in it"), ("\r\n", "no page in it")],
)
def test_a_saved_page_without_a_page_is_told(body: str, told: str) -> None:
    [problem] = items("a.mhtml", f"From: <Saved by Blink>\r\n{body}".encode())
    assert isinstance(problem, Problem) and problem.message == told
