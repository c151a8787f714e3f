"""What was acknowledged stays, and one process writes at a time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import graph
from graph.errors import StoreError
from graph.schema import relations
from graph.stores.ladybug import LadybugStore, open_ladybug


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "news.db"


def open_folder(path: Path, read_only: bool = False) -> LadybugStore:
    """With few relation types, to be quick."""
    few = {name: relations()[name] for name in ("MET", "BOYCOTTED", "INVITED")}
    return open_ladybug(str(path), read_only, few)


CHILD = """
import sys, time
from graph.model import Article, ArticleRef, Party, Quote, Statement
from graph.schema import relations
from graph.stores.ladybug import open_ladybug

few = {name: relations()[name] for name in ("MET", "BOYCOTTED", "INVITED")}
store = open_ladybug(sys.argv[1], vocabulary=few)
print("open", flush=True)
for number in range(int(sys.argv[2]), 100_000):
    article = Article(id=f"k{number}", text="China met Russia.", published="2022-02-05")
    china, russia = (Party(id=id, kind="Country", name=id) for id in ("CHN", "RUS"))
    met = Statement.make(
        type="MET", status="actual", subject=china, object=russia, date="2022-02-04",
        quote=Quote(exact=article.text, start=0, end=17), article=article.ref,
    )
    store.load(article, [met])
    print(number, flush=True)
    if number % 4 == 0:
        store.draw()
"""


def child(folder: Path, first: int = 0) -> subprocess.Popen[str]:
    root = Path(graph.__file__).parents[1]
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), str(first)],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip


def test_what_was_acknowledged_survives_a_kill(folder):
    known: set[str] = set()
    for lines in (1, 2, 9):
        process = child(folder, len(known))
        with process:
            assert process.stdout
            seen = [process.stdout.readline() for _ in range(lines)]
            os.kill(process.pid, signal.SIGKILL)
            seen += process.stdout.readlines()
        known |= {f"k{int(line)}" for line in seen if line.strip().isdigit()}
        with open_folder(folder) as store:
            there = {ref.id for ref in store.articles()}
            assert known <= there
            assert len(there - known) <= 1  # kept, but not yet acknowledged
            known = there
            edges = list(store.run("MATCH (:Country)-[r:MET]->(:Country) RETURN r.articles AS n"))
            assert [row["n"] for row in edges] == ([len(there)] if there else [])


def test_a_second_process_is_told_so(folder):
    process = child(folder)
    with process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(StoreError, match="in use by another process"):
            open_folder(folder)
        with pytest.raises(StoreError, match="in use by another process"):
            open_folder(folder, read_only=True)
        process.kill()
        process.stdout.read()
    open_folder(folder).close()
