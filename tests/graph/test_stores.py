"""What holds for every store."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UsageError
from graph.merge import edges
from graph.model import Article
from graph.stores import NoCypher, Store, open_store

XI, PUTIN = "Xi Jinping (CHN)", "Vladimir Putin (RUS)"


@pytest.fixture(params=["memory:", "folder", "server"])
def store(request, tmp_path):
    match request.param:
        case "folder":
            url = str(tmp_path / "news.db")
        case "server":
            url = request.getfixturevalue("neo4j_url")
        case _:
            url = request.param
    with open_store(url) as found:
        yield found


def article(number: int) -> Article:
    return Article(
        id=f"a{number}", text=f"Report {number}.", published=f"2022-02-{number + 5:02}",
        publisher=f"Paper {number}", title=f"Title {number}", url=f"https://example.org/{number}",
    )  # fmt: skip


def drawing(store: Store) -> object:
    """Edges, nodes and edge properties as they are now, for comparing."""
    graph = store.graph()
    nodes = sorted((id, sorted(data.items())) for id, data in graph.nodes(data=True))
    lines = sorted(
        (key, sorted(data.items())) for _, _, key, data in graph.edges(keys=True, data=True)
    )
    return list(store.edges()), nodes, lines, store.stats()


def test_loading_twice_changes_nothing(store, said):
    found = [said("MET", XI, PUTIN, "2022-02-04", article=article(1)),
             said("BOYCOTTED", "USA", "@OLY_W_2022", article=article(1))]  # fmt: skip
    assert store.load(article(1), found)
    before = drawing(store)
    assert not store.load(article(1), reversed(found))
    assert drawing(store) == before


def test_two_articles_on_one_event_give_one_edge_with_two_statements(store, said):
    first = said("MET", XI, PUTIN, "2022-02-04", article=article(1))
    second = said("MET", "RUS", "CHN", "2022-02-04", article=article(2))
    store.load(article(1), [first])
    store.load(article(2), [second])
    (edge,) = store.edges()
    assert (edge.source.id, edge.target.id) == ("Vladimir Putin", "Xi Jinping")
    assert [s.id for s in store.statements(edge=edge.id)] == [first.id, second.id]
    assert edge.publishers == ("Paper 1", "Paper 2")


def test_retracting_takes_back_what_the_article_alone_supported(store, said):
    store.load(article(1), [said("MET", "CHN", "RUS", "2022-02-04", article=article(1))])
    before = drawing(store)
    store.load(article(2), [said("MET", XI, PUTIN, "2022-02-04", article=article(2)),
                            said("URGED", "USA", "CHN", article=article(2))])  # fmt: skip
    assert drawing(store) != before
    assert store.retract("a2") == 2
    assert drawing(store) == before
    with pytest.raises(UsageError, match=r"no article 'a2' \(nearest: a1\)"):
        store.retract("a2")


def test_a_changed_reading_replaces_the_old_one(store, said):
    store.load(article(1), [said("MET", "CHN", "RUS", article=article(1), extractor="rules")])
    store.load(article(1), [said("MET", "CHN", "USA", article=article(1), extractor="rules")])
    (edge,) = store.edges()
    assert (edge.source.id, edge.target.id) == ("CHN", "USA")
    assert store.stats()["statements"] == 1


def test_statements_alone_are_enough(store, said):
    met = said("MET", "CHN", "RUS", article=article(1))
    assert store.add([met]) == 1
    assert store.add([met]) == 0
    assert store.article("a1") == article(1).ref
    assert list(store.statements(article="a1")) == [met]
    assert [ref.id for ref in store.articles()] == ["a1"]


def test_the_graph_names_its_parties(store, said):
    store.add([said("MET", XI, "#NATO", "2022-02-04"), said("ATTENDED", XI, "@OLY_W_2022")])
    graph = store.graph()
    assert graph.nodes["Xi Jinping"] == {
        "label": "Person", "id": "Xi Jinping", "name": "Xi Jinping", "stands_for": "CHN",
        "stood_for": "|CHN|",
    }  # fmt: skip
    assert graph.nodes["OLY_W_2022"]["start_date"] == dt.date(2022, 2, 4)
    assert graph.nodes["NATO"]["label"] == "Organization"
    assert set(graph) == {"Xi Jinping", "CHN", "NATO", "OLY_W_2022"}
    (met,) = [data for _, _, data in graph.edges(data=True) if data["type"] == "MET"]
    assert (met["year"], met["statements"], met["status"]) == (2022, 1, "actual")
    assert store.stats() == {
        "articles": 2, "statements": 2, "edges": 2,
        "countries": 1, "persons": 1, "organizations": 1, "events": 1,
    }  # fmt: skip


REPORTS = [
    ("MET", XI, PUTIN, "2022-02-04"), ("MET", "CHN", "RUS", "2022-02"), ("MET", "RUS", "CHN", None),
    ("MET", "Wang Yi (CHN)", "RUS", "2022-02-04"), ("INVITED", XI, "RUS", None),
    ("BOYCOTTED", "USA", "@OLY_W_2022", None),
    ("BOYCOTTED", "Joe Biden (USA)", "@OLY_W_2022", None),
]  # fmt: skip
steps = st.lists(
    st.tuples(st.integers(1, 4), st.lists(st.sampled_from(REPORTS), unique=True, max_size=4)),
    max_size=8,
)


@given(steps)
@settings(max_examples=25, deadline=None)
def test_drawing_again_equals_drawing_anew(said, steps):
    with open_store("memory:") as store:
        for number, reports in steps:
            if reports:
                read = [said(*r, article=article(number), extractor="rules") for r in reports]
                store.load(article(number), read)
            elif store.article(f"a{number}"):
                store.retract(f"a{number}")
            if number % 2:
                list(store.edges())
        redrawn = drawing(store)
        assert redrawn[0] == list(edges(store.statements()))
        store.rebuild()
        assert drawing(store) == redrawn


def test_memory_has_no_cypher():
    with open_store("memory:") as store, pytest.raises(NoCypher, match="open a folder"):
        store.run("MATCH (n) RETURN n")


def test_other_schemes_are_refused():
    with pytest.raises(UsageError, match="no store for postgres:"):
        open_store("postgres://localhost")
