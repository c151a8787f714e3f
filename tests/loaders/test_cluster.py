"""A cluster of two workers gives what one process gives, and a killed worker loses nothing."""

import json
import os
import signal
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.model import Statement
from loaders.formats.source import NOTHING
from loaders.parallel import readings
from loaders.reading import read
from queries.cli import app

from .formats.tables.table_rows import gdelt, mention

distributed = pytest.importorskip("distributed")

SENTENCES = [
    "Xi Jinping met Vladimir Putin in Beijing on Friday.",
    "Canada accused Russia of spreading lies.",
    "Poland and Ukraine signed an agreement on rail transport.",
    "Talks went on in Geneva.",
]


@pytest.fixture(scope="module")
def cluster():
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as found:
        yield found


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(6):
        lines = [
            {"id": f"a{number}-{n}", "text": SENTENCES[(number + n) % 4], "published": "2022-02-05"}
            for n in range(5)
        ]
        (folder / f"{number}.jsonl").write_text("\n".join(map(json.dumps, lines)))
    return folder


def run(*words: str) -> object:
    return CliRunner().invoke(app, list(map(str, words)), catch_exceptions=False)


def read_back(folder: Path) -> list[Statement]:
    found = list(read([str(folder)]))
    assert all(isinstance(one, Statement) for one in found)
    return sorted(found, key=lambda one: one.id)


def alone(folder: Path) -> list[Statement]:
    found = readings(read([str(folder)], NOTHING), 1)
    return sorted((s for one in found for s in one.statements), key=lambda one: one.id)


def test_two_workers_give_what_one_process_gives(cluster, news, tmp_path) -> None:
    out = tmp_path / "statements"
    address = cluster.scheduler_address
    result = run("extract", news, "--cluster", address, "-o", out)
    expected = alone(news)
    assert result.exit_code == 0
    assert result.stderr == f"{out}: 6 files, 30 articles, {len(expected)} statements.\n"
    assert read_back(out) == expected
    again = run("extract", f"file://{news}/*.jsonl", "--cluster", address, "-o", f"file://{out}")
    assert "6 files (6 read before)" in again.stderr


def test_a_killed_worker_loses_nothing(cluster, news, tmp_path) -> None:
    from loaders.cluster import extract

    out = tmp_path / "statements"
    killed = False
    for _ in extract([str(news)], str(out), cluster.scheduler_address, NOTHING):
        if not killed:
            victim = next(iter(cluster.workers.values()))
            os.kill(victim.pid, signal.SIGKILL)
            killed = True
            time.sleep(0.2)
    assert read_back(out) == alone(news)
    assert not list(out.glob(".*"))


def test_what_is_left_out_is_told_as_without_a_cluster(cluster, tmp_path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "m.mentions.CSV").write_text("\n".join(mention(n) for n in range(2)) + "\n")
    rows = [gdelt(n, Actor1CountryCode="", Actor1Code="", Actor1Name="A") for n in range(3)]
    (folder / "n.export.CSV").write_text("\n".join([*rows, gdelt(9)]) + "\n")
    here = run("extract", folder).stderr
    there = run(
        "extract", folder, "--cluster", cluster.scheduler_address, "-o", tmp_path / "out"
    ).stderr
    assert "Rows of tables that make no statement:\n3 x " in here
    assert "2 x mentions, whose events only a database knows" in here
    assert there.replace("file://", "").partition("\n")[2] == here


def test_problems_are_told_up_to_a_number(news, tmp_path) -> None:
    from loaders.cluster import Task, read_input
    from loaders.fingerprint import fingerprint

    (tmp_path / "bad.jsonl").write_text("no JSON\n" * 1_500)
    task = Task(str(tmp_path), NOTHING, False, fingerprint(False))
    part = read_input(str(tmp_path / "bad.jsonl"), task)
    assert len(part.problems) == 1_001
    assert part.problems[-1].message.startswith("500 more left out")


def test_faults_are_told_in_a_line(cluster, news, tmp_path) -> None:
    address = cluster.scheduler_address
    (news / "bad.jsonl").write_text('{"text": "Xi met Putin.", "published": "soon"}\n')
    partly = run("extract", news, "--cluster", address, "-o", tmp_path / "out")
    assert partly.exit_code == 3
    assert "bad.jsonl:1: published: not a date" in partly.stderr
    nothing = run("extract", tmp_path / "gone", "--cluster", address, "-o", tmp_path / "out")
    assert (nothing.exit_code, nothing.stderr) == (
        1,
        f"diplograph: {tmp_path}/gone: no such file, or no files in it\n",
    )
    assert run("extract", news, "--cluster", address).exit_code == 2
    assert run("extract", "xyz://a/b", "--cluster", address, "-o", tmp_path / "out").exit_code == 2
