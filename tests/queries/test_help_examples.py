"""Help that teaches: each command has two examples or more, and they work as they stand."""

import gzip
import inspect
import os
import re
import shlex
import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from graph.model import Article
from graph.stores import open_store
from queries.cli import COMMANDS, app

from ..shell import typed
from .conftest import WORLD, Line, statements

DATABASES = ("diplograph.db", "news.db", "old.db", "new.db")
ARTICLE = "harbour-2021-12-16"
READ = "harbour-2021-12-17"  # and its text kept
# What needs a server, a cluster or a download, or writes elsewhere: read, not run.
_AWAY = re.compile(r"://|\bneo4j (start|stop|status)|\bpush\b|\bdemo\b|/tmp/|~/")
_SAID = re.compile(r'echo "(?P<text>.*)" \| (?P<command>diplograph extract .*)')


def examples(name: str) -> list[str]:
    """The command lines in a command's help."""
    _, *blocks = (inspect.getdoc(COMMANDS[name]) or "").split("\b\n")
    found = "\n".join(block.split("\n\n")[0] for block in blocks)
    return re.sub(r"\\\n\s*", "", found).strip().splitlines()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_two_examples_of_itself(name: str) -> None:
    own = [line for line in examples(name) if f"diplograph {name}" in line or name == "version"]
    assert len(own) >= 2, f"the help of {name} needs two examples behind \\b"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that examples name: texts, databases, a backup."""
    home = tmp_path_factory.mktemp("prepared")
    sentence = "Japanese Prime Minister Fumio Kishida will not attend the Beijing Olympics."
    (home / "news.txt").write_text(sentence, encoding="utf-8")
    (home / "news").mkdir()
    (home / "news" / "one.txt").write_text(f"At noon. {sentence}", encoding="utf-8")
    (home / "news.jsonl").write_text(f'{{"text": "{sentence}"}}\n', encoding="utf-8")
    with gzip.open(home / "dump.csv.gz", "wt", encoding="utf-8") as table:
        table.write(f"body,pubDate\n{sentence},2021-12-16\n")
    for name in DATABASES:
        with open_store(str(home / name)) as store:
            store.add(_renamed(WORLD if name != "old.db" else WORLD[:12]))
            store.load(Article(id=READ, text=sentence), ())
    call = ["backup", str(home / "monday.sqlite"), "--db", str(home / "news.db")]
    assert CliRunner().invoke(app, call).exit_code == 0
    return home


def _renamed(lines: list[Line]) -> Iterator[Any]:
    """The world, one of its articles under the id that examples name."""
    for one in statements(lines):
        ref = one.article
        known = ref.model_copy(update={"id": ARTICLE}) if ref.id == "a5" else ref
        yield one.model_copy(update={"article": known})


@pytest.fixture
def folder(
    prepared: Path, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder with what the examples of one command name."""
    said = "\n".join(examples(request.node.callspec.params["name"]))
    for path in prepared.iterdir():
        made = path.name == "monday.sqlite" and "backup monday.sqlite" in said
        if path.name == "diplograph.db" or (path.name in said and not made):
            copy = shutil.copytree if path.is_dir() else shutil.copy
            copy(path, tmp_path / path.name)
    monkeypatch.chdir(tmp_path)
    for variable in [one for one in os.environ if one.startswith("DIPLOGRAPH")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("DIPLOGRAPH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(webbrowser, "open", lambda *_: True)
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_work(name: str, folder: Path) -> None:
    for line in examples(name):
        said = _SAID.fullmatch(line)
        words = typed(said["command"] if said else line)
        if _AWAY.search(line):
            _parse(line)
        elif words == [line]:
            done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True)
            assert done.returncode == 0, (line, done.stderr.decode())
            assert done.stdout or done.stderr or ">" in line, line
        else:
            answer = CliRunner().invoke(app, words[1:], input=said and said["text"])
            assert answer.exit_code == 0, (line, answer.output)
            assert answer.output or "-o" in line or "--quiet" in line, line


def _parse(line: str) -> None:
    """The command takes these words, whatever they then do."""
    words = shlex.split(line[line.index("diplograph ") :].split(")")[0].split("|")[0].rstrip('" '))
    command: Any = get_command(app)
    command.commands[words[1]].make_context(words[1], words[2:])
