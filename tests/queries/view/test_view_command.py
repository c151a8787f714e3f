"""`diplograph view` as users call it."""

import shutil
import webbrowser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.stores import open_store
from queries.cli import app

from .conftest import statements


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "news.db"
    with open_store(str(path)) as store:
        store.add(statements())
    return path


@pytest.fixture
def folder(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(made, "news.db")
    return tmp_path


def test_writes_and_opens_the_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(opened.append(address)) or True)
    done = CliRunner().invoke(app, ["view", "--db", "news.db"])
    assert done.exit_code == 0, done.output
    assert done.stderr == "diplograph.html: 5 edges.\n"
    assert opened == [(folder / "diplograph.html").as_uri()]


@pytest.mark.parametrize(
    ("options", "told", "code"),
    [
        (["--type", "MET"], "out.html: 2 edges.", 0),
        (["--actor", "France", "--since", "2022"], "out.html: 1 edge.", 0),
        (["--most", "2"], "out.html: 2 edges, 3 less reported ones left out (--most).", 0),
        (["--until", "1900"], "no edges to show", 2),
        (["--type", "MEET"], "no relation type", 2),
        (["--db", "none.db"], "no database at none.db", 1),
        (["-o", "missing/out.html"], "missing/out.html: cannot be written", 1),
    ],
)
def test_filters_and_faults(folder: Path, options: list[str], told: str, code: int) -> None:
    call = ["view", "--db", "news.db", "--no-open", "-o", "out.html", *options]
    done = CliRunner().invoke(app, call)
    assert told in done.stderr
    assert done.exit_code == code
    assert (folder / "out.html").exists() == (code == 0)
