"""The embedded store: a graph that follows its ledger, whatever happens to it."""

import datetime as dt
import logging
from decimal import Decimal
from pathlib import Path

import pytest

from graph import drawing
from graph.errors import StoreError, UsageError
from graph.model import Article
from graph.schema import relations
from graph.stores import changes
from graph.stores.ladybug import LadybugStore, open_ladybug
from graph.stores.results import parameters_of, plain

XI, PUTIN = "Xi Jinping (CHN)", "Vladimir Putin (RUS)"
EDGES = "MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL RETURN a.id AS a, b.id AS b, r ORDER BY r.id"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "it's [a] *new* folder"


@pytest.fixture
def store(folder):
    with open_folder(folder) as found:
        yield found


def open_folder(path: Path, read_only: bool = False) -> LadybugStore:
    """With few relation types, to be quick."""
    few = {name: relations()[name] for name in ("MET", "BOYCOTTED", "INVITED")}
    return open_ladybug(str(path), read_only, few)


def article(number: int, **fields: object) -> Article:
    return Article(id=f"a{number}", text=f"Report {number}.", published="2022-02-05", **fields)


def content(store) -> object:
    """All nodes and edges of the graph, as Cypher sees them."""
    nodes = [row["n"] for row in store.run("MATCH (n) RETURN n")]
    parts = "MATCH (s:Statement)-[:IN_ARTICLE]->(a) RETURN s.id AS sid, a.id AS aid ORDER BY sid"
    return (
        sorted(nodes, key=lambda node: (node["label"], node["id"])),
        list(store.run(EDGES)),
        list(store.run(parts)),
    )


def load(store, said, numbers):
    for number in numbers:
        read = [
            said("MET", XI, "RUS", "2022-02-04", article=article(number)),
            said("BOYCOTTED", "USA", "@OLY_W_2022", mode="diplomatic", article=article(number)),
            said("INVITED", "CHN", PUTIN, event="OLY_W_2022", article=article(number)),
        ]
        store.load(article(number), read)


def test_cypher_sees_what_networkx_sees(store, said):
    load(store, said, [1, 2])
    graph = store.graph()
    for row in store.run(EDGES):
        assert graph[row["a"]][row["b"]][row["r"]["id"]] == row["r"]
    parties = {
        row["n"]["id"]: row["n"]
        for row in store.run("MATCH (n:Country|Person|Organization|Event) RETURN n")
    }
    assert parties == dict(graph.nodes(data=True))
    assert len(list(store.run(EDGES))) == graph.number_of_edges() == 3


def test_changes_give_the_same_graph_as_drawing_anew(store, said):
    load(store, said, [1, 2, 3])
    content(store)
    store.retract("a2")
    store.load(article(3), [said("MET", "CHN", PUTIN, "2022-02-04", article=article(3))])
    store.load(article(4, title="New"), [said("MET", XI, PUTIN, article=article(4))])
    changed = content(store)
    store.rebuild()
    assert content(store) == changed
    for id in ("a1", "a3", "a4"):
        store.retract(id)
    assert content(store) == ([], [], [])


def test_a_graph_that_is_ahead_of_its_ledger_gets_nothing_twice(folder, said, monkeypatch):
    with open_folder(folder) as store:
        load(store, said, [1])
    patch = monkeypatch.context()
    with patch as patched, pytest.raises(KeyboardInterrupt), open_folder(folder) as store:
        load(store, said, [2])
        patched.setattr(drawing, "settle", interrupted)
        store.draw()
    with open_folder(folder) as store:
        changed = content(store)
        store.rebuild()
        assert content(store) == changed


def test_what_cannot_be_added_is_drawn_anew(folder, said, monkeypatch, caplog):
    with open_folder(folder) as store:
        load(store, said, [1])
        store.draw()
        load(store, said, [2])
        monkeypatch.setattr(changes, "create_edges", too_much)
        changed = content(store)
        assert "no room for it: drawn anew" in caplog.text
        store.rebuild()
        assert content(store) == changed


def too_much(*_: object) -> None:
    """As Ladybug when its memory is full."""
    raise StoreError("no room for it")


def interrupted(*_: object) -> None:
    """As by Ctrl-C."""
    raise KeyboardInterrupt


TEXTS = [
    'a "quoted" one', "comma, semicolon; pipe|", "line\nbreak\r\n", "back\\slash\\", "", "NULL",
    "'); MATCH (n) DETACH DELETE n //", "x\x00y", "漢字 é\u2028", "  blanks ", "$x", "x" * 10**6,
]  # fmt: skip


def test_any_text_comes_back_as_it_is(store, said):
    query = "MATCH (s:Statement)-[:IN_ARTICLE]->(a) RETURN s.quote AS quote, a.title AS title"
    store.draw()
    for number, text in enumerate(TEXTS):
        of = article(number, title=text)
        store.load(of, [said("MET", "CHN", "RUS", words=text, article=of)])
    expected = sorted((text, text) for text in TEXTS)
    assert sorted((row["quote"], row["title"]) for row in store.run(query)) == expected
    store.rebuild()
    assert sorted((row["quote"], row["title"]) for row in store.run(query)) == expected


def test_functions_of_neo4j_are_there_after_reopening(folder):
    query = (
        "RETURN toString(1) AS a, toInteger('2') AS b, toFloat('0.5') AS c, head([1, 2]) AS d,"
        " last([1, 2]) AS e, split('a,b', ',') AS f"
    )
    expected = {"a": "1", "b": 2, "c": 0.5, "d": 1, "e": 2, "f": ["a", "b"]}
    for read_only in (False, True):
        with open_folder(folder, read_only=read_only) as store:
            assert list(store.run(query)) == [expected]


def test_values_are_plain(store, said):
    load(store, said, [1])
    (row,) = store.run(
        "MATCH p = (a:Person)-[r:MET]-(b:Country) RETURN p, type(r) AS t, sum(r.statements) AS n,"
        " labels(b) AS l, r.date_earliest AS day"
    )
    assert (row["t"], row["n"], row["day"]) == ("MET", 1, dt.date(2022, 2, 4))
    assert [node["id"] for node in row["p"]["nodes"]] == ["Xi Jinping", "RUS"]
    assert row["p"]["edges"][0]["type"] == "MET"
    assert plain([Decimal(3), Decimal("2.5"), {"x": Decimal(1)}]) == [3, 2.5, {"x": 1}]


FAULTS = {
    "MATCH (n:Contry) RETURN n": "type Contry: did you mean Country?",
    "MATCH (n RETURN n": "Cypher: Invalid input",
    "MATCH (n:Country) RETURN n.nme": "Cypher: n has no property nme: did you mean name?",
    "MATCH (a)-[r:METT]->(b) RETURN a": "type METT: did you mean MET?",
    "RETURN date('soon')": "Cypher: Error occurred during parsing date",
    "RETURN $name": r"needs a value for \$name",
    "": "Cypher: Query is empty",
}


@pytest.mark.parametrize(("query", "message"), FAULTS.items())
def test_faulty_queries_get_one_line(store, query, message):
    with pytest.raises(UsageError, match=message) as found:
        store.run(query)
    assert "\n" not in str(found.value)


def test_parameters(store, said):
    load(store, said, [1])
    query = "MATCH (c:Country) WHERE c.id IN $ids AND c.id <> '$no' RETURN c.id AS id // $never"
    assert parameters_of(query) == ["ids"] == parameters_of("RETURN $`ids`")
    assert list(store.run(query, {"ids": ("RUS", "ITA"), "unused": 1})) == [{"id": "RUS"}]
    assert list(store.run(query, {"ids": []})) == []


def test_a_query_can_be_given_too_little_time(store):
    with pytest.raises(StoreError, match=r"longer than 0\.05 s"):
        store.run(
            "UNWIND range(1, 9000) AS x UNWIND range(1, 9000) AS y RETURN sum(x * y)", timeout=0.05
        )
    assert list(store.run("RETURN 1 AS one")) == [{"one": 1}]


def test_one_handle_per_folder(folder, said):
    with open_folder(folder) as outer:
        with open_folder(folder / ".." / folder.name) as inner:
            assert inner is outer
            load(inner, said, [1])
        assert len(list(outer.edges())) == 3
    with open_folder(folder, read_only=True), pytest.raises(StoreError, match="for reading"):
        open_folder(folder)


def test_reading_alone_writes_nothing(folder, said):
    with open_folder(folder) as store:
        load(store, said, [1])
    with open_folder(folder, read_only=True) as store:
        assert len(list(store.run(EDGES))) == 3
        with pytest.raises(StoreError, match="readonly"):
            load(store, said, [2])
        with pytest.raises(StoreError, match="open it for writing"):
            store.rebuild()


def damage_missing(graph: Path) -> None:
    graph.unlink()


def damage_empty(graph: Path) -> None:
    graph.write_bytes(b"")


def damage_head(graph: Path) -> None:
    graph.write_bytes(b"no graph at all" + graph.read_bytes()[15:])


def damage_cut(graph: Path) -> None:
    graph.write_bytes(graph.read_bytes()[:5000])


def damage_log(graph: Path) -> None:
    graph.with_name(graph.name + ".wal").write_bytes(b"no log at all" * 100)


def damage_other(graph: Path) -> None:
    with open_folder(graph.parent.with_name("other")) as other:
        other.draw()
    graph.write_bytes((graph.parent.with_name("other") / graph.name).read_bytes())


@pytest.mark.parametrize(("damage", "read_only"), [
    (damage_missing, False), (damage_missing, True), (damage_empty, False), (damage_head, True),
    (damage_cut, False), (damage_log, True), (damage_other, False),
])  # fmt: skip
def test_a_lost_graph_is_drawn_anew_and_that_is_said_once(folder, said, caplog, damage, read_only):
    with open_folder(folder) as store:
        load(store, said, [1])
        before = content(store)
    damage(folder / "graph.lbug")
    with caplog.at_level(logging.WARNING), open_folder(folder, read_only=read_only) as store:
        assert content(store) == before
    assert [record.message.endswith("drawn anew from the ledger") for record in caplog.records] == [
        True
    ]
    caplog.clear()
    with open_folder(folder) as store:
        assert content(store) == before
    assert not caplog.records


def test_another_vocabulary_draws_the_graph_anew(folder, said):
    with open_folder(folder) as store:
        store.add([said("MET", XI, PUTIN, day) for day in ("2022-02-04", "2022-06-15")])
        assert len(list(store.run(EDGES))) == 2
    met = relations()["MET"].model_copy(update={"identity": "pair"})
    changed = {"MET": met, "URGED": relations()["URGED"]}
    with open_ladybug(str(folder), vocabulary=changed) as store:
        assert [row["r"]["statements"] for row in store.run(EDGES)] == [2]
        store.add([said("URGED", XI, PUTIN)])
        assert [row["r"]["type"] for row in store.run(EDGES)].count("URGED") == 1


def test_folders_that_are_not_ours(tmp_path):
    (tmp_path / "recipes").mkdir()
    (tmp_path / "recipes" / "cake.txt").write_text("flour")
    with pytest.raises(StoreError, match="holds other files"):
        open_folder(tmp_path / "recipes")
    assert [path.name for path in (tmp_path / "recipes").iterdir()] == ["cake.txt"]
    with pytest.raises(StoreError, match="is no folder"):
        open_folder(tmp_path / "recipes" / "cake.txt")
    with pytest.raises(StoreError, match="no database at"):
        open_folder(tmp_path / "nothing", read_only=True)
    assert not (tmp_path / "nothing").exists()
    (tmp_path / "cakes").mkdir()
    (tmp_path / "cakes" / "ledger.sqlite").write_text("flour and butter, flour and butter")
    with pytest.raises(StoreError, match="file is not a database"):
        open_folder(tmp_path / "cakes")


def test_a_path_where_nothing_can_be_written():
    with pytest.raises(StoreError, match="/proc/"):
        open_folder(Path("/proc/diplograph/news.db"))
