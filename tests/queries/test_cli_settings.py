"""Flag before environment before file, parameters, files that are written whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from graph.errors import InputError, UsageError
from queries.cli import configuration
from queries.cli.command import Command
from queries.cli.messages import one_line
from queries.cli.options import Database, Parameters, pairs
from queries.cli.writing import write_lines, write_rows

toy = typer.Typer()


@toy.callback()
def main(ctx: typer.Context) -> None:
    ctx.default_map = configuration.defaults(["say"])


@toy.command("say", cls=Command)
def say(
    db: Database = "default.db",
    param: Parameters = None,
    rest: Annotated[list[str] | None, typer.Argument()] = None,
) -> None:
    typer.echo(f"{db} {pairs(param)} {rest or []}")


def run(*args: str, env: dict[str, str] | None = None) -> Any:
    return CliRunner().invoke(toy, ["say", *args], env=env or {})


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DIPLOGRAPH_DB", raising=False)
    monkeypatch.delenv("DIPLOGRAPH_CONFIG", raising=False)
    return tmp_path


def test_flag_before_environment_before_file_before_default(here: Path) -> None:
    assert run().stdout.startswith("default.db")
    (here / "home" / "diplograph").mkdir(parents=True)
    (here / "home" / "diplograph" / "config.toml").write_text('db = "users.db"')
    assert run().stdout.startswith("users.db")
    (here / "diplograph.toml").write_text('db = "file.db"\nformat = "csv"')
    assert run().stdout.startswith("file.db")
    env = {"DIPLOGRAPH_DB": "environment.db"}
    assert run(env=env).stdout.startswith("environment.db")
    assert run("--db", "flag.db", env=env).stdout.startswith("flag.db")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("db = ", "not TOML"),
        ("datbase = 'x'", "no setting 'datbase'"),
        ("db = 7", "db: should be str"),
        ("quiet = 1", "quiet: should be bool"),
    ],
)
def test_a_faulty_configuration_is_told(here: Path, text: str, message: str) -> None:
    (here / "diplograph.toml").write_text(text)
    with pytest.raises(UsageError, match=message):
        configuration.defaults(["load"])


def test_a_named_configuration_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPLOGRAPH_CONFIG", "gone.toml")
    with pytest.raises(UsageError, match="cannot be read"):
        configuration.defaults(["load"])


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["-p", "actor", "USA", "x"], "{'actor': 'USA'} ['x']"),
        (["x", "-p", "a", "1", "--param", "b", "2=3"], "{'a': '1', 'b': '2=3'} ['x']"),
        (["-p", "day", "--"], "{'day': '--'} []"),
        (["--", "-p", "a"], "{} ['-p', 'a']"),
    ],
)
def test_a_parameter_is_a_name_and_a_value(args: list[str], expected: str) -> None:
    assert run(*args).stdout == f"default.db {expected}\n"


@pytest.mark.parametrize("args", [["-p"], ["-p", "actor"], ["--param=actor"]])
def test_half_a_parameter_is_told(args: list[str]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert "write -p" in result.stderr


def test_a_message_is_one_line_without_controls() -> None:
    assert one_line("a\n b\x1b[31m\tc") == "a b [31m c"
    assert len(one_line("x" * 9_999)) == 500


def test_a_file_appears_only_when_it_is_whole(here: Path) -> None:
    def broken() -> Iterator[str]:
        yield "half"
        raise InputError("no more")

    with pytest.raises(InputError):
        write_lines(broken(), "rows.csv")
    assert list(here.iterdir()) == []
    write_rows([{"who": "Japan"}], "csv", "rows.csv")
    assert [(p.name, p.read_text()) for p in here.iterdir()] == [("rows.csv", "who\nJapan\n")]


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows([{"who": "Japan"}], "jsonl", "-")
    assert capsys.readouterr().out == '{"who": "Japan"}\n'


def test_a_place_that_cannot_be_written_is_told() -> None:
    with pytest.raises(InputError, match=r"gone/rows.csv: cannot be written"):
        write_lines(["x"], "gone/rows.csv")
