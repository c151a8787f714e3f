"""What can be wrong with a server: one line each, soon, that says what to do."""

import socket
import time
from collections.abc import Iterator

import pytest
from neo4j import GraphDatabase
from typer.testing import CliRunner

from graph.errors import StoreError, UsageError
from graph.stores import open_store
from graph.stores.neo4j.address import address, checked, is_server
from queries.cli import app

WRONG_ADDRESSES = {
    "bolt://": "names no host",
    "bolt://:7687": "names no host",
    "bolt:/localhost": "is no address of a server",
    "bolt:localhost:7687": "is no address of a server",
    "bolt://localhost:abc": "a port is a number from 1 to 65535, not 'abc'",
    "bolt://localhost:99999": "a port is a number from 1 to 65535, not '99999'",
    "bolt://localhost:0": "a port is a number",
    "bolt://localhost:": "a port is a number",
    "bolt://localhost:7687/neo4j": "without a path",
    "bolt://localhost?x=1": "without a path",
    "bolt://my host:7687": "is no address",
    "bolt://neo4j:secret@localhost:7687": "set NEO4J_USERNAME and NEO4J_PASSWORD",
    "neo4j+s://user@host": "set NEO4J_USERNAME and NEO4J_PASSWORD",
}


@pytest.mark.parametrize(("url", "told"), WRONG_ADDRESSES.items())
def test_a_wrong_address_is_told_before_anybody_connects(url: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as found:
        open_store(url)
    assert "secret" not in str(found.value)


@pytest.mark.parametrize("url", ["http://localhost:7474", "bolts://x", "mysql://x", "neo4j+x://x"])
def test_an_unknown_scheme_is_told(url: str) -> None:
    with pytest.raises(UsageError, match="no store for"):
        open_store(url)


def test_addresses_that_are_right(monkeypatch: pytest.MonkeyPatch) -> None:
    for url in ("bolt://localhost", "neo4j+ssc://db.example:7687", "bolt://[::1]:7687/"):
        assert is_server(url)
        assert checked(url) == url.rstrip("/")
    monkeypatch.delenv("NEO4J_URI", raising=False)
    with pytest.raises(UsageError, match="NEO4J_URI names, and it is not set"):
        address("neo4j:")
    for name, value in (("URI", "bolt://x"), ("PASSWORD", "p"), ("DATABASE", "news")):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    assert address("neo4j:") == ("bolt://x", "neo4j", "p", "news")


def told_soon(url: str) -> str:
    """What opening says, in one line and within ten seconds."""
    begin = time.monotonic()
    with pytest.raises(StoreError) as found:
        open_store(url)
    assert time.monotonic() - begin < 10
    assert "\n" not in str(found.value)
    return str(found.value)


@pytest.fixture
def nobody() -> Iterator[int]:
    """A port that is taken, and on which nobody ever answers."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        yield silent.getsockname()[1]


DOWN = {
    "bolt": "no Neo4j server answers there: is it started",
    "neo4j": "no server of a cluster answers there",
    "bolt+s": "no Neo4j server answers",
}


@pytest.mark.parametrize(("scheme", "told"), DOWN.items())
def test_nobody_is_there(scheme: str, told: str) -> None:
    assert told in told_soon(f"{scheme}://127.0.0.1:1")


def test_somebody_is_there_but_silent(nobody: int) -> None:
    assert "nobody answers there in time" in told_soon(f"bolt://127.0.0.1:{nobody}")


def test_no_such_host() -> None:
    assert "no such host" in told_soon("bolt://nobody.invalid:7687")


def test_no_encryption(neo4j_url: str) -> None:
    for scheme in ("bolt+s:", "bolt+ssc:"):
        told = told_soon(neo4j_url.replace("bolt:", scheme))
        assert "no encrypted connection: take bolt://" in told


def test_the_port_of_the_browser(neo4j_url: str, neo4j_server) -> None:
    if neo4j_server.process is None:
        pytest.skip("the port is known of our own server only")
    assert "the port of Neo4j Browser: databases listen on 7687" in told_soon(
        f"bolt://127.0.0.1:{neo4j_server.process.http}"
    )


def test_passwords(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "nobody")
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    assert "user 'nobody' with this password is refused" in told_soon(neo4j_url)
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert "a password is needed: set NEO4J_PASSWORD" in told_soon(neo4j_url)


def test_a_password_that_has_to_be_changed(
    neo4j_url: str, neo4j_server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with GraphDatabase.driver(neo4j_url, auth=neo4j_server.auth) as driver:
        run = driver.execute_query
        run("DROP USER late IF EXISTS", database_="system")
        run("CREATE USER late SET PASSWORD 'too-old-by-now'", database_="system")
        monkeypatch.setenv("NEO4J_USERNAME", "late")
        monkeypatch.setenv("NEO4J_PASSWORD", "too-old-by-now")
        assert "the password has to be changed first" in told_soon(neo4j_url)
        run("DROP USER late", database_="system")


def test_no_such_database(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "news")
    assert "no database 'news': see NEO4J_DATABASE" in told_soon(neo4j_url)


def test_too_little_memory(neo4j_url: str) -> None:
    """A server's transactions share a part of its heap."""
    text = "UNWIND range(1, 100000000) AS x WITH collect($words + x) AS many RETURN size(many) AS n"
    with open_store(neo4j_url) as store, pytest.raises(StoreError, match="too little memory for"):
        list(store.run(text, {"words": "x" * 20_000}))


def test_the_command_line_says_it_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    for url, code in (("bolt://127.0.0.1:1", 1), ("bolt://a:b@c", 2), ("bolt://x:99999", 2)):
        for command in (["stats"], ["ask", "who met China?"], ["retract", "a1"], ["rebuild"]):
            result = CliRunner().invoke(app, [*command, "--db", url])
            assert result.exit_code == code
            assert result.stderr.count("\n") == 1, result.stderr
            assert result.stderr.startswith("diplograph: ")
