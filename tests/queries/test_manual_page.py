"""The manual page and completion in shells, drawn from the commands."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from queries.cli import COMMANDS, app
from queries.cli.manpage import lines


def test_it_has_all_commands_and_options() -> None:
    page = "\n".join(lines()).replace(r"\-", "-")
    commands: Any = get_command(app)
    for name, command in commands.commands.items():
        assert f'.SS "diplograph {name} ' in page
        for param in command.params:
            if param.param_type_name == "option":
                assert param.opts[0] in page
    for head in ("NAME", "SYNOPSIS", "ENVIRONMENT", "FILES", "EXIT STATUS"):
        assert f".SH {head}\n" in page
    assert "DIPLOGRAPH_DB" in page


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff: apt install groff-base")
def test_it_is_set_without_complaint() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-c"],
        input="\n".join(lines()) + "\n",
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "diplograph ask" in done.stdout
    assert "\n           diplograph man -o ~/.local/share/man/man1/diplograph.1\n" in done.stdout


def test_it_is_written_where_man_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    done = CliRunner().invoke(app, ["man", "-o", "~/diplograph.1"])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "diplograph.1").read_text(encoding="utf-8").startswith(".TH DIPLOGRAPH 1")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("qu", ["query"]),
        ("measure betw", ["betweenness"]),
        ("query who-b", ["who-boycotts"]),
        ("export graphm", ["graphml"]),
        ("measure degree --type MEM", ["MEMBER_OF"]),
        ("export csv --status pl", ["planned"]),
        ("ask --format ma", ["markdown"]),
        ("cypher --known", ["--known-by"]),
        ("query zz", []),
    ],
)
def test_bash_completes(typed: str, offered: list[str]) -> None:
    words = f"diplograph {typed}"
    env = {
        "_DIPLOGRAPH_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    assert CliRunner().invoke(app, [], env=env, prog_name="diplograph").output.split() == offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_complete(shell: str) -> None:
    env = {
        "_DIPLOGRAPH_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": "diplograph qu",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert "query" in CliRunner().invoke(app, [], env=env, prog_name="diplograph").output


def test_help_is_the_same_for_all_commands() -> None:
    for name in COMMANDS:
        assert CliRunner().invoke(app, [name, "-h"]).stdout.startswith("Usage: diplograph " + name)
