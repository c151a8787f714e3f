"""Damage of every kind is named; rebuilding mends what is drawn."""

import json

import pytest

from graph.model import Article
from graph.schema import relations
from graph.stores import open_store
from graph.stores.ladybug import open_ladybug
from graph.stores.verification import verify

FEW = {name: relations()[name] for name in ("MET", "BOYCOTTED", "INVITED")}
TEXT = "Xi met Putin on Friday. The United States boycotts the Games."


@pytest.fixture
def folder(tmp_path, said):
    article = Article(id="a1", text=TEXT, published="2022-02-05")
    met = said("MET", "Xi Jinping (CHN)", "Vladimir Putin (RUS)", "2022-02-04", article=article)
    boycott = said("BOYCOTTED", "USA", "@OLY_W_2022", article=article)
    placed = [
        one.model_copy(
            update={"quote": one.quote.model_copy(update={"exact": TEXT[low:high], "start": low,
                    "end": high, "prefix": "", "suffix": ""}), "extractor": "rules"}
        )
        for one, low, high in ((met, 0, 23), (boycott, 24, len(TEXT)))
    ]  # fmt: skip
    with opened(tmp_path / "news.db") as store:
        store.load(article, placed)
        store.add([said("MET", "CHN", "USA", "2022-03-01")])
    return tmp_path / "news.db"


def opened(path):
    return open_ladybug(str(path), vocabulary=FEW)


def damage(path):
    with opened(path) as store:
        return [(one.what, one.damage) for one in verify(store)]


def edit(path, sql):
    with opened(path) as store:
        store.ledger.db.execute(sql)


def test_nothing_is_found_where_nothing_is(folder):
    assert damage(folder) == []
    with open_store("memory:") as store:
        assert list(verify(store)) == []


def test_a_changed_text_is_named(folder):
    edit(folder, "UPDATE articles SET text = replace(text, 'met', 'saw')")
    assert damage(folder) == [
        ("article", "its text is another one than was loaded"),
        ("statement", "its quote is not at 0-23 of the text"),
    ]


def test_a_changed_record_is_named(folder):
    edit(folder, "UPDATE statements SET json = 'x' WHERE article = 'a1' AND start = 0")
    assert damage(folder) == [("statement", "its record cannot be read")]


def test_edges_that_statements_do_not_give_are_named_and_mended(folder):
    with opened(folder) as store:
        (id, text), *_ = store.ledger.db.execute("SELECT id, json FROM edges ORDER BY id")
        changed = json.dumps({**json.loads(text), "confidence": 0.123})
        store.ledger.db.execute("UPDATE edges SET json = ? WHERE id = ?", (changed, id))
        store.ledger.db.execute("DELETE FROM edges WHERE id != ?", (id,))
    assert sorted(damage(folder)) == [
        ("edge", "it says something else than its statements"),
        ("edge", "its statements are there, but it is not"),
        ("edge", "its statements are there, but it is not"),
    ]
    with opened(folder) as store:
        store.rebuild()
    assert damage(folder) == []


GRAPH_DAMAGE = {
    "MATCH (:Country)-[r:MET]->() DELETE r": [("edge", "it is not in the graph")],
    "MATCH ()-[r:BOYCOTTED]->() SET r.status = 'denied'": [
        ("edge", "the graph says something else than the statements")
    ],
    "CREATE (:Country {id: 'ATL', name: 'Atlantis'})": [
        ("node", "this Country should not be in the graph")
    ],
    "MATCH (s:Statement {type: 'BOYCOTTED'}) SET s.quote = 'no'": [
        ("statement", "the graph says something else than the statements")
    ],
    "MATCH (:Statement {type: 'BOYCOTTED'})-[r:IN_ARTICLE]->() DELETE r": [
        ("statement", "it hangs on no article in the graph")
    ],
    "MATCH (s:Statement {type: 'BOYCOTTED'}) DETACH DELETE s": [
        ("statement", "it is not in the graph"),
        ("statement", "it hangs on no article in the graph"),
    ],
}


@pytest.mark.parametrize(("cypher", "expected"), GRAPH_DAMAGE.items())
def test_a_graph_that_differs_is_named_and_mended(folder, cypher, expected):
    with opened(folder) as store:
        store._ready().write(cypher)
    assert damage(folder) == expected
    with opened(folder) as store:
        store.rebuild()
        assert list(verify(store)) == []
