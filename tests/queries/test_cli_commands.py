"""The commands as a user types them, on statements coded by hand."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from graph.model import STATUSES
from queries.cli import COMMANDS, app

Run = Callable[..., Any]


def coded(article: str, published: str, *statements: dict[str, Any]) -> list[str]:
    """Lines of statements by hand, of one article."""
    ref = {"id": article, "published": published, "publisher": "The Harbour Post"}
    return [json.dumps({"article": ref, **one}) for one in statements]


BOYCOTT = coded(
    "a1", "2021-12-08",
    {"type": "BOYCOTTED", "mode": "diplomatic", "subject": "GBR", "object": "OLY_W_2022",
     "date": "2021-12-08", "quote": "Britain will boycott the Beijing Games."},
    {"type": "BOYCOTTED", "mode": "diplomatic", "subject": "USA", "object": "OLY_W_2022",
     "quote": "The United States leads a diplomatic boycott of the Games."},
)  # fmt: skip
REFUSAL = coded(
    "a2", "2021-12-16",
    {"type": "DECLINED", "subject": "Fumio Kishida", "object": "OLY_W_2022",
     "quote": "Fumio Kishida will not attend the Beijing Olympics."},
    {"type": "BOYCOTTED", "mode": "diplomatic", "subject": "USA", "object": "OLY_W_2022",
     "quote": "Washington keeps up its boycott."},
)  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Types a command in an empty folder; its output is rows where it is JSON."""
    monkeypatch.chdir(tmp_path)
    for name in ("DIPLOGRAPH_DB", "DIPLOGRAPH_CONFIG", "DIPLOGRAPH_FORMAT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def type_in(*words: str, stdin: str | None = None) -> Any:
        return CliRunner().invoke(app, list(words), input=stdin)

    return type_in


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two files and the database that they were loaded into."""
    made = tmp_path_factory.mktemp("loaded")
    files = [made / "boycott.jsonl", made / "refusal.jsonl"]
    for file, lines in zip(files, (BOYCOTT, REFUSAL), strict=True):
        file.write_text("\n".join(lines))
    words = ["load", *map(str, files), "--db", str(made / "diplograph.db")]
    assert CliRunner().invoke(app, words).exit_code == 0
    return made


@pytest.fixture
def loaded(run: Run, folder: Path) -> Run:
    shutil.copytree(folder, ".", dirs_exist_ok=True)
    return run


def rows(result: Any) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def counts(run: Run) -> dict[str, int]:
    return {row["what"]: row["count"] for row in rows(run("stats", "--format", "json"))}


def test_loading_twice_changes_nothing(loaded: Run) -> None:
    before = counts(loaded)
    assert (before["articles"], before["statements"], before["edges"]) == (2, 4, 3)
    again = loaded("load", "boycott.jsonl", "refusal.jsonl")
    assert again.stderr == "diplograph.db: 4 statements (4 known before).\n"
    assert again.stdout == ""
    assert counts(loaded) == before


def test_an_event_is_asked_by_a_canned_query(loaded: Run) -> None:
    found = rows(loaded("query", "who-boycotts", "Beijing Olympics", "--format", "json"))
    assert [(row["who"], row["for"], row["answer"]) for row in found] == [
        ("United Kingdom", None, "boycotts"),
        ("United States", None, "boycotts"),
        ("Fumio Kishida", "Japan", "declines"),
    ]
    named = loaded("query", "who-boycotts", "-p", "event", "OLY_W_2022", "--format", "json")
    assert rows(named) == found


def test_a_question_is_answered_and_how_it_was_read_is_told(loaded: Run) -> None:
    result = loaded("ask", "who", "boycotts the Beijing Olympics?", "--format", "json")
    read, _, coverage = result.stderr.partition("\n\n")
    assert read == "Read as: diplograph query who-boycotts -p event OLY_W_2022"
    assert coverage.strip().startswith("3 events, 4 reports in 2 articles by 1 publisher")
    canned = loaded("query", "who-boycotts", "OLY_W_2022", "--format", "json")
    assert rows(result) == rows(canned) != []
    nothing = loaded("ask", "who boycotts the Tokyo Olympics?", "--format", "csv")
    assert (nothing.exit_code, nothing.stdout.count("\n")) == (0, 1)
    assert nothing.stdout.startswith("answer,who,for,mode")
    assert "The graph knows nothing of it." in nothing.stderr


def test_the_demo_answers_its_questions(run: Run) -> None:
    result = run("demo")
    assert result.exit_code == 0
    for part in ("Fumio Kishida (Japan)", "2021-12-15", "Sweden", "export DIPLOGRAPH_DB="):
        assert part in result.stdout
    assert result.stderr.startswith("diplograph-demo.db: 16 articles")
    quiet = run("demo", "--quiet")
    assert (quiet.stdout, quiet.stderr) == (result.stdout, "")


def test_evidence_is_quoted_with_each_row(loaded: Run) -> None:
    [row] = [
        row
        for row in rows(
            loaded("query", "who-boycotts", "OLY_W_2022", "--evidence", "--format", "json")
        )
        if row["who"] == "United States"
    ]
    assert {quote["quote"] for quote in row["quotes"]} == {
        "The United States leads a diplomatic boycott of the Games.",
        "Washington keeps up its boycott.",
    }


def test_a_retracted_article_takes_what_it_alone_supported(loaded: Run) -> None:
    result = loaded("retract", "a2")
    assert (result.exit_code, result.stderr) == (0, "a2: took back 2 statements.\n")
    assert counts(loaded)["edges"] == 2
    assert [row["id"] for row in rows(loaded("articles", "--format", "json"))] == ["a1"]


def test_exported_statements_load_again(loaded: Run) -> None:
    exported = loaded("export", "statements").stdout
    assert loaded("load", "-", "--db", "copy.db", stdin=exported).exit_code == 0
    assert loaded("export", "statements", "--db", "copy.db").stdout == exported
    edges = [loaded("export", "nodelink", "--db", db).stdout for db in ("diplograph.db", "copy.db")]
    assert edges[0] == edges[1] != ""


NEWS = """Britain and Canada boycott Beijing Games

Canadian Prime Minister Justin Trudeau announced a diplomatic boycott of the Beijing Olympics on
Wednesday. China criticised Canada.
"""


def test_extracting_and_then_loading_equals_loading(run: Run) -> None:
    Path("news.txt").write_text(NEWS)
    options = ("--published", "2021-12-08", "--publisher", "The Harbour Post")
    extracted = run("extract", "news.txt", *options).stdout
    assert {json.loads(line)["type"] for line in extracted.splitlines()} >= {"BOYCOTTED"}
    assert run("load", "news.txt", *options).exit_code == 0
    assert run("load", "-", "--db", "piped.db", stdin=extracted).exit_code == 0
    for form in ("nodelink", "statements"):
        one, other = (run("export", form, "--db", db) for db in ("diplograph.db", "piped.db"))
        assert one.stdout == other.stdout != ""
    exported = run("export", "statements").stdout
    assert sorted(exported.splitlines()) == sorted(extracted.splitlines())


def test_the_text_of_an_article_is_shown_as_it_is_kept(loaded: Run) -> None:
    Path("kept.jsonl").write_text('{"id": "k", "text": "The two\\u200b met.\\n\\nThey left."}')
    assert loaded("load", "kept.jsonl").exit_code == 0
    text = "The two met.\n\nThey left."
    assert loaded("articles", "k").stdout == text + "\n"
    assert [row["text"] for row in rows(loaded("articles", "k", "--format", "json"))] == [text]
    for id, told in (("kk", "no article 'kk'"), ("a1", "a1: no text is kept of it")):
        result = loaded("articles", id)
        assert result.exit_code == 2 and result.stderr.startswith(f"diplograph: {told}")


def test_a_folder_may_have_a_colon_in_its_name(loaded: Run) -> None:
    assert loaded("load", "boycott.jsonl", "--db", "a:b").exit_code == 0
    assert loaded("backup", "copy.sqlite", "--db", "a:b").exit_code == 0
    missing = loaded("rebuild", "--db", "b:c")
    assert missing.exit_code == 1 and "no database at b:c" in missing.stderr
    assert not Path("b:c").exists()


@pytest.mark.parametrize("db", ["memory:", "neo4j:", "bolt://localhost", "ab:c"])
def test_what_is_no_folder_is_not_backed_up(run: Run, db: str) -> None:
    result = run("backup", "copy.sqlite", "--db", db)
    assert result.exit_code == 2 and "is no folder" in result.stderr


def test_articles_without_a_day_are_pointed_out(run: Run) -> None:
    result = run("load", "-", stdin="Nobody met anybody.")
    assert result.exit_code == 0
    assert "1 article without a date" in result.stderr


def test_cypher_takes_parameters_with_types(loaded: Run) -> None:
    text = "MATCH (a)-[r:BOYCOTTED]->(b) WHERE r.articles >= $n AND b.id = $id RETURN a.id AS id"
    result = loaded("cypher", text, "-p", "n", "2", "-p", "id", "OLY_W_2022", "--format", "jsonl")
    assert result.stdout == '{"id": "USA"}\n'


def test_cypher_from_a_file_and_from_standard_input(loaded: Run) -> None:
    text = "MATCH (c:Country) RETURN count(*) AS n"
    Path("q.cypher").write_text(text)
    for result in (
        loaded("cypher", "--file", "q.cypher", "--format", "csv"),
        loaded("cypher", "-", "--format", "csv", stdin=text),
    ):
        assert result.stdout.splitlines()[0] == "n"


def test_an_actor_and_an_occasion_are_shown(loaded: Run) -> None:
    person = loaded("show", "Fumio", "Kishida", "--timeline", "--format", "json")
    assert person.stderr.startswith("Fumio Kishida (Person, Fumio Kishida)\n")
    assert [row["what"] for row in rows(person)] == ["DECLINED"]
    event = loaded("show", "2022 Winter Olympics", "--quiet", "--format", "json")
    assert len(rows(event)) == 3
    assert event.stderr == ""


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "markdown"])
def test_rows_come_in_every_format(loaded: Run, format: str) -> None:
    result = loaded("query", "who-boycotts", "OLY_W_2022", "--format", format, "-o", "out")
    assert result.exit_code == 0 and result.stdout == ""
    assert "Fumio Kishida" in Path("out").read_text()


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("load gone.txt", 1, "gone.txt: no such file"),
        ("load boycott.jsonl gone.txt", 3, "gone.txt: no such file"),
        ("load boycott.jsonl --published 31-February", 2, "--published: not a date"),
        ("load boycott.jsonl --db boycott.jsonl", 1, "boycott.jsonl is no folder"),
        ("load", 2, "Missing argument"),
        ("load boycott.jsonl --receipts r.jsonl --rejects ./r.jsonl", 2, "name one file: name two"),
        ("load boycott.jsonl --map text=body text=title", 2, "--map: 'text' is named twice"),
        ("stats --db gone.db", 1, "no database at gone.db"),
        ("retract a3", 2, "no article 'a3' (nearest: a2, a1)"),
        ("query who-boycott", 2, "did you mean who-boycotts"),
        ("query who-boycotts", 2, "needs a value for event"),
        ("query who-boycotts Olimpics", 2, "did you mean"),
        ("query members NATO 2020 x", 2, "takes 2 values, not 3"),
        ("query members NATO --db memory:", 2, "memory"),
        ("show Lithuenia", 2, "did you mean Lithuania"),
        ("cypher", 2, "give one query"),
        ("cypher --file gone.cypher", 1, "gone.cypher: cannot be read"),
        ("cypher CREATE(n:Country)", 2, "only reads"),
        ("export statements --format csv", 2, "--format is for the list of formats: statements"),
        ("extract boycott.jsonl -f csv", 2, "--format is for --explain"),
        ("export pajec", 2, "did you mean pajek"),
        ("export csv", 2, "name a folder for it with -o"),
        ("export graphml -o gone/x", 1, "gone/x: cannot be written"),
        ("export graphml x.graphml", 2, "too many: x.graphml; a file to write is named behind -o"),
        ("query members NATO --as-of 2021-13 x", 2, "--as-of: no such month: '2021-13'\n"),
        ("show ed_60d1213e22dfe56ce002", 2, "diplograph query evidence ed_60d1213e22dfe56ce002\n"),
        ("show ar_b9865ae205d7a41ffde6", 2, "diplograph articles ar_b9865ae205d7a41ffde6\n"),
        ("ask ?", 2, "no question: ask one like"),
        ("codebook MEET", 2, "nearest: MET"),
        ("stats --format xml", 2, "--format: 'xml' is not one of 'table'"),
        ("stats --min-confidence 2", 2, "--min-confidence: should be less than or equal to 1 (see"),
        ("load x -j 0", 2, "--jobs: should be greater"),
        ("stats --db", 2, "--db"),
        ("neo4j begin", 2, "'begin' is not one of 'start'"),
        ("diff 2021", 2, "Missing argument 'B' (see diplograph diff --help)"),
        ("--verbose stats", 2, "No such option: --verbose"),
        ("lod x", 2, "No such command 'lod'"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    loaded: Run, words: str, code: int, message: str
) -> None:
    result = loaded(*words.split())
    assert result.exit_code == code
    assert message in result.stderr
    told = [line for line in result.stderr.splitlines() if line.startswith("diplograph: ")]
    assert len(told) == 1 and "Traceback" not in result.stderr and "Usage:" not in result.stderr
    assert result.stdout == ""


def test_a_format_that_is_set_for_rows_is_none_of_exports(
    loaded: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = loaded("export", "statements").stdout
    assert plain.startswith("{")
    monkeypatch.setenv("DIPLOGRAPH_FORMAT", "csv")
    assert loaded("export", "statements").stdout == plain
    assert loaded("extract", "boycott.jsonl").stdout.startswith("{")


def test_where_a_wrong_value_comes_from_is_told(
    loaded: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("diplograph.toml").write_text('format = "xml"')
    assert loaded("stats").stderr.startswith("diplograph: diplograph.toml: format: 'xml' is not")
    monkeypatch.setenv("DIPLOGRAPH_FORMAT", "yaml")
    assert loaded("stats").stderr.startswith("diplograph: DIPLOGRAPH_FORMAT: 'yaml' is not one of")


def test_a_broken_line_in_the_middle_is_told_and_the_rest_loaded(run: Run) -> None:
    lines = [BOYCOTT[0], '{"type": "BOYCOTTED", ', *REFUSAL]
    result = run("load", "-", stdin="\n".join(lines))
    assert result.exit_code == 3
    assert result.stderr.startswith("diplograph: standard input:2: not JSON: ")
    assert counts(run)["statements"] == 3


def test_the_codebook_has_every_relation_with_its_codes(run: Run) -> None:
    found = {row["type"]: row for row in rows(run("codebook", "--format", "json"))}
    assert len(found) == 39
    assert (found["BOYCOTTED"]["plover"], found["BOYCOTTED"]["cameo"]) == ("PROTEST", "143")
    statuses = rows(run("codebook", "status", "--format", "json"))
    assert {row["status"] for row in statuses} == set(STATUSES)


def test_one_relation_is_shown_with_its_examples(run: Run) -> None:
    result = run("codebook", "declined", "--format", "json")
    assert result.stderr.startswith("DECLINED: ")
    assert "none" in {row["edges"] for row in rows(result)}


@pytest.mark.parametrize("words", [["--version"], ["version"]])
def test_the_version_is_told(run: Run, words: list[str]) -> None:
    assert re.fullmatch(r"diplograph \d+\.\d+\.\d+\n", run(*words).stdout)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_help_teaches_by_example(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert len(re.findall(rf"diplograph (?:{name}|--)", result.stdout)) >= 3


def test_data_is_utf8_whatever_the_locale(loaded: Run) -> None:
    code = "from queries.cli import app; app(['codebook', '--format', 'csv'])"
    env = {"PYTHONIOENCODING": "ascii", "PATH": ""}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, check=True)
    assert "communiqué" in done.stdout.decode() and done.stderr == b""


def test_a_reader_that_leaves_is_no_error(loaded: Run) -> None:
    code = "from queries.cli import app; app(['codebook', '--format', 'json'])"
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    with process.stderr as stderr:
        assert stderr.read() == b""
    assert process.wait() == 0
