"""Rows of the user's own, beside and in place of those of the reference tables."""

from pathlib import Path

import pytest

from graph import own
from graph.errors import VocabularyError
from graph.reference.tables import table


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(own.REFERENCE, str(tmp_path / "own"))
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def test_rows_are_added_and_replaced(folder: Path) -> None:
    shipped = len((Path("graph") / "reference" / "organisations.csv").read_text().splitlines()) - 1
    (folder / "organisations.csv").write_text(
        "aliases,id,name,kind\nLakes Forum,LAKES,Forum of the Lakes,forum\n"
        "UN,UN,United Nations,global\n"
    )
    found = {row["id"]: row for row in table("organisations")}
    assert len(found) == shipped + 1
    assert found["LAKES"]["aliases"] == "Lakes Forum"
    assert (found["LAKES"]["source"], found["UN"]["aliases"]) == ("own", "UN")
    assert any(row["iso3"] == "FRA" for row in table("countries"))


HEAD = "id,name,aliases,kind\n"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("organisations", "id,name,alias\n", "organisations.csv:1: alias: no such column"),
        ("organisations", "name,kind\n", "organisations.csv:1: id: this column is missing"),
        ("organisations", "id,id,name\n", "organisations.csv:1: id: twice"),
        ("organisations", f"{HEAD}LAKES,Forum\n", "organisations.csv:2: 2 cells, 4 columns"),
        (
            "organisations",
            f"{HEAD}LAKES,Forum of the Lakes,F|,forum\n",
            "organisations.csv:2: alia",
        ),
        (
            "organisations",
            f"{HEAD}LAKES,,Lakes Forum,forum\n",
            "organisations.csv:2: name: missing",
        ),
        ("memberships", "iso3,org,status\nFRA,LAKES,member\n", "memberships.csv:2: "),
        ("memberships", "iso3,org,start\nFRA,UN,soon\n", "memberships.csv:2: start: "),
        ("lakes", HEAD, "lakes.csv: no such table"),
    ],
)
def test_a_fault_is_told_with_file_line_and_column(
    folder: Path, name: str, text: str, says: str
) -> None:
    (folder / f"{name}.csv").write_text(text)
    with pytest.raises(VocabularyError) as raised:
        list(table("countries"))
    assert f"{folder}/{says}" in str(raised.value)


def test_no_tables_and_no_text(folder: Path) -> None:
    with pytest.raises(VocabularyError, match=r"no \.csv files"):
        list(table("countries"))
    (folder / "homes.csv").write_bytes(b"person,iso3\nJos\xe9,FRA\n")
    with pytest.raises(VocabularyError, match=r"homes\.csv:2: not UTF-8"):
        list(table("countries"))
