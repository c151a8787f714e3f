"""Names that several parties have: which was taken, and which others there are."""

import datetime as dt
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.reference import lookup
from graph.stores import Store
from queries import catalog, namesakes, titles
from queries.ask import read
from queries.cli import app

LINES = [
    ("Congo", ["Republic of the Congo (COG)"]),
    ("the Congolese", ["Republic of the Congo (COG)"]),
    ("Brussels", ["Belgium (BEL)"]),
    ("Bush", ["George H. W. Bush"]),
    ("Guinea", []),  # so is the name of one
    ("NAM", ["Namibia (NAM)"]),
    ("America", []),
    ("Trump", []),
]


@pytest.mark.parametrize(("name", "others"), LINES)
def test_others_of_a_name(name: str, others: list[str]) -> None:
    found = lookup.resolve(name, None)
    told = list(namesakes.line(name, found, None)) if found else []
    assert told == [
        f"{name!r} is taken for {found and found.name}; there is also {other}." for other in others
    ]


def test_who_is_many_is_told_in_few_words() -> None:
    kim = lookup.resolve("Kim", dt.date(2020, 1, 1))
    assert kim
    (line,) = namesakes.line("Kim", kim, dt.date(2020, 1, 1))
    assert line.startswith("'Kim' is taken for Kim Jong Un; there is also ")
    assert " more." in line


OFFICES = [
    ("the president of France", "2010-01-01", "Nicolas Sarkozy; before, it was Jacques Chirac, "),
    ("Kuwait's emir", "2024-01-01", "Mishal al-Ahmad al-Sabah; before, it was Nawaf "),
]


@pytest.mark.parametrize(("name", "day", "told"), OFFICES)
def test_those_in_office_before(name: str, day: str, told: str) -> None:
    held = titles.holder(name, dt.date.fromisoformat(day))
    assert held
    (line,) = namesakes.line(name, held, dt.date.fromisoformat(day))
    assert line.startswith(f"{name!r} is taken for {told}")


def test_the_words_of_a_question(world: Store) -> None:
    reading = read(world, "did the French president meet Kenya", dt.date(2022, 6, 1))
    assert reading.asked == {"one": "the French president", "other": "Kenya"}
    (line,) = namesakes.asked(reading.asked, reading.arguments, dt.date(2022, 6, 1))
    assert line.startswith("'the French president' is taken for Emmanuel Macron; before, it was ")


def test_parties_among_the_arguments(world: Store) -> None:
    query = catalog.find("meetings-of-pair")
    (line,) = namesakes.told(world, query, {"one": "Congo", "other": "China"})
    assert line.startswith("'Congo' is taken for ")


@pytest.mark.parametrize(("format", "told"), [("table", True), ("json", False), ("csv", False)])
def test_commands_tell_it_to_people(world_folder: Path, format: str, told: bool) -> None:
    for words in (
        ["show", "Congo"],
        ["query", "visits", "-p", "by", "Congo"],
        ["ask", "visits by Congo"],
    ):
        words += ["--db", str(world_folder), "--format", format]
        result = CliRunner().invoke(app, words)
        assert result.exit_code == 0, result.stderr
        assert ("'Congo' is taken for" in result.stderr) is told
