"""`extract --explain` as a researcher uses it."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from queries.cli import app

TEXT = "France boycotted the Beijing Olympics. Rain fell. Sweden accused Norway of lying."


def run(*words: str, text: str = TEXT) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["extract", "-", "--explain", *words], input=text)
    return result.exit_code, result.stdout, result.stderr


def test_text_to_read() -> None:
    code, out, _ = run("--published", "2021-12-15")
    assert code == 0
    assert "2022 Winter Olympics (Event OLY_W_2022) by event" in out
    assert "yes: France BOYCOTTED 2022 Winter Olympics, actual" in out
    assert "Sweden ACCUSED Norway, actual" in out
    assert out.count("made") == 2
    assert "skipped    no two parties" in out


def test_why_something_likely_is_not_made() -> None:
    _, out, _ = run("--published", "2013-07-03", text="Oman condemned the ouster of Mohamed Morsi.")
    assert "ruled out by the words" in out
    assert "made       nothing" in out


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_records(format: str) -> None:
    _, out, _ = run("--format", format)
    found = json.loads(out) if format == "json" else list(map(json.loads, out.splitlines()))
    assert [one["text"] for one in found] == [
        "France boycotted the Beijing Olympics.", "Rain fell.", "Sweden accused Norway of lying."
    ]  # fmt: skip
    assert [[made["type"] for made in one["made"]] for one in found] == [
        ["BOYCOTTED"], [], ["ACCUSED"]
    ]  # fmt: skip


def test_rows_for_a_table() -> None:
    _, out, _ = run("--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    made = [row["what"] for row in rows if row["step"] == "made"]
    assert made[-1] == "Sweden ACCUSED Norway, actual"
    assert {row["sentence"] for row in rows} >= {"1", "3"}


def test_into_a_file(tmp_path: Path) -> None:
    code, out, _ = run("-o", str(tmp_path / "why.txt"))
    assert (code, out) == (0, "")
    assert "boycotted: BOYCOTTED frame 1" in (tmp_path / "why.txt").read_text(encoding="utf-8")


def test_what_cannot_be_explained() -> None:
    code, _, err = run("--cluster", "tcp://127.0.0.1:1")
    assert code == 2
    assert "--explain reads here" in err
    code, out, _ = run("-o", "-", text="")
    assert code == 1
    assert not out
