"""Cypher, RDF and FollowTheMoney, read back by an engine, by rdflib and by followthemoney."""

import io
import json
import re

import followthemoney
import ladybug
import pytest
import rdflib
from followthemoney.statement import StatementEntity
from followthemoney.statement.serialize import read_json_statements
from neo4j import GraphDatabase
from rdflib.namespace import DCTERMS, PROV, RDF

from graph.model import Statement
from graph.schema import relations
from graph.server.home import Running
from graph.stores import Store, open_store
from queries.export import lines, to_networkx
from queries.export.turtle import TERMS

DG = rdflib.Namespace(TERMS)
PLOVER = {one.name: set(one.plover) for one in relations().values()}
CAMEO = {one.name: set(one.cameo) for one in relations().values()}
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(params=["world", "odd"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


def test_rdflib_reads_turtle(store: Store) -> None:
    graph = rdflib.Graph().parse(data="\n".join(lines(store, "turtle")), format="turtle")
    said = {str(s).rpartition("/")[2]: s for s in graph.subjects(RDF.type, RDF.Statement)}
    assert set(said) == {one.id for one in store.statements()}
    for one in store.statements():
        me = said[one.id]
        passage = graph.value(me, PROV.wasDerivedFrom)
        assert str(graph.value(passage, OA.exact)) == one.quote.exact
        assert str(graph.value(me, DG.status)) == one.status
        assert str(graph.value(me, RDF.predicate)) == TERMS + one.type
        assert str(graph.value(graph.value(me, RDF.subject), rdflib.RDFS.label))
        article = graph.value(me, PROV.hadPrimarySource)
        assert graph.value(passage, PROV.wasQuotedFrom) == article
        assert str(graph.value(article, DCTERMS.identifier)) == one.article.id
        for scheme, codes in (("plover", PLOVER), ("cameo", CAMEO)):
            found = {str(code).rpartition("/")[2] for code in graph.objects(me, DG[scheme])}
            assert found == codes[one.type]


def test_turtle_has_one_head(world: Store) -> None:
    text = list(lines(world, "turtle"))
    heads = [number for number, line in enumerate(text) if line.startswith("@prefix")]
    assert heads == list(range(len(heads)))


def test_followthemoney_reads_its_statements(store: Store) -> None:
    text = "".join(f"{line}\n" for line in lines(store, "ftm"))
    found = list(read_json_statements(io.BytesIO(text.encode())))
    dataset = followthemoney.dataset.Dataset.make({"name": "diplograph", "title": "diplograph"})
    entities = {}
    for one in found:
        again = type(one).make_key(one.dataset, one.entity_id, one.prop, one.value, False)
        assert one.id == again
        entities.setdefault(one.entity_id, []).append(one)
    built = [StatementEntity.from_statements(dataset, group) for group in entities.values()]
    graph = to_networkx(store)
    links = [one for one in built if one.schema.edge]
    assert len(built) - len(links) == len(graph)
    assert len(links) == graph.number_of_edges()
    for link in links:
        for prop in (link.schema.source_prop, link.schema.target_prop):
            (end,) = link.get(prop)
            assert end in entities
            assert prop.range is not None
    assert {str(name) for one in built for name in one.get("name", quiet=True)} >= {"France"}


def test_an_engine_runs_the_cypher_script(store: Store) -> None:
    graph = to_networkx(store)
    script = [line for line in lines(store, "cypher") if not line.startswith("CREATE CONSTRAINT")]
    assert len(script) == len(graph) + graph.number_of_edges()
    with ladybug.Database(":memory:") as database, ladybug.Connection(database) as engine:
        for statement in tables(store):
            engine.execute(statement)
        for statement in script * 2:
            engine.execute(statement)
        rows = engine.execute("MATCH (n) RETURN n.id, n.name").get_all()
        names = {key: spaced(name) for key, name in graph.nodes(data="name")}
        assert {spaced(k): v for k, v in names.items()} == {k: spaced(v) for k, v in rows}
        rows = engine.execute("MATCH (a)-[r]->(b) RETURN a.id, r.id, b.id, r.quote").get_all()
        assert {tuple(row) for row in rows} == {
            (spaced(a), key, spaced(b), spaced(data["quote"]))
            for a, b, key, data in graph.edges(keys=True, data=True)
        }


def test_neo4j_runs_the_cypher_script(neo4j_server: Running, store: Store) -> None:
    graph = to_networkx(store)
    with GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        for statement in list(lines(store, "cypher")) * 2:
            driver.execute_query(statement)
        nodes = driver.execute_query("MATCH (n) RETURN n.id AS id, n.name AS name").records
        edges = driver.execute_query("MATCH ()-[r]->() RETURN r.id AS id, r.quote AS quote").records
        driver.execute_query("MATCH (n) DETACH DELETE n")
    assert {row["id"]: row["name"] for row in nodes} == {
        spaced(key): spaced(name) for key, name in graph.nodes(data="name")
    }
    assert {row["id"]: row["quote"] for row in edges} == {
        key: spaced(data["quote"]) for *_, key, data in graph.edges(keys=True, data=True)
    }


def spaced(text: str) -> str:
    """The text with a space for what Cypher has no way to write."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", " ", text)


def tables(store: Store) -> list[str]:
    """The tables that the embedded engine wants before it takes the script."""
    graph = to_networkx(store)
    kinds = {"str": "STRING", "int": "INT64", "float": "DOUBLE", "date": "DATE"}

    def typed(rows: list[dict[str, object]]) -> str:
        found = {name: kinds[type(value).__name__] for row in rows for name, value in row.items()}
        return "".join(f", {name} {kind}" for name, kind in sorted(found.items()))

    nodes = [data for _, data in graph.nodes(data=True)]
    columns = typed([{k: v for k, v in data.items() if k not in ("label", "id")} for data in nodes])
    labels = sorted({data["label"] for data in nodes})
    made = [f"CREATE NODE TABLE {one}(id STRING PRIMARY KEY{columns})" for one in labels]
    pairs = ", ".join(f"FROM {a} TO {b}" for a in labels for b in labels)
    edges = [data for *_, data in graph.edges(data=True)]
    columns = typed([{k: v for k, v in data.items() if k not in ("type", "id")} for data in edges])
    types = sorted({data["type"] for data in edges})
    return [*made, *(f"CREATE REL TABLE {one}({pairs}, id STRING{columns})" for one in types)]


def test_no_text_ends_a_literal_by_an_escape(odd: Store) -> None:
    text = "\n".join(lines(odd, "cypher"))
    assert "\\u" not in text, "Neo4j reads these before it looks for quotation marks"
    assert all("\n" not in line for line in lines(odd, "cypher"))


def test_statements_come_back(world: Store) -> None:
    with open_store("memory:") as again:
        found = [Statement.model_validate_json(line) for line in lines(world, "statements")]
        assert again.add(found) == len(found) == world.stats()["statements"]
        assert list(again.edges()) == list(world.edges())
        assert sorted(lines(again, "statements")) == sorted(lines(world, "statements"))
    assert json.loads(next(lines(world, "statements")))["quote"]["exact"]
