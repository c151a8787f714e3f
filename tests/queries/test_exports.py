"""Exports: each reads back with all that went in, and comes out the same each time."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph.errors import InputError, UsageError
from graph.model import ArticleRef, Party, Quote, Statement
from graph.stores import Store, open_store
from queries.export import FORMATS, lines, to_networkx, write


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_is_the_same_each_time(world: Store, format: str) -> None:
    assert list(lines(world, format)) == list(lines(world, format))


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_graph_is_exported(format: str) -> None:
    with open_store("memory:") as store:
        assert "\n".join(lines(store, format)) is not None


def test_statements_come_back(world: Store) -> None:
    with open_store("memory:") as store:
        found = [Statement.model_validate_json(line) for line in lines(world, "statements")]
        assert store.add(found) == len(found) == world.stats()["statements"]
        assert list(store.edges()) == list(world.edges())
        assert list(lines(store, "statements")) == list(lines(world, "statements"))


def test_graphml_comes_back(world: Store, tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    write(path, lines(world, "graphml"))
    found = nx.read_graphml(path, force_multigraph=True)
    graph = to_networkx(world)
    assert set(found.nodes) == set(graph.nodes)
    assert {key for *_, key in found.edges(keys=True)} == {k for *_, k in graph.edges(keys=True)}
    source, target, key, data = next(iter(graph.edges(keys=True, data=True)))
    again = found.edges[source, target, key]
    assert again["type"] == data["type"] and again["articles"] == data["articles"]
    assert isinstance(again["confidence"], float)


def test_node_link_json_comes_back(world: Store) -> None:
    data = json.loads("\n".join(lines(world, "nodelink")))
    found = nx.node_link_graph(data, edges="edges")
    graph = to_networkx(world)
    assert isinstance(found, nx.MultiDiGraph)
    assert set(found.nodes) == set(graph.nodes)
    assert set(found.edges(keys=True)) == set(graph.edges(keys=True))
    assert found.nodes["OLY_W_2022"]["start_date"] == "2022-02-04"


@pytest.mark.parametrize("table", ["edges", "nodes"])
def test_tables_come_back(world: Store, table: str) -> None:
    rows = list(csv.DictReader(io.StringIO("\n".join(lines(world, table)))))
    graph = to_networkx(world)
    ids = list(graph.nodes) if table == "nodes" else [key for *_, key in graph.edges(keys=True)]
    assert [row["id"] for row in rows] == sorted(ids)
    named = {row["id"]: row for row in rows}
    if table == "nodes":
        assert named["Fumio Kishida"]["stands_for"] == "JPN"
    else:
        (row,) = [row for row in rows if row["type"] == "DECLINED"]
        assert (row["source_name"], row["target"]) == ("Fumio Kishida", "OLY_W_2022")


@pytest.fixture
def odd() -> Iterator[Store]:
    """A store with names and a quote that break naive writers."""
    sentence = 'She said: "<no> & \x0b\x1b[1m\ufffe —\r\n=1+1".'
    statement = Statement.make(
        type="MET",
        status="actual",
        subject=Party(id='Ana "A" <b>\tC', kind="Person", name="Ana & \x01 Co"),
        object=Party(id="FRA", kind="Country", name="France"),
        quote=Quote(exact=sentence, start=0, end=len(sentence)),
        article=ArticleRef(id="a1"),
    )
    with open_store("memory:") as store:
        store.add([statement])
        yield store


@pytest.mark.parametrize("format", FORMATS)
def test_odd_characters_break_nothing(odd: Store, format: str) -> None:
    text = "\n".join(lines(odd, format)) + "\n"
    match format:
        case "graphml":
            root = ElementTree.fromstring(text)
            assert len(root.findall(".//{*}node")) == 2 and len(root.findall(".//{*}edge")) == 1
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]", text)
        case "nodelink":
            assert json.loads(text)["nodes"][0]["name"] == "Ana & \x01 Co"
        case "statements":
            assert json.loads(text)["quote"]["exact"].endswith('\r\n=1+1".')
        case _:
            assert {len(row) for row in csv.reader(io.StringIO(text, newline=""))} in ({25}, {9})


def test_an_unknown_format_is_told(world: Store) -> None:
    with pytest.raises(UsageError, match="no export format 'gexf': take statements"):
        lines(world, "gexf")


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    assert write(path, ["a", "ü"]) == 2
    assert path.read_bytes() == "a\nü\n".encode()

    def broken() -> Iterator[str]:
        yield "b"
        raise UsageError("stop")

    with pytest.raises(UsageError):
        write(path, broken())
    assert path.read_bytes() == "a\nü\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write(tmp_path / "missing" / "out.txt", ["a"])
