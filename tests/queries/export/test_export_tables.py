"""Tables, read back by pandas, by Frictionless and by the example that goes with them."""

import json
import runpy
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from graph.stores import Store
from queries.export import save, to_networkx

FOLDERS = ["csv", "events", "dyad-month", "dyad-year", "spells", "membership", "adjacency"]


def table(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values=[""])


@pytest.fixture(scope="session")
def exported(world: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All tables of the world, a folder each."""
    home = tmp_path_factory.mktemp("tables")
    for name in [*FOLDERS, "parquet"]:
        save(world, name, home / name)
    return home


@pytest.mark.parametrize("name", FOLDERS)
def test_tables_fit_their_codebook(exported: Path, name: str) -> None:
    report = frictionless.validate(exported / name / "datapackage.json")
    assert report.valid, report.flatten(["title", "note"])
    package = json.loads((exported / name / "datapackage.json").read_text())
    for one in package["resources"]:
        assert len(table(exported / name, one["name"])) == one["rows"]
        assert all(field["title"] for field in one["schema"]["fields"])
    assert name == "csv" or "unmatched" in [one["name"] for one in package["resources"]]


@pytest.mark.parametrize("name", [*FOLDERS, "parquet"])
def test_the_example_loads_them(
    exported: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(exported / name)
    runpy.run_path("load_example.py", run_name="__main__")
    package = json.loads((exported / name / "datapackage.json").read_text())
    said = capsys.readouterr()
    assert said.err == ""
    assert [line.split()[:2] for line in said.out.splitlines()] == [
        [one["name"], str(one["rows"])] for one in package["resources"]
    ]


def test_nodes_and_edges_are_those_of_the_graph(world: Store, exported: Path) -> None:
    graph = to_networkx(world)
    nodes, edges = table(exported / "csv", "nodes"), table(exported / "csv", "edges")
    assert list(nodes["id"]) == sorted(graph.nodes)
    assert list(edges["id"]) == sorted(key for *_, key in graph.edges(keys=True))
    (row,) = edges[edges["type"] == "DECLINED"].to_dict("records")
    assert (row["source_name"], row["target"]) == ("Fumio Kishida", "OLY_W_2022")
    assert set(nodes) >= {name for _, data in graph.nodes(data=True) for name in data}
    assert set(edges) >= {name for *_, data in graph.edges(data=True) for name in data}


def test_parquet_keeps_types(world: Store, exported: Path) -> None:
    found = pd.read_parquet(exported / "parquet" / "statements.parquet")
    assert list(found["id"]) == [one.id for one in world.statements()]
    assert found["amount_value"].max() == 123e9
    edges = pd.read_parquet(exported / "parquet" / "edges.parquet")
    assert len(edges) == world.stats()["edges"]
    assert edges["year"].dropna().between(2021, 2022).all()


def test_an_event_has_codes_of_other_data(exported: Path) -> None:
    events = table(exported / "events", "events").set_index("type")
    met = events.loc["CRITICISED"]
    assert (met["sender_iso3"], met["sender_cow"], met["receiver_gw"]) == ("GBR", 200, 365)
    assert met["directed"] == 1 and met["valence"] == "hostile" and met["cameo"]
    assert events.loc["DECLINED"]["sender_iso3"] == "JPN"
    assert set(events.loc["MET"]["directed"]) == {0}
    missed = table(exported / "events", "unmatched").set_index("id")
    assert missed.loc["EU"]["reason"] == "no state"
    assert missed.loc["OLY_W_2022"]["kind"] == "Event"


def test_a_month_without_events_is_a_zero_where_there_was_news(exported: Path) -> None:
    panel = table(exported / "dyad-month", "dyad-month").set_index(["month", "sender", "receiver"])
    assert panel.index.is_unique
    both = panel.loc[[("2021-12", "CHN", "RUS"), ("2021-12", "RUS", "CHN")]]
    assert list(both["events"]) == [2, 1]  # an invitation, and a call that counts both ways
    zero = panel.loc["2021-12", "FRA", "USA"]
    assert (zero["events"], zero["covered"]) == (0, 1) and zero["coverage"] == 3
    assert panel.loc["2021-10", "DEU", "KEN"]["covered"] == 0
    assert set(panel.loc["2021-10"]["events"]) == {1}, "no zeros where nobody looked"
    assert panel.loc["2022-01", "TUR", "ARM"]["not_actual"] == 1


def test_what_no_row_counts_is_listed(world: Store, exported: Path) -> None:
    month, year = (table(exported / name, "left_out") for name in ("dyad-month", "dyad-year"))
    assert set(month["reason"]) == {
        "no date", "not between two states", "within one state", "longer than a month"
    }  # fmt: skip
    assert "longer than a year" not in set(year["reason"])
    panel = table(exported / "dyad-year", "dyad-year")
    counted = panel["events"].sum() + panel["not_actual"].sum()
    assert counted + len(year) >= world.stats()["edges"]


def test_a_membership_counts_in_its_years(exported: Path) -> None:
    found = table(exported / "membership", "membership").set_index(["year", "state"])
    assert found.loc[2021, "IND"]["SCO"] == 1
    assert found.loc[2021, "UKR"]["NATO"] == 0, "hoping is no membership"
    assert found.loc[2021, "DEU"]["NATO"] == 1, "as the reference facts know"
    members = table(exported / "membership", "members")
    assert set(members["origin"]) <= {"reference", "articles"}


def test_a_spell_that_is_not_over_is_censored(exported: Path) -> None:
    spells = table(exported / "spells", "spells").set_index(["kind", "source_id", "target_id"])
    eu = spells.loc["sanctions", "EU", "RUS"]
    assert (eu["start"], eu["right_censored"]) == ("2022-02-25", 1)
    usa = spells.loc["sanctions", "USA", "RUS"]
    assert (usa["left_censored"], usa["end"]) == (1, "2022-03-31")


def test_a_matrix_counts_both_ways_what_two_do_together(exported: Path) -> None:
    met = table(exported / "adjacency", "met").set_index("state")
    assert list(met.index) == list(met.columns)
    assert met.loc["CHN", "USA"] == met.loc["USA", "CHN"] == 1
    total = table(exported / "adjacency", "all").set_index("state")
    assert total.loc["GBR", "RUS"] == 1 and total.loc["RUS", "GBR"] == 0


@pytest.mark.parametrize("format", ["csv", "events"])
def test_no_cell_is_a_formula(odd: Store, format: str, tmp_path: Path) -> None:
    save(odd, format, tmp_path / format)
    assert frictionless.validate(tmp_path / format / "datapackage.json").valid
    name = {"csv": "nodes", "events": "events"}[format]
    found = table(tmp_path / format, name)
    cells = [str(cell) for column in found for cell in found[column].dropna()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert any("first\nsecond\r\nthird\ttab" in cell for cell in cells)
    assert any("👩‍🚀" in cell for cell in cells) and any("\u202e" in cell for cell in cells)
