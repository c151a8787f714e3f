"""What pictures show, and the files that they make."""

import itertools
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from graph.errors import UsageError
from graph.stores import Store, open_store
from queries import export
from queries.view.layout import positions
from queries.view.page import html
from queries.view.scene import scene

from .conftest import HOSTILE


def test_scene_has_edges_with_their_receipts(store: Store) -> None:
    found = scene(store)
    names = [dot.name for dot in found.dots]
    line = next(line for line in found.lines if line.type == "BOYCOTTED")
    assert [names[end] for end in line.ends] == ["United States", "2022 Winter Olympics"]
    assert (line.status, line.date, line.reports) == ("actual", "2021-12-06", 2)
    assert {found.articles[said.article].publisher for said in line.quotes} == {
        "Morning Wire",
        "Evening Post",
    }
    assert line.valence == "hostile"


def test_of_too_many_edges_the_best_reported_stay(store: Store) -> None:
    found = scene(store, most=1)
    assert [line.type for line in found.lines] == ["BOYCOTTED"]
    assert found.cut == 4
    assert len(found.dots) == 2


def test_empty_store_is_an_empty_page() -> None:
    with open_store("memory:") as store:
        assert "Graph of diplomacy" in html(scene(store))


def test_layout_is_the_same_each_time_and_apart() -> None:
    names = [f"n{number}" for number in range(30)]
    pairs = list(itertools.pairwise(names))
    found = positions(names, pairs)
    assert found == positions(names, pairs)
    assert len(set(found.values())) == len(names)
    wide, high = (sum(place[axis] ** 2 for place in found.values()) for axis in (0, 1))
    assert wide >= high


def test_page_stands_alone(store: Store) -> None:
    page = html(scene(store))
    assert page == html(scene(store))
    assert not re.search(r"<(?:script|link|img)[^>]+(?:src|href)=", page.partition("<script")[0])
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    scripts = next(part for part in policy[1].split("; ") if part.startswith("script-src"))
    assert re.fullmatch(r"script-src( 'sha256-[\w+/]+=')+", scripts)
    assert policy[1].startswith("default-src 'none'")
    assert HOSTILE not in page


@pytest.mark.parametrize("form", ["svg", "png"])
def test_drawings_for_papers(store: Store, tmp_path: Path, form: str) -> None:
    first, second = tmp_path / f"one.{form}", tmp_path / f"two.{form}"
    export.save(store, form, first)
    export.save(store, form, second)
    assert first.read_bytes() == second.read_bytes()
    if form == "png":
        assert first.read_bytes().startswith(b"\x89PNG")
        return
    texts = {
        "".join(e.itertext())
        for e in ElementTree.parse(first).iter("{http://www.w3.org/2000/svg}text")
    }
    assert {"Russia", "France", HOSTILE, "hostile", "Country", "denied"} <= texts


def test_page_by_export(store: Store, tmp_path: Path) -> None:
    export.save(store, "html", tmp_path / "graph.html")
    assert (tmp_path / "graph.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_missing_extra_is_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rustworkx", None)
    with pytest.raises(UsageError, match=r"pip install -e '\.\[view\]'"):
        scene(store)
