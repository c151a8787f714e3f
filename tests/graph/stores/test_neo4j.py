"""The server store: the same as the others, whoever writes and whatever is lost on the way."""

import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.errors import InputError, StoreError, UsageError
from graph.model import Article
from graph.receipts import Reading, Receipt
from graph.schema import relations
from graph.stores import Store, open_store
from graph.stores.memory import MemoryStore
from graph.stores.neo4j.schema import MARK
from graph.stores.neo4j.store import Neo4jStore, open_neo4j

XI, PUTIN = "Xi Jinping (CHN)", "Vladimir Putin (RUS)"


def article(number: int, **fields: str) -> Article:
    return Article(
        id=f"a{number}", text=f"Report {number}.",
        **{"published": f"2022-02-{number + 5:02}", "publisher": f"Paper {number}"} | fields,
    )  # fmt: skip


def graph(store: Store) -> object:
    """Parties and relationships as Cypher sees them."""
    parties = [
        row["n"] for row in store.run("MATCH (n:Country|Person|Organization|Event) RETURN n")
    ]
    edges = store.run("MATCH (a)-[r]->(b) WHERE r.status IS NOT NULL RETURN a.id, r, b.id")
    places = store.run("MATCH (s:Statement)-[:IN_ARTICLE]->(a) RETURN s, a.id")
    return (
        sorted(parties, key=lambda node: (node["label"], node["id"])),
        sorted(edges, key=lambda row: row["r"]["id"]),
        sorted(places, key=lambda row: row["s"]["id"]),
    )


def expected(store: MemoryStore) -> object:
    """The same, as a ledger draws it."""
    found = store.graph()
    parties = [data for _, data in found.nodes(data=True)]
    edges = [
        {"a.id": source, "r": data, "b.id": target}
        for source, target, data in found.edges(data=True)
    ]
    return parties, sorted(edges, key=lambda row: row["r"]["id"])


REPORTS = [
    ("MET", XI, PUTIN, "2022-02-04"), ("MET", "CHN", "RUS", "2022-02"), ("MET", "RUS", "CHN", None),
    ("MET", "Wang Yi (CHN)", "RUS", "2022-02-04"), ("MET", "Wang Yi (RUS)", "USA", None),
    ("INVITED", XI, "RUS", None), ("BOYCOTTED", "USA", "@OLY_W_2022", None),
    ("BOYCOTTED", "Joe Biden (USA)", "@OLY_W_2022", None), ("JOINED", "USA", "#NATO", "2022"),
]  # fmt: skip
NAMES = ["China", "PR China", "Red China"]
steps = st.lists(
    st.tuples(
        st.integers(1, 5),
        st.lists(st.sampled_from(REPORTS), unique=True, max_size=3),
        st.sampled_from(NAMES),
        st.sampled_from([None, "OLY_W_2022"]),
    ),
    min_size=1, max_size=6,
)  # fmt: skip


def renamed(statement, name):
    """As somebody says it who calls China otherwise."""
    sides = {}
    for side in ("subject", "object"):
        party = getattr(statement, side)
        if party.id == "CHN":
            sides[side] = party.model_copy(update={"name": name})
        elif party.stands_for and party.stands_for.id == "CHN":
            state = party.stands_for.model_copy(update={"name": name})
            sides[side] = party.model_copy(update={"stands_for": state})
    return statement.model_copy(update=sides)


_runs = itertools.count(1)


# A person who comes to stand for another state leads to that state's newest name.
@example(
    steps=[
        (3, [("MET", "Wang Yi (RUS)", "USA", None), ("INVITED", XI, "RUS", None)], "China", None),
        (
            5,
            [("MET", "Wang Yi (CHN)", "RUS", "2022-02-04"), ("INVITED", XI, "RUS", None),
             ("MET", XI, PUTIN, "2022-02-04")],
            "PR China", None,
        ),
    ]
)  # fmt: skip
@given(steps=steps)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_changes_come_to_the_same_as_in_a_ledger(neo4j_url, said, steps):
    """Articles come, change and go; what is drawn in between is what a ledger would draw."""
    run = next(_runs)
    with open_store(neo4j_url) as server, MemoryStore() as ledger:
        for ref in list(server.articles()):
            server.retract(ref.id)
        for number, reports, name, event in steps:
            of = article(number).model_copy(update={"id": f"r{run}a{number}"})
            if reports:
                read = [
                    renamed(said(*report, article=of, event=event, extractor="rules"), name)
                    for report in reports
                ]
                for store in (server, ledger):
                    store.load(of, read)
            elif ledger.article(of.id):
                for store in (server, ledger):
                    store.retract(of.id)
            if number % 2:
                server.draw()
        assert list(server.edges()) == list(ledger.edges())
        parties, edges = expected(ledger)
        drawn = server.graph()
        assert dict(drawn.nodes(data=True)) == {node["id"]: node for node in parties}
        assert graph(server)[1] == edges
        assert list(server.statements()) == list(ledger.statements())
        assert server.stats() == ledger.stats()


def load(store, said, numbers):
    for number in numbers:
        read = [
            said("MET", XI, "RUS", "2022-02-04", article=article(number)),
            said("BOYCOTTED", "USA", "@OLY_W_2022", mode="diplomatic", article=article(number)),
            said("INVITED", "CHN", PUTIN, event="OLY_W_2022", article=article(number)),
        ]
        store.load(article(number), read)


def test_cypher_sees_what_the_embedded_store_shows(neo4j_url, said, tmp_path):
    with open_store(neo4j_url) as server, open_store(str(tmp_path / "db")) as folder:
        load(server, said, [1, 2])
        for ref in server.articles():
            folder.load(server.article(ref.id), server.statements(article=ref.id))
        assert graph(server) == graph(folder)
        server.rebuild()
        assert graph(server) == graph(folder)
        text = "MATCH (a:Article) RETURN a ORDER BY a.id"
        assert list(server.run(text)) == list(folder.run(text))


def test_another_machine_goes_on_where_the_first_stopped(neo4j_url, said):
    with open_store(neo4j_url) as first:
        load(first, said, [1, 2])
        edges = list(first.edges())
    with open_store(neo4j_url) as second:
        assert list(second.edges()) == edges
        assert second.article("a1") == article(1)
        assert second.retract("a1") == 3
        assert second.stats()["statements"] == 3
        second.rebuild()
        assert {edge.articles for edge in second.edges()} == {("a2",)}


def test_what_was_left_to_draw_is_drawn_by_the_next(neo4j_url, said):
    with pytest.raises(KeyboardInterrupt), open_store(neo4j_url) as store:
        load(store, said, [1])
        raise KeyboardInterrupt  # closed at once, as by a kill
    marks = f"MATCH (m:{MARK}) RETURN count(m) AS n"
    with open_store(neo4j_url, read_only=True) as store:
        assert list(store.run(marks)) == [{"n": 0}]
        assert len(list(store.run("MATCH ()-[r]->() WHERE r.status = 'actual' RETURN r.id"))) == 3


def test_readings_are_kept_with_their_receipts(neo4j_url, said):
    statement = said("MET", XI, PUTIN, article=article(1))
    receipt = Receipt(article="a1", extractor="x", sentences=1, statements=1)
    with open_store(neo4j_url) as store:
        readings = [Reading(article(1), (statement,), receipt), Reading(article(2), ())]
        assert store.load_many(readings) == [True, True]
        assert store.load_many(readings) == [False, False]
        assert store.known(article(1), "x") == receipt
        assert store.known(article(1), "y") is None
        assert list(store.receipts()) == [receipt]
        store.add([said("MET", "USA", "RUS", article=article(1))])
        assert store.known(article(1), "x") is None


def test_a_statement_keeps_what_it_says_of_its_article(neo4j_url, said):
    by_hand = said("MET", "USA", "RUS", article=article(1))
    with open_store(neo4j_url) as server, MemoryStore() as memory:
        for store in (server, memory):
            store.add([by_hand])
            store.load(
                article(1, title="Another"),
                [said("MET", XI, PUTIN, article=article(1), extractor="x")],
            )
            store.load(article(1, title="A third"), [])
        assert list(server.statements()) == list(memory.statements()) == [by_hand]
        (kept,) = server.connection.read("MATCH (s:Statement) RETURN s._record AS record")
        assert '"article"' in kept["record"]
        server.load(article(1, title="A fourth"), [by_hand])
        whole = by_hand.model_dump_json()
        server.connection.command("MATCH (s:Statement) SET s._record = $whole", whole=whole)
        assert list(server.statements()) == [by_hand], "as older versions have written it"


def test_a_batch_is_kept_whole_or_not_at_all(neo4j_url, said):
    good, other = said("MET", XI, PUTIN, article=article(1)), said("MET", XI, PUTIN)
    with open_store(neo4j_url) as store:
        store.add([other])
        taken = good.model_copy(update={"id": other.id})
        with pytest.raises(InputError, match="is taken"):
            store.load_many([Reading(article(2), ()), Reading(article(1), (taken,))])
        assert [ref.id for ref in store.articles()] == [other.article.id]
        with pytest.raises(InputError, match="is of article a1, not of a2"):
            store.load(article(2), [good])


TEXTS = [
    'a "quoted" one', "line\nbreak\r\n", "back\\slash\\", "", "'); MATCH (n) DETACH DELETE n //",
    "x\x00y", "漢字 é\u2028", "  blanks ", "$x", "x" * 10**6,
]  # fmt: skip


def test_any_text_comes_back_as_it_is(neo4j_url, said):
    with open_store(neo4j_url) as store:
        for number, text in enumerate(TEXTS):
            of = article(number, title=text)
            store.load(of, [said("MET", "CHN", "RUS", words=text, article=of)])
        query = "MATCH (s:Statement)-[:IN_ARTICLE]->(a) RETURN s.quote AS quote, a.title AS title"
        rows = sorted((row["quote"], row["title"]) for row in store.run(query))
        assert rows == sorted((text, text) for text in TEXTS)


def test_values_are_plain(neo4j_url, said):
    with open_store(neo4j_url) as store:
        load(store, said, [1])
        (row,) = store.run(
            "MATCH p = (a:Person)-[r:MET]-(b:Country) RETURN p, type(r) AS t,"
            " sum(r.statements) AS n, r.date_earliest AS day, localdatetime('2022-02-04') AS at,"
            " [1, {x: 2.5}] AS l"
        )
    assert (row["t"], row["n"], row["day"]) == ("MET", 1, dt.date(2022, 2, 4))
    assert (row["at"], row["l"]) == (dt.datetime(2022, 2, 4), [1, {"x": 2.5}])
    assert [node["id"] for node in row["p"]["nodes"]] == ["Xi Jinping", "RUS"]
    assert row["p"]["edges"][0]["type"] == "MET"
    assert not [name for name in row["p"]["edges"][0] if name.startswith("_")]


FAULTS = {
    "MATCH (n RETURN n": "Cypher: Invalid input",
    "RETURN date('soon')": "Cypher: Text cannot be parsed",
    "RETURN nobody(1)": "Cypher: Unknown function",
    "RETURN $name": r"needs a value for \$name",
    "CREATE (n:Country {id: 'X'})": "here a query only reads",
}


@pytest.mark.parametrize(("query", "message"), FAULTS.items())
def test_faulty_queries_get_one_line(neo4j_url, query, message):
    with open_store(neo4j_url) as store:
        with pytest.raises(UsageError, match=message) as found:
            store.run(query)
        assert "\n" not in str(found.value)


def test_a_query_can_be_given_too_little_time(neo4j_url):
    query = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y) AS n"
    with open_store(neo4j_url) as store, pytest.raises(StoreError, match=r"longer than 0\.2 s"):
        list(store.run(query, timeout=0.2))


def test_reading_alone_writes_nothing(neo4j_url, said):
    with open_store(neo4j_url) as store:
        load(store, said, [1])
    with open_store(neo4j_url, read_only=True) as store:
        for write in (lambda: load(store, said, [2]), store.rebuild, lambda: store.retract("a1")):
            with pytest.raises(StoreError, match="open for reading"):
                write()


def test_another_vocabulary_draws_the_graph_anew(neo4j_url, said):
    met = relations()["MET"]
    few = {"MET": met, "URGED": relations()["URGED"]}
    query = "MATCH ()-[r:MET]->() RETURN r.statements AS n"
    with open_neo4j(neo4j_url, vocabulary=few) as store:
        store.add([said("MET", XI, PUTIN, day) for day in ("2022-02-04", "2022-06-15")])
        assert [row["n"] for row in store.run(query)] == [1, 1]
    by_pair = {**few, "MET": met.model_copy(update={"identity": "pair"})}
    with open_neo4j(neo4j_url, vocabulary=by_pair) as store:
        assert [row["n"] for row in store.run(query)] == [2]


def test_a_database_with_another_graph_is_left_alone(neo4j_url):
    with open_store(neo4j_url) as store:
        unstamp(store)
        store.connection.command("CREATE (:Recipe {name: 'cake'})")
    with pytest.raises(StoreError, match="holds another graph"):
        open_store(neo4j_url)


def test_an_empty_database_cannot_be_asked(neo4j_url):
    with open_store(neo4j_url) as store:
        unstamp(store)
    with pytest.raises(StoreError, match="no diplograph graph at"):
        open_store(neo4j_url, read_only=True)


def unstamp(store: Neo4jStore) -> None:
    """As if nobody had opened the database yet."""
    for row in store.run("SHOW INDEXES YIELD name RETURN name"):
        if row["name"].startswith("diplograph_stamp"):
            store.connection.command(f"DROP INDEX {row['name']}")
