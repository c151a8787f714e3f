"""The documentation is true: its examples are run, and their output is what it shows.

`make docs` writes the output anew where it changed.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from queries.cli import COMMANDS, app

from .shell import typed

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
WRITE = os.environ.get("DIPLOGRAPH_WRITE_DOCS") == "1"

_BLOCK = re.compile(
    r"^```(?P<kind>console|python)\n(?P<body>.*?)^```\n(?:\n```text\n.*?^```\n)?", re.M | re.S
)
_COMMAND = re.compile(r"^\$ (?P<command>.*(?:\\\n.*)*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.M)
_OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]*|diplograph [a-z]+ .*")
_LINK = re.compile(r"\]\((?P<target>[^)#:]+)(?:#[^)]*)?\)")


def _offers(text: str) -> list[str]:
    """The options and examples in a help text."""
    return _OPTION.findall(text)


class Reader:
    """Somebody who types all examples of a page, in order, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {"__name__": "example"}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {k: v for k, v in os.environ.items() if not k.startswith("DIPLOGRAPH")}
        self.env = {**kept, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "HOME": str(folder)}

    def page(self, text: str) -> str:
        """The page with the output that its examples give now."""
        return _BLOCK.sub(self._block, text)

    def _block(self, found: re.Match[str]) -> str:
        if found["kind"] == "console":
            return f"```console\n{_COMMAND.sub(self._command, found['body'])}```\n"
        output = self._python(found["body"])
        shown = f"\n```text\n{output}```\n" if output else ""
        return f"```python\n{found['body']}```\n{shown}"

    def _command(self, found: re.Match[str]) -> str:
        words = typed(found["command"])
        said = self._own(words[1:]) if words[0] == "diplograph" else self._shell(found["command"])
        lines = "".join(f"{line.rstrip()}\n" for line in said.splitlines())
        if found["command"].endswith("--help") and _offers(lines) == _offers(found["output"]):
            # How help is laid out is up to the version of typer; what it offers is not.
            lines = lines if WRITE else found["output"]
        return f"$ {found['command']}\n{lines}"

    def _shell(self, command: str) -> str:
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=60,
        ).stdout

    def _own(self, words: list[str]) -> str:
        """A command of ours alone, here: another process would import everything again."""
        env = {name: self.env.get(name) for name in {*os.environ, *self.env}}
        with contextlib.chdir(self.folder):
            return CliRunner().invoke(app, words, env=env, prog_name="diplograph").output

    def _python(self, code: str) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.chdir(self.folder):
            exec(compile(code, "example", "exec"), self.names)
        return out.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples_give_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    now = Reader(tmp_path).page(text)
    if WRITE:
        page.write_text(now, encoding="utf-8")
    else:
        assert now == text, f"{page.name} shows something else; see the change with: make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [found["target"] for found in _LINK.finditer(page.read_text(encoding="utf-8"))]
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_every_command_is_documented_with_its_help() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"$ diplograph {name} --help\n" not in page] == []


def test_every_option_says_what_it_does() -> None:
    commands = cast(TyperGroup, get_command(app)).commands.items()
    silent = [(n, p.name) for n, c in commands for p in c.params if not getattr(p, "help", "")]
    assert silent == []
