"""The two clocks on the command line: the same questions, asked of other days."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from queries.catalog import run
from queries.cli import app
from queries.selecting import day


def coded(article, published, publisher, *statements):
    ref = {
        "id": article,
        "published": published,
        "publisher": publisher,
        "title": f"Title {article}",
    }
    return [json.dumps({"article": ref, **one}) for one in statements]


LINES = [
    *coded("a1", "2021-12-07", "The Harbour Post",
           {"type": "BOYCOTTED", "subject": "USA", "object": "OLY_W_2022", "date": "2021-12-06",
            "quote": "The United States will boycott the Games."}),
    *coded("a2", "2021-12-08", "Northern Wire",
           {"type": "BOYCOTTED", "subject": "GBR", "object": "OLY_W_2022", "date": "2021-12-08",
            "quote": "Britain joins the boycott."},
           {"type": "BOYCOTTED", "subject": "USA", "object": "OLY_W_2022",
            "quote": "The United States started the boycott."}),
    *coded("a3", "2022-02-05", "Lakeside Courier",
           {"type": "BOYCOTTED", "status": "denied", "subject": "GBR", "object": "OLY_W_2022",
            "quote": "Britain says that there never was a boycott."},
           {"type": "MET", "subject": "CHN", "object": "RUS", "date": "2022-02-04",
            "confidence": 0.4, "quote": "China and Russia met."}),
]  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clocks")
    (folder / "coded.jsonl").write_text("\n".join(LINES))
    found = CliRunner().invoke(
        app, ["load", str(folder / "coded.jsonl"), "--db", str(folder / "db")]
    )
    assert found.exit_code == 0, found.stderr
    return folder


@pytest.fixture
def typed(database, monkeypatch):
    monkeypatch.chdir(database)
    monkeypatch.setenv("DIPLOGRAPH_DB", str(database / "db"))
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(database / "cache"))
    return lambda line: CliRunner().invoke(app, line.split(" "))


def answers(result):
    assert result.exit_code == 0, result.stderr
    return [(row["who"], row["status"]) for row in csv.DictReader(io.StringIO(result.stdout))]


USA, GBR = ("United States", "actual"), ("United Kingdom", "actual")
WHO = "query who-boycotts OLY_W_2022 -f csv"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", [USA, ("United Kingdom", "denied")]),
        ("--known-by 2021-12-07", [USA]),
        ("--known-by 2021", [GBR, USA]),
        ("--known-by 2022-02", [USA, ("United Kingdom", "denied")]),
        ("--as-of 2021-12-05", []),
        ("--as-of 2021-12-06", [USA]),
        ("--as-of 2021-12-08 --known-by 2021-12-31", [GBR, USA]),
        ("--min-confidence 0.995", []),
    ],
)
def test_a_question_on_another_day(typed, options, found):
    assert answers(typed(f"{WHO} {options}".strip())) == found


def test_all_commands_that_ask_have_the_clocks(typed):
    told = typed("ask who boycotts OLY_W_2022 --known-by 2021-12-07 -f csv")
    assert answers(told) == [USA]
    told = typed("show CHN --as-of 2022-02-03 -q").stdout
    assert "MET" not in told
    query = "MATCH (a)-[:MET]->(b) RETURN a.id AS a, b.id AS b"
    for options, found in ([], [{"a": "CHN", "b": "RUS"}]), (["--as-of=2022-02-03"], []):
        told = CliRunner().invoke(app, ["cypher", query, "-f", "json", *options])
        assert json.loads(told.stdout) == found, told.stderr
    counts = {
        row["what"]: row["count"]
        for row in json.loads(typed("stats --known-by 2021-12-07 -f json").stdout)
    }
    assert (counts["articles"], counts["publishers"], counts["edges"]) == (1, 1, 1)


def test_answers_tell_what_stands_behind_them(typed):
    told = typed("query who-boycotts OLY_W_2022").stderr
    line = "2 events, 4 reports in 3 articles by 3 publishers (3 independent), "
    assert line + "2021-12-07 to 2022-02-05." in told
    assert not typed("query who-boycotts OLY_W_2022 -q").stderr


def test_counts_carry_their_coverage(typed):
    (row, *_) = json.loads(typed("query actor-profile CHN -f json").stdout)
    assert {name: row[name] for name in ("times", "reports", "publishers", "independent")} == {
        "times": 1, "reports": 1, "publishers": 1, "independent": 1,
    }  # fmt: skip
    assert row["first_reported"] == row["last_reported"] == "2022-02-05"


def test_answers_are_cited(typed):
    told = typed("query who-boycotts OLY_W_2022 --cite footnotes -f markdown --known-by 2021-12-07")
    assert told.stdout.splitlines()[2].endswith("| [^1] |")
    assert told.stdout.splitlines()[-1] == "[^1]: The Harbour Post, “Title a1”, 2021-12-07"
    told = typed("query who-boycotts OLY_W_2022 --cite bibtex -o refs.bib -q")
    assert told.exit_code == 0 and not told.stdout


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("query members NATO --as-of someday", 2, "--as-of: not a date: 'someday'"),
        ("query members NATO --as-of 2021/..", 2, "has no last day"),
        ("query members NATO --min-confidence 2", 2, "less than or equal"),
        ("query members NATO --cite footnotes -f json", 2, "take table or markdown"),
        ("query members NATO --cite mla", 2, "mla"),
        ("diff 2021 other.db", 2, "two days, or two databases"),
        ("diff 2017-01-01 2017-13-31", 2, "no such month: '2017-13-31'"),
        ("diff 2017-01-01 2021/12/15", 2, "not a date"),
        ("diff 2017-01-01 2021/..", 2, "'2021/..' has no last day"),
        ("diff 2021 2022 --type MEET", 2, "did you mean MET"),
        ("diff here.db there.db", 1, "no database at here.db"),
        ("conflicts Atlantis", 2, "Atlantis"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(typed, line, code, message):
    found = typed(line)
    assert found.exit_code == code
    assert message in found.stderr


def test_two_days_are_compared(typed):
    told = typed("diff 2021-12-07 2022-02-05 -f jsonl -e")
    rows = [json.loads(line) for line in told.stdout.splitlines()]
    assert [(row["change"], row["what"], row["now"], row["article"]) for row in rows] == [
        ("new", "BOYCOTTED", "denied", "a3"),
        ("new", "MET", "actual", "a3"),
    ]
    assert all(row["quotes"] for row in rows)
    assert "No difference." in typed("diff 2022-03 2022-04").stderr


def test_contradictions_are_shown(typed):
    (row,) = json.loads(typed("conflicts -f json").stdout)
    assert (row["says"], row["but"]) == ("denied", "actual")
    assert (row["says_by"], row["but_by"]) == ("Lakeside Courier", "Northern Wire")
    assert "No report contradicts another." in typed("conflicts --known-by 2021-12-31").stderr
    assert "but actual, Title a2" in typed("conflicts").stdout


FACTS = [
    # query, arguments, as of, who or what, whether it is there
    ("members", {"organisation": "NATO"}, "2003-01-01", ("who", "Poland"), True),
    ("members", {"organisation": "NATO"}, "2003-01-01", ("who", "Estonia"), False),
    ("members", {"organisation": "NATO", "on": "2020"}, "2003-01-01", ("who", "Estonia"), True),
    ("memberships", {"actor": "GBR"}, "2000-01-01", ("organisation", "European Union"), True),
    ("memberships", {"actor": "GBR"}, "2022-01-01", ("organisation", "European Union"), False),
    ("who-represents", {"of": "DEU"}, "2015-01-01", ("who", "Angela Merkel"), True),
    ("who-represents", {"of": "DEU"}, "2023-01-01", ("who", "Angela Merkel"), False),
    ("offices", {"person": "Angela Merkel"}, "2023-01-01", ("who", "Angela Merkel"), False),
    ("hosts", {"event": "OLY_S_2024"}, "2025-01-01", ("who", "France"), True),
    ("hosts", {"event": "OLY_S_2024"}, "2022-01-01", ("who", "France"), False),
]


@pytest.mark.parametrize(("query", "arguments", "as_of", "cell", "there"), FACTS)
def test_reference_facts_are_those_of_the_day(world, query, arguments, as_of, cell, there):
    column, value = cell
    rows = run(world, query, arguments, as_of=day("as-of", as_of))
    assert (
        value in [row[column] for row in rows if row.get("source") == "reference facts"]
    ) is there


def test_figures_are_typed_in_the_graph(world):
    (row,) = world.run(
        "MATCH ()-[r:TRADED]->() WHERE r.amount_value > 1e9 AND r.amount_currency = 'USD' "
        "RETURN r.amount_value AS value, r.amount_change AS change, r.amount_unit AS unit"
    )
    assert row == {"value": 123e9, "change": 31.0, "unit": None}
