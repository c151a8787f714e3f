"""Bombs, links, paths that lead out, endless lines: a clear message, and the rest is read."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from graph.model import Article
from loaders.formats import limits
from loaders.formats.source import NOTHING, Given, Item, Problem
from loaders.reading import read, read_stream


def items(name: str, data: bytes, given: Given = NOTHING) -> list[Item]:
    return list(read_stream(name, io.BytesIO(data), given))


def messages(name: str, data: bytes) -> list[str]:
    found = items(name, data)
    assert all(isinstance(item, Problem) for item in found), found
    return [item.message for item in found if isinstance(item, Problem)]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(*members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for member, data in members:
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """Lines that are no JSON: 100 MB of them in 100 kB."""
    return gzip.compress(b"{" + b" " * (100 * 1024 * 1024), compresslevel=6)


def test_a_bomb_is_stopped(bomb: bytes) -> None:
    assert len(bomb) < 200_000
    assert any("unpacks to more than 200 times" in text for text in messages("a.jsonl.gz", bomb))


def test_a_bomb_in_an_archive_does_not_take_the_others(bomb: bytes) -> None:
    found = items("a.zip", zipped({"a.jsonl.gz": bomb, "b.txt": b"They met."}))
    assert isinstance(found[0], Problem) and isinstance(found[-1], Article)


def test_archives_in_archives_end_somewhere() -> None:
    data = b"They met."
    for _ in range(limits.DEPTH + 1):
        data = gzip.compress(data)
    [message] = messages("a.gz", data)
    assert message == "more than 4 archives deep"


def test_names_in_archives_are_only_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = zipped({"../../outside.txt": b"They met.", "/etc/outside.txt": b"They parted."})
    assert [item.text for item in items("a.zip", data) if isinstance(item, Article)] == [
        "They met.",
        "They parted.",
    ]
    assert list(tmp_path.iterdir()) == []


def test_links_in_archives_are_left_out() -> None:
    link = tarfile.TarInfo("link.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    problem, article = items("a.tar", tarred((link, b""), (tarfile.TarInfo("b.txt"), b"They met.")))
    assert problem == Problem("a.tar/link.txt", "a link or a device, not a file; left out")
    assert isinstance(article, Article)


def test_links_out_of_a_folder_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("They parted.")
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("They met.")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    article, problem = read([str(folder)])
    assert isinstance(article, Article) and article.text == "They met."
    assert isinstance(problem, Problem) and "leads out of the folder" in problem.message
    [named] = read([str(folder / "b.txt")])
    assert isinstance(named, Article)


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE])
def test_feeds_with_entities_are_left_out(doctype: str) -> None:
    feed = "<rss><channel><item><description>&a;</description></item></channel></rss>"
    assert messages("a.xml", f"{doctype}{feed}".encode()) == [
        "the feed declares entities of its own; left out"
    ]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.json", b'[{"a":' * 50_000, "not JSON"),
        ("a.json", b'[{"text": "' + b"x" * (limits.TEXT + 9), "the item is longer than 2 MB"),
        ("a.json", b'[{"text": "They', "the array is not closed"),
        ("a.csv", b"text,title\n" + b"x" * (3 * limits.TEXT), "line 2: the line is longer"),
        ("a.csv", b'text\n"' + b"They met.\n" * 300_000, "line 2: the row is longer than 2 MB"),
        ("a.csv", b"text,text\nThey met.,x\n", "more than one column is called 'text'"),
        ("a.csv", b"text\rThey met.\r", "not a table: lines that end in CR alone"),
        ("a.csv", b"body,title\nThey met.,x\n", "name the text with --map text=NAME"),
        ("a.html", b"<p>" + b"x" * limits.PAGE, "the page is longer than 16 MB"),
        ("a.html", b"<div>" * 100_000, "no article found"),
        ("a.txt", b"They\0met.", "binary, not text"),
        ("a.gz", b"\x1f\x8b\x08\0broken", "damaged"),
        ("a.zip", b"PK\x03\x04broken", "damaged"),
        ("a.docx", zipped({"word/document.xml": b"<x/>"}), "not a Word document"),
        ("a.epub", zipped({"x": b"x"}), "not an EPUB as it should be"),
        ("a.pdf", b"%PDF-1.4 broken", "not a PDF that can be read"),
        ("a.parquet", b"PAR1broken", "not a Parquet table"),
        ("a.warc", b"WARC/1.0\r\nbroken", "nothing in it"),
        ("a.eml", b"Subject: x\r\nTo: y\r\n\r\n", "empty"),
        ("a.zip", zipped({}), "nothing in it"),
        ("a.xml", b"<rss></rss>", "a feed without entries"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(name: str, data: bytes, message: str) -> None:
    assert any(message in text for text in messages(name, data)), messages(name, data)


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ('"They left.', 4),
        ('"They left.\n', 4),
        ('"They left.\r\nThey stayed.\r\n', 4),
        ('"They\nleft.","They stayed.\n\nThey left.\n', 5),
    ],
)
def test_a_row_whose_quotation_mark_is_not_closed_is_left_out(end: str, line: int) -> None:
    found = items("a.csv", f'text,publisher\n"They\nmet.",Talks\n{end}'.encode())
    assert [item.text for item in found[:-1] if isinstance(item, Article)] == ["They\nmet."]
    [problem] = [item for item in found if isinstance(item, Problem)]
    assert problem.where == f"a.csv, line {line}"
    assert problem.message.startswith("a quotation mark opens that its row does not close")


def test_a_line_that_names_the_separator_is_none_of_the_table() -> None:
    [article] = items("a.csv", b"\xef\xbb\xbfsep=;\r\ntext;a,b,c\r\nThey met, again.;x\r\n")
    assert isinstance(article, Article) and article.text == "They met, again."


def test_a_row_that_is_not_utf_8_is_told_and_the_others_are_read() -> None:
    first = b'text,title\nThey met.,A\n"Caf\xe9s\nclosed.",B\nThey left.,C\n'
    data = first + b'"They ate.,\xe9\n"They sat.",E'
    found = items("a.csv", data)
    assert [i.title for i in found if isinstance(i, Article)] == ["A", "C", "E"]
    told = [f"{i.where}: {i.message}"[:36] for i in found if isinstance(i, Problem)]
    assert told == [
        "a.csv: line 3: not UTF-8: byte 0xE9 ",
        "a.csv, line 6: a quotation mark open",
    ]
    [problem] = items("a.csv", b"text,caf\xe9\nThey met.,A\n")
    assert isinstance(problem, Problem) and problem.message.startswith("line 1: not UTF-8")


QUOTED = """title,text,published
A,"China met Russia.",2022-02-04
B,"Japan met Iran.,2022-02-05
C,"France met Italy.
They talked.",2022-02-06
D,Mali met Chad.,2022-02-07
E,"Oman met Qatar.",2022-02-08
"""


@pytest.mark.parametrize(
    ("text", "line", "lost"),
    [
        (QUOTED, 3, "B"),
        (QUOTED.replace("\n", "\r\n"), 3, "B"),
        (QUOTED.replace("Iran.", 'Iran."').replace("Mali", '"Mali'), 6, "D"),
        (QUOTED.replace("Iran.", 'Iran."').replace('Qatar."', "Qatar."), 7, "E"),
        (QUOTED.replace("Iran.", 'Iran."').replace("They talked", 'They "talked'), 4, "C"),
        (QUOTED.replace('"Japan met Iran.,2022', '"Japan met Iran.,"2022'), 3, "B"),
    ],
)
def test_a_quotation_mark_that_is_missing_joins_no_rows(text: str, line: int, lost: str) -> None:
    found = items("a.csv", text.encode())
    [problem] = [item for item in found if isinstance(item, Problem)]
    assert problem.where == f"a.csv, line {line}"
    assert "close it and load again" in problem.message
    assert problem.record and json.loads(problem.record)["title"] == lost
    days = {item.title: item.published for item in found if isinstance(item, Article)}
    named = {name: f"2022-02-0{day}" for day, name in enumerate("ABCDE", 4)}
    assert days == {name: day for name, day in named.items() if name != lost}


def test_a_quotation_mark_within_a_row_needs_no_other() -> None:
    found = items("a.csv", b'text,publisher\nThey met in "Oslo,Talks\n"They met.",5" guns')
    assert [item.text for item in found if isinstance(item, Article)] == [
        'They met in "Oslo', "They met."
    ]  # fmt: skip


def test_what_is_packed_is_told_by_the_name_of_its_file() -> None:
    faulty = gzip.compress(b'{"text": "They met."}\n{"text": ""}\n')
    assert [i.where for i in items("a.jsonl.gz", faulty) if isinstance(i, Problem)] == [
        "a.jsonl.gz:2"
    ]
    cut = gzip.compress(b"They met." * 99)[:-20]
    [problem] = items("cut.txt.gz", cut)
    assert isinstance(problem, Problem) and problem.where == "cut.txt.gz"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert messages("a.pdf", b"%PDF-1.4") == [
        "pypdf is missing: pip install -e '.[documents]' in the checkout of diplograph"
    ]


def test_what_nobody_sees_is_no_part_of_a_name() -> None:
    raw = {"text": "Pu\u200btin\u202e met X\u00adi.", "publisher": "The \u2067Post"}
    [article] = items("a.jsonl", json.dumps(raw).encode())
    assert isinstance(article, Article)
    assert (article.text, article.publisher) == ("Putin met Xi.", "The Post")


def test_a_statement_with_a_name_that_is_not_what_it_seems_is_left_out() -> None:
    party = {"id": "Ni\u202eXi", "kind": "Person", "name": "Ni\u202eXi"}
    raw = {"type": "MET", "subject": party, "object": "RUS", "article": "a1", "quote": "Talks."}
    [message] = messages("a.jsonl", json.dumps(raw).encode())
    assert "characters that cannot be seen" in message


def test_a_rejected_record_can_be_mended_and_loaded() -> None:
    first, problem = items("a.csv", b"text,published\nThey met.,2022-02-04\nThey left.,soon\n")
    assert isinstance(first, Article) and isinstance(problem, Problem) and problem.record
    mended = f"# {problem.where}: {problem.message}\n{problem.record}\n".replace(
        "soon", "2022-02-05"
    )
    [article] = items("rejects.jsonl", mended.encode())
    assert isinstance(article, Article) and article.published == "2022-02-05"


def test_columns_are_mapped() -> None:
    given = Given(columns=(("text", "body"), ("published", "pubDate")))
    data = b"body;pubDate;publisher\nThey met.;Fri, 04 Feb 2022 10:00:00 GMT;Wire\n"
    [article] = items("a.csv", data, given)
    assert isinstance(article, Article)
    assert (article.published, article.publisher) == ("2022-02-04T10:00:00+00:00", "Wire")
    [problem] = items("a.csv", data, Given(columns=(("text", "story"),)))
    assert problem == Problem("a.csv", "no column 'story'; there are body, pubDate, publisher")
