"""Files, folders, patterns and standard input."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from graph.errors import UsageError
from graph.model import Article
from graph.stores import open_store
from loaders.formats import FORMATS, Format
from loaders.formats.limits import too_long
from loaders.formats.source import Given, Item, Problem, Source
from loaders.reading import read, size


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "2021").mkdir()
    (tmp_path / "2021" / "b.txt").write_text("The two met.")
    (tmp_path / "a.txt").write_text("He flew home.")
    (tmp_path / ".cache").write_text("hidden")
    (tmp_path / "c.jsonl").write_text('{"id": "c", "text": "They signed."}\n')
    return tmp_path


def texts(items: Iterator[Item]) -> list[str]:
    return [item.text if isinstance(item, Article) else str(item) for item in items]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", ["The two met.", "He flew home.", "They signed."]),
        ("a.txt", ["He flew home."]),
        ("*.txt", ["He flew home."]),
        ("**/*.txt", ["The two met.", "He flew home."]),
    ],
)
def test_a_path_is_a_file_a_folder_or_a_pattern(news: Path, path: str, expected: list[str]) -> None:
    assert texts(read([str(news / path)])) == expected


def test_a_relative_pattern(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(news)
    assert texts(read(["*/b.txt"])) == ["The two met."]


def test_a_database_in_the_folder_is_not_read(news: Path) -> None:
    before = list(read([str(news)]))
    with open_store(str(news / "diplograph.db")) as store:
        store.load(Article.model_validate({"text": "They met."}), [])
    (news / "diplograph.db" / "building").mkdir(exist_ok=True)
    (news / "diplograph.db" / "building" / "graph.lbug").write_bytes(b"x")
    assert list(read([str(news)])) == before


def test_standard_input_is_a_dash() -> None:
    stdin = io.BytesIO(b'{"text": "They left."}\n')
    [article] = read(["-"], Given(publisher="Wire"), stdin=stdin)
    assert isinstance(article, Article)
    assert (article.text, article.publisher) == ("They left.", "Wire")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("none.txt", "no such file or folder"),
        ("*.xml", "no such file or folder"),
        (".", "no files in this folder"),
        ("x" * 5000, "cannot be read: File name too long"),
    ],
)
def test_what_is_not_there_is_told_and_the_rest_is_read(news: Path, path: str, told: str) -> None:
    (news / "empty").mkdir()
    missing = str(news / "empty" / path)
    problem, article = read([missing, str(news / "a.txt")])
    assert isinstance(problem, Problem) and isinstance(article, Article)
    assert problem.message == told


def test_one_text_under_two_titles_is_one_article(tmp_path: Path) -> None:
    mail = "From: a@example.org\nSubject: {}\n\nThey met.\n"
    for name, title in (("a.eml", "Talks"), ("b.eml", "Fwd: Talks")):
        (tmp_path / name).write_text(mail.format(title))
    one, other = read([str(tmp_path)])
    assert isinstance(one, Article) and isinstance(other, Article)
    assert one.id == other.id and one.title != other.title


def test_one_id_for_two_texts_is_told_and_the_first_kept(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    one, other = ({"id": "a1", "text": text} for text in ("They met.", "They parted."))
    file.write_text("\n".join(map(json.dumps, (one, one, other))))
    first, same, problem = read([str(file)])
    assert first == same
    told = "the article id 'a1' came before with other content; left out"
    assert problem == Problem(str(file), told)


def test_an_empty_path_is_refused_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="an empty path: name a file"):
        next(read(["-", ""], stdin=io.BytesIO(b"They met.")))
    assert size([""]) == 0


def _beyond_a_library(source: Source, given: Given) -> Iterator[Item]:
    """A format of another package: what it raises is not ours."""
    yield Article(id="x", text="They met.")
    raise IndexError("of a table\nthat is empty")


def _faulty(source: Source, given: Given) -> Iterator[Item]:
    """A format of ours that is written wrongly."""
    too_long("text", cast(Any, None))
    yield from ()


def test_a_library_that_fails_ends_its_input_not_the_load(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Format("txt", "", lambda name, head: name.endswith(".txt"), _beyond_a_library)
    monkeypatch.setattr("loaders.reading.FORMATS", (known, *FORMATS))
    article, problem, last = read([str(news / "a.txt"), str(news / "c.jsonl")])
    assert isinstance(article, Article) and isinstance(last, Article)
    assert isinstance(problem, Problem) and problem.where == str(news / "a.txt")
    assert problem.message.endswith(": IndexError: of a table\nthat is empty")


def test_an_error_of_our_own_is_seen(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = Format("any", "", lambda name, head: True, _faulty)
    monkeypatch.setattr("loaders.reading.FORMATS", (faulty,))
    with pytest.raises(TypeError):
        list(read([str(news / "a.txt")]))


def test_progress_adds_up_to_the_size(news: Path) -> None:
    taken: list[int] = []
    list(read([str(news)], advance=taken.append))
    assert (
        sum(taken)
        == size([str(news)])
        == sum(len((news / name).read_bytes()) for name in ("a.txt", "2021/b.txt", "c.jsonl"))
    )
    assert size(["-"]) is None
