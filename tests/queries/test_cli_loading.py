"""Loading as a user sees it: receipts, rejects that can be mended, interruption, resumption."""

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

import graph
from benchmarks import kills
from queries.cli import app


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("DIPLOGRAPH_DB", "DIPLOGRAPH_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def run(*words: str) -> object:
    return CliRunner().invoke(app, list(words))


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_each_article_gets_a_receipt(here: Path) -> None:
    kills.news(here / "news.jsonl", 3)
    assert run("load", "news.jsonl", "--receipts", "receipts.jsonl").exit_code == 0
    receipts = lines(here / "receipts.jsonl")
    assert [(one["article"], one["status"]) for one in receipts] == [
        (f"k{number}", "loaded") for number in range(3)
    ]
    assert all(one["sentences"] == 3 and one["statements"] >= 1 for one in receipts)
    assert run("load", "news.jsonl", "--receipts", "-").stdout.count('"status": "known"') == 3


def test_what_is_left_out_can_be_mended_and_loaded(here: Path) -> None:
    good = json.dumps({"text": "Canada accused Russia of lying.", "published": "2022-02-05"})
    bad = json.dumps({"text": "Japan accused China of lying.", "published": "yesterday"})
    (here / "news.jsonl").write_text(f"{good}\n{bad}\n")
    (here / "old.txt").write_bytes(b"caf\xe9")
    words = ("load", "news.jsonl", "old.txt", "--rejects", "rejects.jsonl", "--db", "d.db")
    result = run(*words)
    assert result.exit_code == 3
    assert "rejects.jsonl: 1 of 2 left out can be mended." in result.stderr
    remark, record, other = (here / "rejects.jsonl").read_text().splitlines()
    assert remark.startswith("# news.jsonl:2: published: not a date")
    assert record == bad
    assert other.startswith("# old.txt: not UTF-8")
    (here / "rejects.jsonl").write_text(f"{remark}\n{bad.replace('yesterday', '2022-02-06')}\n")
    again = run("load", "rejects.jsonl", "--rejects", "rejects.jsonl", "--db", "d.db")
    assert (again.exit_code, again.stderr) == (0, "d.db: 1 article, 1 statement.\n")
    assert run("articles", "--db", "d.db").stdout.count("2022-02-0") == 2


def test_a_missing_extra_is_told_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    for number in range(4):
        (here / f"{number}.pdf").write_bytes(b"%PDF-1.4")
    result = run("extract", ".")
    assert (result.exit_code, result.stdout) == (1, "")
    first, more = result.stderr.splitlines()
    assert first.startswith("diplograph: 0.pdf: pypdf is missing: pip install -e '.[documents]'")
    assert more == "diplograph: 3 more like that of 0.pdf"


def test_an_encoding_is_named_for_what_does_not_say_it(here: Path) -> None:
    (here / "old.txt").write_bytes(b"Canada\x92s premier met Xi Jinping in Beijing.")
    result = run("extract", "old.txt", "--no-model", "--encoding", "windows-1252")
    assert result.exit_code == 0
    assert "Canada’s premier" in json.loads(result.stdout.splitlines()[0])["quote"]["exact"]
    result = run("extract", "old.txt", "--encoding", "klingon")
    assert (result.exit_code, result.stderr) == (
        2,
        "diplograph: --encoding: no encoding is called 'klingon' (write windows-1252)\n",
    )


def test_nothing_is_left_where_nothing_was_left_out(here: Path) -> None:
    kills.news(here / "news.jsonl", 1)
    assert run("load", "news.jsonl", "--rejects", "rejects.jsonl").exit_code == 0
    assert not (here / "rejects.jsonl").exists()
    result = run("load", "news.jsonl", "--receipts", "no/such/folder")
    assert (result.exit_code, result.stderr) == (
        1,
        "diplograph: no/such/folder: cannot be written: No such file or directory\n",
    )


def test_a_long_load_ends_with_a_summary(here: Path) -> None:
    article = {
        "text": "Canada accused Russia of lying. Nobody was hurt.",
        "published": "2022-02-05",
    }
    lines = (json.dumps({**article, "id": f"a{number}"}) for number in range(24))
    (here / "news.jsonl").write_text("\n".join(lines))
    first, second, third = run("load", "news.jsonl", "--jobs", "1").stderr.splitlines()
    assert first.startswith("diplograph.db: 24 articles, ")
    assert second == "48 sentences: 24 no relation said."
    assert third.endswith(" articles a second.")


def test_ctrl_c_keeps_what_was_told_and_ends_all_processes(here: Path) -> None:
    kills.news(here / "news.jsonl", 6000)
    environment = {**os.environ, "PYTHONPATH": str(Path(graph.__file__).parents[1])}
    # Where a shell runs the tests in the background, their processes are born deaf to Ctrl-C.
    hear = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    start = f"{hear}; import sys; from queries.cli import app; sys.exit(app())"
    process = subprocess.Popen(
        [sys.executable, "-c", start, "load", "news.jsonl", "-j", "2", "--receipts", "r.jsonl"],
        stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True,
    )  # fmt: skip
    with process:
        while not (here / "r.jsonl").exists() or not (here / "r.jsonl").read_text():
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate()
    assert (process.returncode, told) == (130, "diplograph: stopped; what was loaded is kept\n")
    assert {one["article"] for one in lines(here / "r.jsonl")} <= kills.kept(here / "diplograph.db")
    with pytest.raises(ProcessLookupError):
        for _ in range(500):  # the last helper ends when its pipe is closed
            os.killpg(process.pid, 0)
            time.sleep(0.02)


def test_a_load_that_is_killed_at_random_ends_as_if_it_was_not() -> None:
    tally = kills.run(kills=2, articles=30, seed=4, told=False)
    assert isinstance(tally, Counter)
    assert tally["killed"] >= 2


@pytest.mark.parametrize("gone", ["stderr", "stdout"])
def test_a_load_goes_on_when_nobody_hears_of_it(here: Path, gone: str) -> None:
    kills.news(here / "news.jsonl", 3)
    (here / "bad.jsonl").write_text("{\n" * 3)
    words = ["load", "bad.jsonl", "news.jsonl", "--receipts", "-"]
    code = f"from queries.cli import app; app({words!r})"
    unread, output = os.pipe()
    os.close(unread)
    stdout, stderr = (output if name == gone else subprocess.PIPE for name in ("stdout", "stderr"))
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, timeout=120, stdout=stdout, stderr=stderr)
    os.close(output)
    assert done.returncode == 3
    assert b"Error" not in (done.stderr or b"")
    listed = run("articles", "--format", "json").stdout
    assert len(json.loads(listed)) == 3


@pytest.mark.parametrize("place", ["gone/rejects.jsonl", "."])
def test_a_place_for_rejects_is_looked_at_before_the_load(here: Path, place: str) -> None:
    kills.news(here / "news.jsonl", 1)
    result = run("load", "news.jsonl", "--rejects", place)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert not (here / "diplograph.db").exists()


def test_of_many_faults_alike_the_first_are_told_and_all_are_kept(here: Path) -> None:
    rows = "".join(f"They met.,{day:02}/02/2022\n" for day in range(1, 29))
    (here / "a.csv").write_text(f"text,published\n{rows}They met.,2022-02-01\n")
    result = run("load", "a.csv", "--rejects", "rejects.jsonl", "--db", "d.db")
    assert result.exit_code == 3
    assert result.stderr.count("not a date") == 10
    assert "diplograph: 18 more like that of a.csv, row 2\n" in result.stderr
    assert (here / "rejects.jsonl").read_text().count("not a date") == 28


@pytest.mark.parametrize(
    ("day", "told"), [("2999-02-01", True), (f"{dt.date.today()}T12:00:00+00:00", False)]
)
def test_a_day_to_come_is_told_once(here: Path, day: str, told: bool) -> None:
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(f"China met Russia, wrote {name}.")
    for command in (["load", "--db", "d.db"], ["extract"]):
        result = run(*command, "a.txt", "b.txt", "--published", day)
        assert result.exit_code == 0
        assert ("2 articles dated in the future (first: ar_" in result.stderr) == told
        assert result.stderr.count("in the future") == told


@pytest.mark.parametrize("source", ["a.jsonl", ".", "*.jsonl"])
@pytest.mark.parametrize(
    "words",
    [
        ("load", "--receipts", "a.jsonl"),
        ("load", "--rejects", "a.jsonl"),
        ("extract", "--output", "a.jsonl"),
    ],
)
def test_what_is_read_is_not_written_over(here: Path, words: tuple[str, ...], source: str) -> None:
    kills.news(here / "a.jsonl", 2)
    before = (here / "a.jsonl").read_bytes()
    result = run(*words, source)
    told = f"diplograph: {words[1]}: a.jsonl is an input, or lies in one: name another file\n"
    assert (result.exit_code, result.stderr) == (2, told)
    assert (here / "a.jsonl").read_bytes() == before


def test_hidden_receipts_and_rejects_may_lie_in_the_folder(here: Path) -> None:
    kills.news(here / "a.jsonl", 2)
    (here / "b.jsonl").write_text("{}\n")
    for _ in range(2):
        result = run("load", ".", "--receipts", ".receipts", "--rejects", ".rejects")
        assert result.exit_code == 3
        assert len(lines(here / ".receipts")) == 3
