"""The export for neo4j-admin: the same rows as record by record, a whole store once imported."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graph import drawing
from graph.errors import DiplographError
from graph.model import Amount, Article, Quote, Row, Statement
from graph.receipts import Reading, Receipt, mark_of
from graph.server.local import Server
from graph.stores import Store, open_store
from graph.stores.memory import MemoryStore
from graph.stores.neo4j import ledgerrows, records, rows
from queries import catalog
from queries.export import neo4j_admin, save

TEXTS = ('Two\nlines, "quoted"; |bars|', "", "tab\t, and a carriage return\r\nhere", "one line")


def readings(lines: list[Statement]) -> Iterator[Reading]:
    """Articles with texts that break naive writers, each with some of the statements."""
    for number, text in enumerate(TEXTS):
        article = Article(id=f"read-{number}", text=text or " ", title=text, url=None)
        found = [
            one.model_copy(
                update={
                    "id": f"{one.id}-{number}",
                    "article": article.ref,
                    "quote": Quote(exact=text[:9], prefix="", suffix=text[9:], start=at, end=at),
                    "amount": Amount(value=0.1 + 0.2, currency='"') if at == 1 else None,
                    "mode": "",
                    "row": Row(table="List", file="a,b.csv", line=at) if at == 2 else None,
                    "confidence": 1 / (at + 3),
                }
            )
            for at, one in enumerate(lines[number::4])
        ]
        receipt = Receipt(article=article.id, extractor="x", sentences=3, statements=len(found))
        yield Reading(article, tuple(found), receipt if number else None)


@pytest.fixture
def store(world: Store, odd: Store, tmp_path: Path) -> Iterator[Store]:
    """The world, the odd names, and articles with texts, in a folder."""
    with open_store(str(tmp_path / "all.db")) as found:
        found.add(world.statements())
        found.add(odd.statements())
        found.load_many(readings([*world.statements(), *odd.statements()]))
        yield found


def test_rows_are_those_of_the_records(store: Store) -> None:
    with MemoryStore() as memory:
        for ref in store.articles():
            article = store.article(ref.id)
            statements = tuple(store.statements(article=ref.id))
            receipt = next((one for one in store.receipts() if one.article == ref.id), None)
            if isinstance(article, Article):
                memory.load_many([Reading(article, statements, receipt)])
            else:
                memory.add(statements)
        memory.draw()
        ledger = memory.ledger
        expected = {
            drawn.edge.id: rows.edge(drawn, rows.content(drawn.edge))
            for drawn in drawing.drawn(ledger)
        }
        ends = {"_type", "_source", "_target"}
        found = [
            {name: value for name, value in row.items() if name not in ends}
            for row in ledgerrows.EDGES.sent(ledger)
        ]
        assert [told(row) for row in expected.values()] == found
        placed = {id: edge.id for edge in memory.edges() for id in edge.statements}
        refs = {ref.id: ref.model_dump_json() for ref in memory.articles()}
        for row in ledgerrows.STATEMENTS.sent(ledger):
            (one,) = (s for s in memory.statements(edge=placed[row["id"]]) if s.id == row["id"])
            ref = refs[one.article.id]
            assert row == told(rows.statement(one, ref, row["_group"], placed[one.id]))
            assert records.statement(kept(row, ref)) == one
            # As older versions have kept it.
            assert records.statement(kept(row | {"_record": one.model_dump_json()}, ref)) == one
        for row in ledgerrows.ARTICLES.sent(ledger):
            article = memory.article(row["id"])
            text = article.text if isinstance(article, Article) else None
            ref = article.ref if isinstance(article, Article) else article
            receipt = next((one for one in memory.receipts() if one.article == row["id"]), None)
            mark = mark_of(article, "x") if receipt else None
            json = receipt.model_dump_json() if receipt else None
            assert ref and row == told(rows.article(ref, text, mark, json))


def kept(row: dict[str, object], ref: str) -> dict[str, object]:
    """What a server answers when it is asked for a record."""
    places = {name: row[f"quote_{name}"] for name in ("start", "end")}
    return {**row, **places, "record": row["_record"], "ref": ref}


def told(row: dict[str, object]) -> dict[str, object]:
    """What has a value, days as texts."""
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in row.items()
        if value is not None
    }


def test_several_processes_write_the_same(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(store, "neo4j-admin", tmp_path / "one")
    monkeypatch.setattr(neo4j_admin, "_ALONE", 0)
    save(store, "neo4j-admin", tmp_path / "several")
    for file in (tmp_path / "one").iterdir():
        assert (tmp_path / "several" / file.name).read_bytes() == file.read_bytes()


@pytest.fixture
def imported(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server that `import.sh` has filled."""
    save(store, "neo4j-admin", tmp_path / "export")
    server = Server(tmp_path / "home")
    try:
        server.prepare()
    except DiplographError as error:
        if os.environ.get("DIPLOGRAPH_REQUIRE_NEO4J") == "1":
            pytest.fail(f"Neo4j is required here: {error}")
        pytest.skip(f"no Neo4j: {error}")
    admin = tmp_path / "neo4j-admin"
    code = (
        "import sys, pathlib; from graph.server.local import Server; "
        "print(Server(pathlib.Path(sys.argv[1])).admin(*sys.argv[2:]))"
    )
    admin.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -c '{code}' '{server.home.path}' \"$@\"\n"
    )
    admin.chmod(0o755)
    done = subprocess.run(
        ["sh", str(tmp_path / "export" / "import.sh")],
        env={**os.environ, "NEO4J_ADMIN": str(admin), "PYTHONPATH": str(Path.cwd())},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    running = server.start(bolt=0, http=0, brief=True)
    try:
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        script = (tmp_path / "export" / "constraints.cypher").read_text(encoding="utf-8")
        with GraphDatabase.driver(running.uri, auth=running.auth) as driver:
            for text in filter(str.strip, script.split(";\n")):
                driver.execute_query(text)
            driver.execute_query("CALL db.awaitIndexes(300)")
        yield running.uri
    finally:
        server.stop()


def test_what_is_imported_is_a_whole_store(store: Store, imported: str) -> None:
    with open_store(imported, read_only=True) as server:
        assert list(server.edges()) == list(store.edges())
        assert list(server.statements()) == list(store.statements())
        assert list(server.receipts()) == list(store.receipts())
        articles = list(store.articles())
        assert list(server.articles()) == articles
        for ref in articles:
            assert server.article(ref.id) == store.article(ref.id)
        assert dict(server.graph().nodes(data=True)) == dict(store.graph().nodes(data=True))
        drawn = {key: data for *_, key, data in server.graph().edges(keys=True, data=True)}
        for *_, key, data in store.graph().edges(keys=True, data=True):
            assert drawn.pop(key) == data
        assert not drawn
        asked = 0
        for name, query in catalog.catalog().items():
            given = {one.name: one.example for one in query.parameters if one.example}
            here = list(catalog.run(store, name, given))
            assert list(catalog.run(server, name, given)) == here, name
            asked += bool(here)
        assert asked > 10
    with open_store(imported) as server, open_store("memory:") as memory:
        for ref in articles[1:]:
            article, statements = store.article(ref.id), list(store.statements(article=ref.id))
            if isinstance(article, Article):
                memory.load(article, statements)
            else:
                memory.add(statements)
        server.retract(articles[0].id)
        assert list(server.edges()) == list(memory.edges())
        changed = server.graph()
        server.rebuild()
        assert dict(server.graph().nodes(data=True)) == dict(changed.nodes(data=True))
