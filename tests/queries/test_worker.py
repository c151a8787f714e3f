"""Cypher in a process of its own: the same rows, and an end whatever the query does."""

import multiprocessing
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import StoreError, UnsafeQuery, UsageError
from graph.model import ArticleRef, Party, Quote, Statement
from graph.stores import open_store
from queries import worker
from queries.rows import lines


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A closed database with one meeting."""
    folder: Path = tmp_path_factory.mktemp("worker") / "db"
    with open_store(str(folder)) as store:
        store.add(
            [
                Statement.make(
                    type="MET",
                    status="actual",
                    subject=Party(id="FRA", kind="Country", name="France"),
                    object=Party(id="ITA", kind="Country", name="Italy"),
                    quote=Quote(exact="They met.", start=0, end=9),
                    article=ArticleRef(id="a1"),
                )
            ]
        )
    yield str(folder)


def test_the_rows_come_through(path: str) -> None:
    text = "MATCH (a)-[r:MET]->(b) WHERE a.id = $id RETURN a.name AS one, b.name AS other // x"
    assert list(worker.run(path, text, {"id": "FRA"})) == [{"one": "France", "other": "Italy"}]


def test_what_is_wrong_comes_through(path: str) -> None:
    with pytest.raises(UnsafeQuery, match="DELETE"):
        list(worker.run(path, "MATCH (n) DELETE n"))
    with pytest.raises(UsageError):
        list(worker.run(path, "MATCH (n) RETURN nobody.name"))
    with pytest.raises(UnsafeQuery, match=r"did you mean tolower\(\)\?"):
        list(worker.run(path, "MATCH (n) RETURN tolwer(n.name)"))


def test_columns_are_called_as_they_are_written(path: str) -> None:
    text = "MATCH (a:Country) WHERE a.id = 'FRA' RETURN count(a), max(a.name) AS my_name"
    rows = list(worker.run(path, text))
    assert rows == [{"count(a)": 1, "my_name": "France"}]
    assert next(lines(rows, "markdown")) == r"| count(a) | my\_name |"
    assert next(lines(rows, "table")).split() == ["count(a)", "my_name"]
    (row,) = worker.run(path, text.replace("count(a), ", "*, "))
    assert row["my_name"] == "France"


def test_too_many_rows_are_told(path: str) -> None:
    found = []
    with pytest.raises(UsageError, match="more than 1200 rows"):
        found.extend(worker.run(path, "UNWIND range(1, 5000) AS x RETURN x", rows=1200))
    rows = worker.run(path, "UNWIND range(1, 1200) AS x RETURN x", rows=1200)
    assert [row["x"] for row in rows] == list(range(1, 1201))


def _slowly(theirs, url, text, values, timeout, rows):
    """A query of ten batches, each of which comes within its second, and all of which do not."""
    theirs.send("open")
    for number in range(10):
        time.sleep(0.25)
        theirs.send([{"x": number}])
    theirs.send(None)


def _never(theirs, url, text, values, timeout, rows):
    """A database that does not open."""
    time.sleep(60)


def _asked(serve, timeout, pause=0.0):
    """What comes from a process that serves like that, to somebody who pauses behind each row."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(theirs, "", "", {}, timeout, 100), daemon=True)
    process.start()
    try:
        for row in worker._received(ours, process, timeout):
            yield row
            time.sleep(pause)
    finally:
        process.kill()
        process.join()


def test_the_limit_is_for_the_whole_query() -> None:
    found = []
    with pytest.raises(StoreError, match=r"took more than 1 seconds"):
        found.extend(_asked(_slowly, 1))
    assert 2 <= len(found) <= 8


def test_time_that_the_reader_takes_is_none_of_the_query() -> None:
    assert len(list(_asked(_slowly, 1, pause=0.35))) == 10


def test_a_database_that_does_not_open_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_START", 0.2)
    with pytest.raises(StoreError, match=r"more than 0.2 seconds to open"):
        list(_asked(_never, 30))


def test_a_query_that_the_engine_does_not_end_is_stopped(path: str) -> None:
    begin = time.monotonic()
    with pytest.raises(StoreError, match=r"stopped|time"):
        text = "UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN collect(x + y)"
        list(worker.run(path, text, timeout=1))
    assert time.monotonic() - begin < 30
