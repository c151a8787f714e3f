"""What is said where a question has no rows, and what stays of the format."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.stores import Store
from queries import catalog, console
from queries.cli import app
from queries.cli.silence import reason

REASONS = [
    ("evidence", {"edge": "ed_0"}, "There is no edge 'ed_0' here."),
    ("sanctions", {"by": "Switzerland"}, "Nothing that has happened; 1 possible: -p status any"),
    ("acts", {"by": "China", "relation": "MET", "status": "denied"},
     "Nothing that is denied; 2 actual, 1 planned: -p status any"),
    ("aid", {"to": "Ukraine", "mode": "military"},
     "Nothing of the mode military; 1 of another one, or of none that is told: leave out -p mode"),
    ("who-attends", {"event": "OLY_W_2022", "by": "Japan"},
     "Nothing of it; who-boycotts has 1: "
     "diplograph query who-boycotts -p event OLY_W_2022 -p by Japan"),
    ("sanctions", {"by": "Kenya"}, None),
    ("sanctions", {"by": "Kenya", "status": "any"}, None),
    ("who-boycotts", {"event": "OLY_W_2022", "by": "Kenya"}, None),
    ("who-boycotts", {"event": "China"}, None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "arguments", "told"), REASONS)
def test_other_statuses_are_told(
    world: Store, name: str, arguments: dict[str, str], told: str | None
) -> None:
    assert not list(catalog.run(world, name, arguments))
    assert reason(world, catalog.find(name), arguments, None) == told


COMMANDS = [
    (["query", "sanctions", "-p", "by", "Kenya"], "Nothing found."),
    (["query", "sanctions", "-p", "by", "Switzerland"], "Nothing that has happened; 1 possible: "),
    (["show", "Peru"], "Peru (Country, PER)\nNothing found."),
    (["ask", "who gave aid to Kenya?"], "The graph knows nothing of it."),
]


@pytest.mark.parametrize(("words", "told"), COMMANDS)
def test_no_rows_are_no_fault_and_are_told(world_folder: Path, words: list[str], told: str) -> None:
    words = [*words, "--db", str(world_folder)]
    result = CliRunner().invoke(app, words)
    assert (result.exit_code, result.stdout) == (0, "")
    assert told in result.stderr
    quiet = CliRunner().invoke(app, [*words, "--quiet"])
    assert (quiet.exit_code, quiet.stdout, quiet.stderr) == (0, "", "")


NONE = "MATCH (n:Country) WHERE n.id = 'X' RETURN n.id AS my_id, n.name AS name"
EMPTY = [
    (["query", "sources", "--known-by", "1900"], "csv", "publisher,articles,first,latest\n"),
    (["query", "evidence", "ed_0"], "json", "[]\n"),
    (["query", "evidence", "ed_0"], "jsonl", ""),
    (["query", "evidence", "ed_0"], "markdown", ""),
    (["cypher", NONE], "csv", "my_id,name\n"),
    (["cypher", NONE], "tsv", "my_id\tname\n"),
    (["cypher", NONE.replace(" AS my_id", "")], "csv", "n.id,name\n"),
]


@pytest.mark.parametrize(("words", "format", "shown"), EMPTY)
def test_a_format_without_rows_is_clean(
    world_folder: Path, words: list[str], format: str, shown: str
) -> None:
    result = CliRunner().invoke(app, [*words, "--db", str(world_folder), "--format", format])
    assert (result.exit_code, result.stdout) == (0, shown), result.stderr


COLUMNS = [
    ("MATCH (n) RETURN n.name AS my_name, n", ("my_name", "n")),
    ("MATCH (n) RETURN DISTINCT n.id AS `my id` ORDER BY n.id LIMIT 3", ("my id",)),
    ("RETURN [x IN [1, 2] WHERE x > 1] AS few, {a: 1, b: 2} AS map", ("few", "map")),
    ("RETURN 1 AS a UNION ALL RETURN 2 AS a", ("a",)),
    ("RETURN CASE WHEN true THEN 1 ELSE 2 END AS a", ("a",)),
    ("MATCH (n) RETURN n.id, n.name AS name;", ("n.id", "name")),
    ("MATCH (n) RETURN count(*), max( n.id )", ("count(*)", "max( n.id )")),
    ("WITH 1 AS x RETURN *", ()),
    ("WITH 1 AS x RETURN *, 2 AS y", ()),
]


@pytest.mark.parametrize(("text", "names"), COLUMNS)
def test_columns_are_known_without_rows(text: str, names: tuple[str, ...]) -> None:
    assert console.columns(text) == names
