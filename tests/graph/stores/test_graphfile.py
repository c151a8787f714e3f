"""A new graph file is filled by several writers, each with tables of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.stores.graphfile import GraphFile

TABLES = [f"T{number}" for number in range(12)]


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[GraphFile]:
    opened = GraphFile(tmp_path / "graph.lbug", once=True)
    for table in TABLES:
        opened.write(f"CREATE NODE TABLE {table}(id INT64, name STRING, PRIMARY KEY(id))")
    yield opened
    opened.close()


def rows(folder: Path, table: str, count: int) -> list[str]:
    """Texts that copy rows into a table, in two files."""
    texts = []
    for half in (0, 1):
        path = folder / f"{table}.{half}.csv"
        path.write_text("".join(f'{2 * n + half},"{table}"\n' for n in range(count)))
        texts.append(f"COPY {table} FROM '{path}' (header=false)")
    return texts


def test_nothing_is_lost_or_mixed_up(graph: GraphFile, tmp_path: Path) -> None:
    counts = {table: 100 * number for number, table in enumerate(TABLES, 1)}
    graph.write_beside([rows(tmp_path, table, count) for table, count in counts.items()])
    graph.close()
    again = GraphFile(tmp_path / "graph.lbug", read_only=True)
    for table, count in counts.items():
        text = f"MATCH (n:{table}) RETURN count(*) AS n, sum(n.id) AS ids, min(n.name) AS name"
        [row] = again.read(text)
        assert row == {"n": 2 * count, "ids": sum(range(2 * count)), "name": table}
    again.close()


def test_what_one_writer_cannot_write_is_told(graph: GraphFile, tmp_path: Path) -> None:
    works = [rows(tmp_path, table, 5) for table in TABLES]
    works[3].append(f"COPY T3 FROM '{tmp_path}/T3.0.csv' (header=false)")  # the same keys again
    with pytest.raises(StoreError, match=r"the graph cannot be written: .*duplicated primary key"):
        graph.write_beside(works)
