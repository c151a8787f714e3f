"""The kit for Neo4j Browser: what is in it, and that the Browser on a real server takes it."""

import base64
import os
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import neo4j
import pytest
from typer.testing import CliRunner, Result

from graph.model import Article
from graph.schema import relations
from graph.server.home import Running
from graph.stores import open_store
from loaders.extract import extract
from queries.browser import guide, kit, style
from queries.browser.favourites import (
    Favourite,
    favourites,
    parameters,
    pictures,
    questions,
)
from queries.catalog import catalog
from queries.cli import app
from queries.view.colours import colours

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

DOCS = Path(__file__).parents[2] / "docs"
FAVOURITES = list(favourites())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit."""
    made = tmp_path_factory.mktemp("made") / "kit"
    kit.write(made)
    return made


def test_every_kind_and_every_type_has_a_rule() -> None:
    rules = dict(style.rules())
    assert {f"node.{kind}" for kind in colours()["kind"]} < set(rules)
    assert {f"relationship.{name}" for name in relations()} < set(rules)
    hostile, friendly = rules["relationship.BOYCOTTED"], rules["relationship.AIDED"]
    assert hostile["color"] != friendly["color"]
    assert hostile["caption"] == "'boycotted ({status})'"


def test_captions_can_be_read_on_their_colours() -> None:
    for selector, rule in style.rules():
        if selector.startswith("node."):
            assert style.contrast(rule["color"], rule["text-color-internal"]) >= 4.5, selector


def test_the_style_is_one_line_when_typed() -> None:
    assert style.command().startswith(":style node.Country {") and "\n" not in style.command()


@pytest.mark.parametrize("favourite", FAVOURITES, ids=lambda one: f"{one.folder}-{one.name}")
def test_a_favourite_has_its_title_on_top_and_one_statement(favourite: Favourite) -> None:
    first, *rest = favourite.text.splitlines()
    assert first == f"// {favourite.title}"
    code = [line for line in rest if not line.startswith("//")]
    assert code
    if favourite.folder == "parameters":
        assert all(re.fullmatch(r":param \w+ => .+;", line) for line in code)
    else:
        assert not any(";" in line for line in code)


def test_questions_are_the_canned_queries_word_for_word() -> None:
    for question in questions():
        assert catalog()[question.name].text.strip() in question.text


def test_the_kit_is_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    kit.write(tmp_path / "again")
    for file in sorted(folder.iterdir()):
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()
    with zipfile.ZipFile(folder / "favorites.zip") as archive:
        assert len(archive.namelist()) == len(FAVOURITES)


def test_the_guide_links_to_each_picture(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="(http[^"]+)"', page)
    asked = {
        parse_qs(urlsplit(link.replace("&amp;", "&")).query).get("arg", [""])[0] for link in links
    }
    assert {one.text for one in pictures()} < asked
    assert not any("$" in text for text in asked), "a parameter would be missing"
    assert not any(sign in text for text in asked for sign in "#&"), "the Browser would cut it off"


def test_the_command_says_where_the_guide_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIPLOGRAPH_NEO4J_HOME", str(tmp_path / "none"))

    def typed(*words: str) -> Result:
        return CliRunner().invoke(app, ["browser-kit", *words])

    done = typed("-o", "kit", "--browser", "https://graph.example.org/browser/")
    assert done.exit_code == 0 and "kit/index.html" in done.stderr
    assert (
        "https://graph.example.org/browser/?cmd=edit" in (tmp_path / "kit/index.html").read_text()
    )
    assert typed("-o", "kit").exit_code == 0, "an earlier kit is replaced"
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    for words in (["-o", "mine"], ["--browser", "bolt://localhost:7687"]):
        refused = typed(*words)
        assert refused.exit_code == 2 and len(refused.stderr.splitlines()) == 1
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["letter.txt"]


@pytest.fixture(scope="module")
def served(neo4j_server: Running) -> Iterator[Running]:
    """A server that has the bundled articles, as after `diplograph demo` and a push."""
    if not neo4j_server.browser:
        pytest.skip("where the Browser of NEO4J_URI is, nobody knows")
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    lines = (files("queries") / "demo" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in neo4j_server.environment.items():
            patch.setenv(name, value)
        with open_store(neo4j_server.uri) as store:
            for article in map(Article.model_validate_json, filter(None, lines)):
                store.load(article, extract(article))
    yield neo4j_server


def test_every_favourite_runs_and_every_picture_has_something_to_draw(served: Running) -> None:
    values: dict[str, Any] = {}
    with neo4j.GraphDatabase.driver(served.uri, auth=served.auth) as driver:
        for favourite in pictures():
            drawn = driver.execute_query(favourite.text, result_transformer_=neo4j.Result.graph)
            assert drawn.nodes and drawn.relationships, favourite.name
        for needs in parameters():
            for name, value in re.findall(r"^:param (\w+) => (.+);$", needs.text, re.MULTILINE):
                [values[name]] = driver.execute_query(f"RETURN {value}").records[0]
            [question] = [one for one in questions() if one.name == needs.name]
            driver.execute_query(question.text, values)


class Page:
    """Neo4j Browser as somebody at the screen uses it."""

    def __init__(self, driver: "Chrome", server: Running) -> None:
        self.driver, self.server = driver, server

    def all(self, selector: str) -> list[Any]:
        return self.driver.find_elements("css selector", selector)

    def until(self, found: Callable[[object], Any], what: str) -> Any:
        """What is found, as soon as it is."""
        from selenium.common.exceptions import StaleElementReferenceException
        from selenium.webdriver.support.ui import WebDriverWait

        gone = (StaleElementReferenceException,)
        return WebDriverWait(self.driver, 120, ignored_exceptions=gone).until(found, what)

    def one(self, selector: str, text: str = "") -> Any:
        """The first element that is seen and says so."""

        def found(_: object) -> Any:
            seen = (each for each in self.all(selector) if each.is_displayed())
            return next((each for each in seen if text in each.text), None)

        return self.until(found, f"nothing like {selector} says {text!r}")

    def sign_in(self) -> None:
        self.driver.get(self.server.browser)
        self.one("input[type=password]").send_keys(self.server.password + "\n")
        self.one("[data-testid=frameContents]", "You are connected as user")
        script = "return (localStorage['neo4j.connections'] ?? '').includes(arguments[0])"
        self.until(
            lambda _: self.driver.execute_script(script, self.server.password),
            "the password is not kept for links that are followed later",
        )

    def drop(self, file: Path) -> None:
        """Lets a file fall onto the page."""
        script = """
            const bytes = Uint8Array.from(atob(arguments[1]), c => c.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], arguments[0]));
            for (const type of ["dragenter", "dragover", "drop"])
                document.querySelector("[data-testid=main]").dispatchEvent(new DragEvent(
                    type, {bubbles: true, cancelable: true, dataTransfer: data}));
        """
        content = base64.b64encode(file.read_bytes()).decode()
        self.driver.execute_script(script, file.name, content)

    def run_favourite(self, folder: str, title: str) -> None:
        """Runs a favourite of the drawer, which is open."""
        inside = f'[data-testid="savedScriptsFolder-diplograph {folder}"]'
        if not self.all(f"{inside} [data-testid=savedScriptListItem]"):
            self.one(f'[data-testid="expandFolder-diplograph {folder}"]').click()
        item = self.one(f"{inside} [data-testid=savedScriptListItem]", title)
        item.find_element("css selector", "[data-testid=savedScriptsButton-Run]").click()
        self.one("[data-testid=frame]:first-child [data-testid=frameCommand]", title)

    def follow(self, text: str) -> None:
        """Follows a link of the guide and runs what it has put into the editor."""
        self.driver.get(guide.link(self.server.browser, text))
        self.one("[data-testid=frameContents]", "You are connected as user")
        self.one("[data-testid=editor-Run]").click()

    def drawn(self, caption: str) -> tuple[set[str], set[str]]:
        """Colours and captions of the nodes in the frame on top, once one is captioned so."""
        script = """
            return [...document.querySelectorAll(arguments[0] + " g.node")].map(node => [
                node.querySelector("circle.b-outline").getAttribute("fill"),
                [...node.querySelectorAll("text")].map(text => text.textContent.trim()).join(" ")])
        """

        def found(_: object) -> list[list[str]]:
            nodes: list[list[str]] = self.driver.execute_script(script, TOP)
            return nodes if caption in [text for _, text in nodes] else []

        nodes = self.until(found, f"no node is captioned {caption}")
        return {colour for colour, _ in nodes}, {text for _, text in nodes}

    def keep(self, name: str) -> None:
        """Keeps a picture of the page for the documentation, when that is wanted."""
        if os.environ.get("DIPLOGRAPH_WRITE_DOCS") == "1":
            time.sleep(5)  # nodes find their places
            (DOCS / name).write_bytes(self.driver.get_screenshot_as_png())


TOP = "[data-testid=stream] > :first-child"


def test_the_browser_takes_style_and_favourites_and_draws_them(
    chromium: "Chrome", served: Running, folder: Path
) -> None:
    palette = colours()["kind"]
    titles = {(one.folder, one.name): one.title for one in FAVOURITES}
    page = Page(chromium, served)
    page.sign_in()

    page.drop(folder / "diplograph.grass")
    page.one("[data-testid=frameContents]", palette["Country"])
    page.keep("browser-style.png")
    page.drop(folder / "favorites.zip")
    page.one("[data-testid=navigationFavorites]").click()

    page.run_favourite("pictures", titles["pictures", "boycott"])
    found, captions = page.drawn("2022 Winter Olympics")
    assert found == {palette["Country"], palette["Person"], palette["Event"]}
    assert {"Canada", "Fumio Kishida"} <= captions
    labels = {each.text for each in page.all(f"{TOP} g.relationship text")}
    assert "declined (actual)" in labels
    page.keep("browser-favourites.png")

    page.run_favourite("pictures", titles["pictures", "neighbourhood"])
    found, _ = page.drawn("Lithuania")
    assert found <= set(palette.values())

    page.run_favourite("parameters", titles["parameters", "who-boycotts"])
    page.run_favourite("questions", titles["questions", "who-boycotts"])
    page.one(f"{TOP} [data-testid=frameContents]", "Fumio Kishida")
    assert page.all("[data-testid=cypherFrameErrorMessage]") == []
    assert "ERROR" not in page.driver.find_element("css selector", "body").text
