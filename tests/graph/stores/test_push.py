"""Pushing: a server gets what it lacks, keeps what others loaded, wherever a push was stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graph.errors import StoreError, UsageError
from graph.model import Article
from graph.receipts import Reading, Receipt
from graph.selection import Selection
from graph.server.home import Running
from graph.stores import Store, open_store
from graph.stores.push import filling
from graph.stores.push.pushing import compare, name, push

ALL = Selection()
XI = "Xi Jinping (CHN)"


class Stopped(Exception):
    """Somebody has stopped the push."""


def nothing(done: int, total: int) -> None:
    assert 0 <= done <= total


def article(number: int, text: str = "Report.") -> Article:
    return Article(
        id=f"a{number}", text=f"{text} {number}", published=f"2022-02-{number + 1:02}",
        publisher=f"Paper {number % 3}",
    )  # fmt: skip


@pytest.fixture
def reading(said):
    """An article with three statements, one of which all articles share."""

    def made(number: int, text: str = "Report.") -> Reading:
        one = article(number, text)
        state = ("USA", "FRA", "IND", "JPN")[number % 4]
        found = (
            said("MET", XI, "RUS", "2022-02-04", article=one, extractor="x"),
            said("BOYCOTTED", state, "@OLY_W_2022", article=one, extractor="x"),
            said(
                "INVITED",
                state,
                "Vladimir Putin (RUS)",
                event="OLY_W_2022",
                article=one,
                extractor="x",
            ),
        )
        return Reading(
            one, found, Receipt(article=one.id, extractor="x", sentences=3, statements=3)
        )

    return made


@pytest.fixture
def store(tmp_path: Path, reading, said) -> Iterator[Store]:
    with open_store(str(tmp_path / "db")) as found:
        name(found)
        found.load_many(reading(number) for number in range(9))
        found.add([said("MET", "IND", "JPN", "2022-01", publisher=None)])
        yield found


def content(store: Store) -> tuple[object, ...]:
    """All that a store holds, and all that is drawn from it."""
    drawn = store.graph()
    return (
        list(store.edges()), list(store.statements()), list(store.articles()),
        list(store.receipts()), dict(drawn.nodes(data=True)),
        {key: (one, other, data) for one, other, key, data in drawn.edges(keys=True, data=True)},
    )  # fmt: skip


def pushed(store: Store, url: str) -> tuple[object, ...]:
    """What the server holds now; everything is drawn, and comparing finds nothing."""
    assert all(one.same for one in compare(store, url, ALL))
    with open_store(url, read_only=True) as server:
        return content(server)


def test_what_is_new_is_brought(store: Store, neo4j_url: str, reading) -> None:
    assert push(store, neo4j_url, ALL, nothing) == (10, 0)
    assert pushed(store, neo4j_url) == content(store)
    assert push(store, neo4j_url, ALL, nothing) == (0, 0)
    store.load_many([reading(2, "Another text."), reading(11)])
    store.retract("a5")
    assert push(store, neo4j_url, ALL, nothing) == (2, 1)
    assert pushed(store, neo4j_url) == content(store)
    store.load(article(3), [])
    assert push(store, neo4j_url, ALL, nothing) == (1, 0)
    assert pushed(store, neo4j_url) == content(store)


def test_what_others_have_loaded_stays(store: Store, neo4j_url: str, reading, said) -> None:
    with open_store(neo4j_url) as server:
        server.load_many([reading(20), reading(3, "As others have it.")])
    push(store, neo4j_url, ALL, nothing)
    with open_store("memory:") as both, open_store(neo4j_url) as server:
        for ref in store.articles():
            one, found = store.article(ref.id), tuple(store.statements(article=ref.id))
            receipt = next((each for each in store.receipts() if each.article == ref.id), None)
            both.load_many([Reading(one, found, receipt)]) if isinstance(
                one, Article
            ) else both.add(found)
        both.load_many(
            [
                Reading(
                    server.article("a20"),
                    tuple(server.statements(article="a20")),
                    next(r for r in server.receipts() if r.article == "a20"),
                )
            ]
        )
        assert content(server) == content(both)
        server.retract("a7")
    assert push(store, neo4j_url, ALL, nothing) == (1, 0), "what was taken away is brought again"
    store.retract("a7")
    store.retract("a3")
    assert push(store, neo4j_url, ALL, nothing) == (0, 2)
    with open_store(neo4j_url) as server:
        assert {ref.id for ref in server.articles()} >= {"a20", "a8"}


@pytest.mark.parametrize(
    ("stops", "after"),
    [(1, "nothing"), (4, "nothing"), (2, "a change"), (2, "another writer")],
)
def test_a_push_goes_on_where_it_was_stopped(
    store: Store, neo4j_url: str, reading, monkeypatch: pytest.MonkeyPatch, stops: int, after: str
) -> None:
    monkeypatch.setattr(filling, "_BATCH", 8)
    calls = 0

    def stopping(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls > stops:
            raise Stopped

    with pytest.raises(Stopped):
        push(store, neo4j_url, ALL, stopping)
    if after == "a change":
        store.load_many([reading(1, "Changed."), reading(12)])
        store.retract("a0")
    elif after == "another writer":
        with open_store(neo4j_url) as server:
            assert list(server.edges()) == [*server.edges()]
            server.load_many([reading(12)])
        store.load_many([reading(12)])
    push(store, neo4j_url, ALL, nothing)
    assert pushed(store, neo4j_url) == content(store)


def test_one_push_alone_fills_a_database(
    store: Store, neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "_BATCH", 8)
    inner = False

    def meanwhile(done: int, total: int) -> None:
        nonlocal inner
        if not inner:
            inner = True
            push(store, neo4j_url, ALL, nothing)

    with pytest.raises(StoreError, match="somebody else writes"):
        push(store, neo4j_url, ALL, meanwhile)
    assert pushed(store, neo4j_url) == content(store)


def test_a_part_is_pushed_and_then_the_whole(store: Store, neo4j_url: str, reading) -> None:
    part = Selection(types=("BOYCOTTED",))
    assert push(store, neo4j_url, part, nothing) == (9, 0)
    assert push(store, neo4j_url, part, nothing) == (0, 0)
    assert all(one.same for one in compare(store, neo4j_url, part))
    with open_store(neo4j_url) as server:
        assert {edge.type for edge in server.edges()} == {"BOYCOTTED"}
        assert server.article("a1") == store.article("a1"), "with its text"
        assert list(server.receipts()) == [], "it is not read to the end"
    assert push(store, neo4j_url, ALL, nothing)[0] == 10
    whole = pushed(store, neo4j_url)
    assert whole == content(store)
    push(store, neo4j_url, part, nothing)
    assert pushed(store, neo4j_url) == whole, "a part takes nothing away"


def test_checking_tells_what_differs(
    store: Store, neo4j_url: str, neo4j_server: Running, reading
) -> None:
    push(store, neo4j_url, ALL, nothing)
    with GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        driver.execute_query("MATCH ()-[r:MET]->() SET r._content = 'forged'")
        driver.execute_query("MATCH (s:Statement) WITH s LIMIT 1 DETACH DELETE s")
        driver.execute_query("MATCH (c:Country {id: 'RUS'}) SET c.name = 'Ruritania'")
    found = {one.kind: one for one in compare(store, neo4j_url, ALL)}
    assert {kind for kind, one in found.items() if not one.same} == {"MET", "Statement", "Country"}
    assert found["Statement"].there == found["Statement"].here - 1
    assert found["MET"].there == found["MET"].here


def test_what_has_no_name_takes_nothing_away(neo4j_url: str, store: Store, reading) -> None:
    push(store, neo4j_url, ALL, nothing)
    with open_store(neo4j_url) as server, open_store("memory:") as memory:
        assert push(server, neo4j_url, ALL, nothing) == (0, 0)
        assert push(memory, neo4j_url, ALL, nothing) == (0, 0), "nothing is taken away"
        memory.load_many([reading(25)])
        assert push(memory, neo4j_url, ALL, nothing) == (1, 0)
        memory.retract("a25")
        assert push(memory, neo4j_url, ALL, nothing) == (0, 0), "it has no name"
        server.retract("a25")
    assert pushed(store, neo4j_url) == content(store)


def test_another_graph_is_left_alone(store: Store, neo4j_url: str, neo4j_server: Running) -> None:
    with GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        driver.execute_query("CREATE (:Film {title: 'Alien'})")
        for row in driver.execute_query("SHOW INDEXES YIELD name WHERE name CONTAINS 'stamp'")[0]:
            driver.execute_query(f"DROP INDEX {row['name']}")
    with pytest.raises(StoreError, match="holds another graph"):
        push(store, neo4j_url, ALL, nothing)


@pytest.mark.parametrize("url", ["bolt://", "http://localhost:7474", "bolt://localhost:99999"])
def test_what_is_no_address_is_told(store: Store, url: str) -> None:
    with pytest.raises(UsageError):
        push(store, url, ALL, nothing)
