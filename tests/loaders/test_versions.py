"""What makes two inputs one article: its address in one form, then its content."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.merge import edges
from graph.model import Article
from loaders.extract import extract
from loaders.formats.record import canonical
from loaders.formats.source import Item
from loaders.reading import _Known, read
from queries.cli import app

URL = "https://example.org/world/talks?id=7"
FIRST = {"text": "Xi Jinping met Vladimir Putin in Beijing.", "published": "2022-02-04", "url": URL}
UPDATE = {
    "text": "Xi Jinping met Vladimir Putin in Beijing. They signed an agreement.",
    "published": "2022-02-05",
    "url": URL + "&utm_source=feed",
}


def stories(folder: Path, *records: dict[str, str]) -> list[Item]:
    path = folder / "news.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return list(read([str(path)]))


@pytest.mark.parametrize(
    "url",
    [
        "HTTPS://Example.org:443/world/talks?id=7",
        "https://example.org/world/talks?utm_campaign=x&id=7&fbclid=abc",
        "https://example.org/world/talks?id=7\u200b",
    ],
)
def test_addresses_have_one_form(url: str) -> None:
    assert canonical(url) == URL


@pytest.mark.parametrize("url", ["note 17", "urn:isbn:1", "http://[", "javascript:alert(1)"])
def test_what_is_no_address_stays(url: str) -> None:
    assert canonical(url) == url


def test_versions_are_kept_and_count_as_one_article(tmp_path: Path) -> None:
    found = stories(tmp_path, FIRST, UPDATE)
    first, update = (item for item in found if isinstance(item, Article))
    assert first.url == update.url and first.id != update.id
    [met] = [edge for edge in edges([*extract(first), *extract(update)]) if edge.type == "MET"]
    assert len(met.statements) == 2
    assert met.articles == (update.id,)


def test_the_same_page_retrieved_again_is_the_same_article() -> None:
    monday, tuesday = (
        Article.model_validate({**FIRST, "retrieved": f"2022-02-0{day}"}) for day in (7, 8)
    )
    assert monday.id == tuesday.id
    known = _Known()
    assert [known.checked(one, "here") for one in (monday, tuesday)] == [monday, tuesday]


def test_answers_say_which_version(tmp_path: Path) -> None:
    path, db = tmp_path / "news.jsonl", str(tmp_path / "news.db")
    records = (FIRST, {**UPDATE, "retrieved": "2022-02-06T08:00:00+00:00"})
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    run = CliRunner().invoke
    assert run(app, ["load", str(path), "--db", db]).exit_code == 0
    listed = run(app, ["articles", "--db", db, "--format", "json"]).stdout
    assert [row["version"] for row in json.loads(listed)] == ["1 of 2", "2 of 2"]
    asked = run(app, ["query", "who-met-whom", "--evidence", "--db", db, "--format", "json"]).stdout
    quotes = [quote for row in json.loads(asked) for quote in row["quotes"]]
    assert {quote["published"]: quote.get("retrieved") for quote in quotes} == {
        "2022-02-04": None,
        "2022-02-05": "2022-02-06T08:00:00+00:00",
    }
    told = run(app, ["query", "who-met-whom", "--db", db]).stderr
    assert told.strip().startswith("1 event, 1 report in 1 article by")
