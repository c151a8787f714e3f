"""`diplograph measure` as users call it."""

import csv
import json
from pathlib import Path

import pytest
from lxml import etree
from typer.testing import CliRunner, Result

from graph.stores import open_store
from queries.cli import app
from queries.measures import MEASURES, meanings

from .conftest import statements

ACTS = ["FRA AIDED DEU 2020-05", "FRA PRAISED DEU 2021-05", "FRA SANCTIONED RUS 2021-06",
        "DEU SANCTIONED RUS 2021-07", "EU ACCUSED RUS 2021-08", "FRA MEMBER_OF NATO",
        "DEU BOYCOTTED OLY_W_2022", "FRA ATTENDED OLY_W_2022"]  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("measured") / "news.db"
    with open_store(str(path)) as store:
        store.add(statements(ACTS))
    return path


@pytest.fixture
def folder(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIPLOGRAPH_DB", str(database))
    return tmp_path


def call(*words: str) -> Result:
    return CliRunner().invoke(app, ["measure", *words])


def test_without_a_name_it_lists_what_there_is(folder: Path) -> None:
    rows = json.loads(call("--format", "json").stdout)
    assert [row["measure"] for row in rows] == list(MEASURES)
    assert all(row["counts"] and row["not"].startswith("Not ") for row in rows)


@pytest.mark.parametrize("name", MEASURES)
def test_help_behind_a_name_is_about_it(name: str) -> None:
    shown = " ".join(call(name, "--help").stdout.split())
    assert " ".join(meanings()[name].counts.split()) in shown
    assert " ".join(meanings()[name].caution.split()) in shown


@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_answers(folder: Path, name: str) -> None:
    done = call(name, "--format", "csv")
    assert done.exit_code == 0, done.output
    assert len(list(csv.DictReader(done.stdout.splitlines()))) > 0
    assert meanings()[name].caution.split(":")[0] in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ((), ["Russia", "France", "Germany", "European Union"]),
        (("--states",), ["France", "Germany", "Russia"]),
        (("--since", "2021-08"), ["European Union", "Russia"]),
        (("--type", "AIDED"), ["Germany", "France"]),
        (("--type", "MEMBER_OF"), ["France", "North Atlantic Treaty Organization"]),
        (("--actor", "France", "--most", "1"), ["France"]),
        (("--until", "1990"), []),
    ],
)
def test_filters(folder: Path, options: tuple[str, ...], names: list[str]) -> None:
    done = call("degree", "--format", "csv", *options)
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert sorted(row["who"] for row in rows) == sorted(names)
    assert ("No such acts" in done.stderr) == (not names)


def test_rows_left_out_are_told(folder: Path) -> None:
    assert "2 of 4 rows (--most)." in call("degree", "--most", "2").stderr


@pytest.mark.parametrize("name", ["degree", "communities", "balance", "co-voting"])
@pytest.mark.parametrize("by_year", [(), ("--by-year",)])
def test_plots_of_it(folder: Path, name: str, by_year: tuple[str, ...]) -> None:
    done = call(name, "--plot", "one.svg", "-q", *by_year)
    assert done.exit_code == 0, done.output
    texts = etree.parse("one.svg").getroot().itertext()
    assert meanings()[name].title in {text.strip() for text in texts}
    call(name, "--plot", "two.svg", "-q", *by_year)
    assert Path("one.svg").read_bytes() == Path("two.svg").read_bytes()


def test_a_plot_as_png(folder: Path) -> None:
    assert call("degree", "--plot", "degree.PNG").exit_code == 0
    assert Path("degree.PNG").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("degre",), "no measure 'degre': did you mean degree?", 2),
        (("degree", "--plot", "x.pdf"), "ends in .svg or .png", 2),
        (("triads", "--plot", "x.svg"), "a list has no plot", 2),
        (("degree", "--until", "1990", "--plot", "x.svg"), "nothing to plot", 2),
        (("degree", "--plot", "none/x.svg"), "none/x.svg: cannot be written", 1),
        (("degree", "--type", "MEET"), "no relation type", 2),
        (("degree", "--db", "none.db"), "no database at none.db", 1),
    ],
)
def test_faults(folder: Path, words: tuple[str, ...], told: str, code: int) -> None:
    done = call(*words)
    assert (done.exit_code, told in done.stderr) == (code, True), done.output
    assert not list(folder.glob("*.svg"))


def test_a_server_is_measured_alike(folder: Path, neo4j_url: str) -> None:
    with open_store(neo4j_url) as store:
        store.add(statements(ACTS))
    for name in ("degree", "co-voting"):
        words = (name, "--since", "2021", "--format", "csv", "-q")
        assert call(*words, "--db", neo4j_url).stdout == call(*words).stdout != ""
