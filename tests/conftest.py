"""What tests of several packages share: Neo4j servers and a browser, started once.

Where they cannot be had, tests skip and say why; with DIPLOGRAPH_REQUIRE_NEO4J=1 or
DIPLOGRAPH_REQUIRE_CHROMIUM=1 they fail instead.
"""

import functools
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import settings
from neo4j import GraphDatabase

from graph.errors import DiplographError
from graph.server.home import Running
from graph.server.temporary import temporary_server

if TYPE_CHECKING:
    from selenium import webdriver

_FIXTURES = re.compile("neo4j_(server|url)")
_LONG = re.compile("/(test_docs|test_export_neo4j_admin|test_cli_loading).py")
CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,1000",
)


settings.register_profile("busy", deadline=None)  # machines that test may be busy
settings.load_profile("busy")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where several workers run the tests, one has all of a file, or all that may ask a server."""
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "servers" if _asks_servers(nodeid) else nodeid.partition("::")[0]

    return ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that at the end no worker waits for another."""
    items.sort(key=lambda item: (not _asks_servers(item.nodeid), not _LONG.search(item.nodeid)))


def _asks_servers(nodeid: str) -> bool:
    return _FIXTURES.search(_text(nodeid.partition("::")[0])) is not None


@functools.cache
def _text(file: str) -> str:
    return (Path(__file__).parents[1] / file).read_text(encoding="utf-8")


def _without(what: str, why: str) -> NoReturn:
    if os.environ.get(f"DIPLOGRAPH_REQUIRE_{what.upper()}") == "1":
        pytest.fail(f"{what} is required here: {why}")
    pytest.skip(f"no {what}: {why}")


def _server(version: str | None) -> Iterator[Running]:
    own = temporary_server(version, brief=True)
    try:
        running = own.__enter__()
    except DiplographError as error:
        _without("Neo4j", str(error))
    try:
        yield running
    finally:
        own.__exit__(None, None, None)


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Running]:
    """The server that NEO4J_URI names (its graph is lost!), else one of our own: Neo4j 5.26."""
    if uri := os.environ.get("NEO4J_URI"):
        user = os.environ.get("NEO4J_USERNAME", "neo4j")
        yield Running(uri, os.environ.get("NEO4J_PASSWORD", ""), user)
    else:
        yield from _server(None)


@pytest.fixture(scope="session")
def newer_neo4j_server() -> Iterator[Running]:
    """A server of the 2026 releases, where there is Java 21."""
    yield from _server("2026")


@pytest.fixture
def neo4j_url(neo4j_server: Running, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of that server with nothing in it; name and password are in the environment."""
    for name, value in neo4j_server.environment.items():
        monkeypatch.setenv(name, value)
    return emptied(neo4j_server)


def emptied(server: Running) -> str:
    """The server's address, all nodes and edges gone; constraints stay, since they take seconds."""
    with GraphDatabase.driver(server.uri, auth=server.auth) as driver, driver.session() as session:
        text = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
        session.run(text).consume()
    return server.uri


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator["webdriver.Chrome"]:
    """A headless Chromium with a new profile; `get_log("browser")` has its console."""
    from selenium import webdriver

    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver is None:
        _without("Chromium", "apt install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for flag in (*CHROMIUM_FLAGS, f"--user-data-dir={tmp_path / 'chromium'}"):
        options.add_argument(flag)
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    try:
        yield browser
    finally:
        browser.quit()
