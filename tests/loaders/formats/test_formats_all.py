"""Every format, alone and packed, says the same as the plain text."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from graph.model import Article
from loaders.extract import extract
from loaders.formats import FORMATS
from loaders.formats.source import Given
from loaders.reading import read


def _samples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("samples", Path(__file__).with_name("samples.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


samples = _samples()


def keys(article: Article) -> list[tuple[str | None, ...]]:
    return [
        (s.type, s.subject.id, s.object.id, s.status, s.date, s.quote.exact)
        for s in extract(article)
    ]


def load(folder: Path, name: str, data: bytes) -> Article:
    (folder / name).write_bytes(data)
    [article] = read([str(folder / name)], Given(published=samples.DAY))
    assert isinstance(article, Article), article
    return article


@pytest.fixture(scope="module")
def expected() -> list[tuple[str | None, ...]]:
    found = keys(Article.model_validate({"text": samples.TEXT, "published": samples.DAY}))
    assert [key[0] for key in found if key[0] != "REPRESENTS"] == ["MET", "SANCTIONED", "JOINED"]
    return found


@pytest.mark.parametrize("name", samples.SAMPLES)
def test_each_format_says_what_the_plain_text_says(
    name: str, expected: list[tuple[str | None, ...]], tmp_path: Path
) -> None:
    article = load(tmp_path, name, samples.SAMPLES[name]())
    assert article.published and article.published.startswith(samples.DAY)
    assert keys(article) == expected


@pytest.mark.parametrize("pack", samples.CONTAINERS, ids=lambda pack: pack.__name__)
@pytest.mark.parametrize("name", samples.SAMPLES)
def test_each_format_can_be_packed(
    name: str, pack: Callable[[str, bytes], tuple[str, bytes]], tmp_path: Path
) -> None:
    data = samples.SAMPLES[name]()
    plain = load(tmp_path, name, data)
    packed = load(tmp_path, *pack(name, data))
    assert (packed.text, packed.title, packed.url) == (plain.text, plain.title, plain.url)


@pytest.mark.parametrize(
    ("name", "expected"),
    {
        "story.html": (samples.TITLE, samples.PUBLISHER, samples.URL, None),
        "story.md": (samples.TITLE, None, None, None),
        "rss.xml": (samples.TITLE, samples.PUBLISHER, samples.URL, None),
        "atom.xml": (samples.TITLE, samples.PUBLISHER, samples.URL, None),
        "letter.eml": (samples.TITLE, samples.PUBLISHER, None, None),
        "saved.mhtml": (samples.TITLE, samples.PUBLISHER, samples.URL, "2022-02-05T00:00:00"),
        "stories.csv": (samples.TITLE, samples.PUBLISHER, samples.URL, None),
        "stories.parquet": (samples.TITLE, samples.PUBLISHER, samples.URL, None),
        "story.docx": (samples.TITLE, None, None, None),
        "crawl.warc.gz": (
            samples.TITLE,
            samples.PUBLISHER,
            samples.URL,
            "2022-02-05T00:00:00+00:00",
        ),
    }.items(),
)
def test_each_format_tells_where_its_article_comes_from(
    name: str, expected: tuple[str | None, ...], tmp_path: Path
) -> None:
    found = load(tmp_path, name, samples.SAMPLES[name]())
    assert (found.title, found.publisher, found.url, found.retrieved) == expected


def test_the_samples_meet_every_format() -> None:
    heads = [(name, make()[:4096]) for name, make in samples.SAMPLES.items()]
    heads += [pack("x.txt", b"Talks.") for pack in samples.CONTAINERS]
    heads.append(("x.txt", samples.TEXT.encode("utf-16")))
    heads.append(("crawl.warc", b"WARC/1.0\r\n"))
    met = {next(f.name for f in FORMATS if f.recognises(name, head)) for name, head in heads}
    tables = {form.name for form in FORMATS if ".tables." in form.read.__module__}
    assert {form.name for form in FORMATS} - met == tables  # these have samples of their own


def test_a_word_document_s_tables_are_read_in_their_place(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("They met.")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "They talked."
    table.cell(1, 0).text = "They signed."
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "They left."
    document.add_paragraph("They wrote.")
    document.save(str(tmp_path / "a.docx"))
    [article] = read([str(tmp_path / "a.docx")])
    assert isinstance(article, Article)
    lines = [line for line in article.text.split("\n") if line]
    assert lines == ["They met.", "They talked.", "They signed.", "They left.", "They wrote."]
