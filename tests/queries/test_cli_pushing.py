"""The command `push` as a user types it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from queries.cli import app

LINES = [
    {"type": "BOYCOTTED", "subject": "GBR", "object": "OLY_W_2022", "date": "2021-12-08",
     "quote": "Britain will boycott the Beijing Games."},
    {"type": "MET", "subject": "CHN", "object": "RUS", "date": "2022-02-04",
     "quote": "Russia's president met China's in Beijing."},
]  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Types a command beside a database with two edges."""
    monkeypatch.chdir(tmp_path)
    ref = {"id": "a1", "published": "2022-02-05", "publisher": "The Harbour Post"}
    lines = (json.dumps({"article": ref, **line}) for line in LINES)
    Path("said.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def type_in(*words: str) -> Any:
        return CliRunner().invoke(app, list(words))

    assert type_in("load", "said.jsonl", "--db", "news.db").exit_code == 0
    return type_in


def test_push_and_check(run: Callable[..., Any], neo4j_url: str) -> None:
    to = ("--to", neo4j_url, "--db", "news.db")
    part = run("push", *to, "--type", "MET")
    assert (part.exit_code, part.stderr) == (0, f"{neo4j_url}: 1 article brought.\n")
    assert run("push", *to, "--type", "MET", "--check").exit_code == 0
    checked = run("push", *to, "--check", "--format", "json")
    assert checked.exit_code == 1
    kinds = {row["kind"]: (row["here"], row["there"]) for row in json.loads(checked.stdout)}
    assert kinds["BOYCOTTED"] == (1, 0)
    assert kinds["MET"] == (1, 1)
    assert kinds["Statement"] == (2, 1)
    assert run("push", *to).stderr == f"{neo4j_url}: 1 article brought.\n"
    assert run("push", *to).stderr == f"{neo4j_url}: nothing is new.\n"
    assert run("push", *to, "--check").exit_code == 0
    asked = run("query", "who-boycotts", "-p", "event", "OLY_W_2022", "--db", neo4j_url)
    assert "United Kingdom" in asked.stdout
    run("retract", "a1", "--db", "news.db")
    assert run("push", *to).stderr == f"{neo4j_url}: 0 articles brought, 1 taken back.\n"


@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (["--to", "elsewhere.db"], "elsewhere.db is no server: write --to bolt://HOST:7687", 2),
        (["--to", "bolt://"], "bolt:// names no host", 2),
        ([], "neo4j: is what NEO4J_URI names, and it is not set", 2),
        (["--to", "bolt://127.0.0.1:1"], "no Neo4j server answers there", 1),
        (["--to", "bolt://127.0.0.1:1", "--db", "none.db"], "no database at none.db", 1),
        (["--to", "bolt://127.0.0.1:1", "--type", "HUGGED"], "HUGGED", 2),
    ],
)
def test_what_cannot_be_pushed_is_told_in_one_line(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, words: list[str], told: str, code: int
) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    result = run("push", "--db", "news.db", *words)
    assert result.exit_code == code
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
