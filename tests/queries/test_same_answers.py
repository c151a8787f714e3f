"""All canned queries, one text each, give equal rows embedded and on both kinds of server."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graph.model import Article
from graph.server.home import Running
from graph.stores import Store, open_store
from loaders.extract import extract
from queries import catalog
from queries.query import Query

SERVERS = ("neo4j_server", "newer_neo4j_server")


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demo's articles in a folder."""
    path: Path = tmp_path_factory.mktemp("same") / "demo.db"
    lines = (files("queries") / "demo" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    with open_store(str(path)) as store:
        for article in map(Article.model_validate_json, filter(None, lines)):
            store.load(article, extract(article))
        yield store


@pytest.fixture(scope="module", params=SERVERS)
def served(request: pytest.FixtureRequest, embedded: Store) -> Iterator[Store]:
    """The same articles and statements on a server."""
    server: Running = request.getfixturevalue(request.param)
    with GraphDatabase.driver(server.uri, auth=server.auth) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        with open_store(server.uri) as store:
            for ref in embedded.articles():
                article = embedded.article(ref.id)
                assert isinstance(article, Article)
                store.load(article, embedded.statements(article=ref.id))
            yield store


def arguments(query: Query, store: Store) -> Iterator[dict[str, str]]:
    """All examples together, only what must be given, and that with each of the others."""
    examples = {
        one.name: one.example or next(store.edges()).id
        for one in query.parameters
        if one.example or one.kinds == ("edge",)
    }
    needed = {one.name: examples[one.name] for one in query.parameters if not one.optional}
    found = [examples, needed]
    found += [{**needed, name: example} for name, example in examples.items()]
    for one in query.parameters:
        if one.kinds == ("status",):
            found.append({**needed, one.name: "any"})
    yield from (dict(pairs) for pairs in {tuple(sorted(each.items())): None for each in found})


@pytest.mark.parametrize("name", sorted(catalog.catalog()))
def test_a_canned_query_has_equal_rows(name: str, embedded: Store, served: Store) -> None:
    for given in arguments(catalog.find(name), embedded):
        here = list(catalog.run(embedded, name, given))
        there = list(catalog.run(served, name, given))
        assert there == here, given


def test_the_evidence_is_the_same(embedded: Store, served: Store) -> None:
    given = {"event": "OLY_W_2022"}
    here = list(catalog.run(embedded, "who-boycotts", given, evidence=True))
    assert list(catalog.run(served, "who-boycotts", given, evidence=True)) == here
    assert all(row["quotes"] for row in here)


def test_the_examples_find_something(embedded: Store) -> None:
    """Equal rows mean little if there are none."""
    found = {
        name
        for name, query in catalog.catalog().items()
        for given in arguments(query, embedded)
        if next(catalog.run(embedded, name, given), None)
    }
    assert len(found) > 0.75 * len(catalog.catalog())


def test_there_is_one_text_for_all_stores() -> None:
    names = [path.name for path in (files("queries") / "cypher").iterdir()]
    assert len(names) == len(catalog.catalog()) == len(set(names))
