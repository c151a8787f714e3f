"""The manual page, drawn from the commands' own help, and the command that shows it."""

import inspect
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from queries.cli.options import Output
from queries.cli.writing import write_lines

_EXITS = {
    "0": "Done.",
    "1": "Failed; nothing is changed.",
    "2": "The call is wrong.",
    "3": "Partly done: what could be read was, the rest is told.",
    "130": "Stopped by Ctrl-C; what was loaded is kept.",
}
_FILES = {
    "diplograph.db": "The database, unless --db or DIPLOGRAPH_DB names another: a folder.",
    "diplograph.toml": "Settings: db, format, evidence, quiet, relations, reference; else "
    "the file that DIPLOGRAPH_CONFIG names, or ~/.config/diplograph/config.toml.",
    "~/.cache/diplograph": "What can be made again; DIPLOGRAPH_CACHE names another folder.",
}


def man(output: Output = "-") -> None:
    """Show the manual page of all commands, or write it for `man`.

    Where it can, it shows the page on a terminal; elsewhere it writes the page's source.

    \b
    diplograph man
    diplograph man -o ~/.local/share/man/man1/diplograph.1
    """
    if output == "-" and sys.stdout.isatty() and (shower := shutil.which("man")):
        with tempfile.NamedTemporaryFile("w", suffix=".1", encoding="utf-8") as page:
            page.writelines(f"{line}\n" for line in lines())
            page.flush()
            subprocess.run([shower, "-l", page.name], check=False)
        return
    if output != "-" and output.startswith("~"):
        output = str(Path(output).expanduser())
    write_lines(lines(), output)


def lines() -> Iterator[str]:
    """The page in the macros of man(7), line by line."""
    from importlib.metadata import version

    from typer.main import get_command

    from queries.cli import app

    group: Any = get_command(app)
    yield f'.TH DIPLOGRAPH 1 "" "diplograph {version("diplograph")}" "User Commands"'
    yield from _section("NAME", [r"diplograph \- news about diplomacy as a graph to be asked"])
    yield ".SH SYNOPSIS"
    yield ".B diplograph\n.I command\n.RI [ options ]\n.RI [ arguments ]"
    yield ".SH DESCRIPTION"
    yield from _prose(group.help)
    yield ".SH COMMANDS"
    variables: dict[str, str] = {}
    for name, command in group.commands.items():
        yield from _command(name, command, variables)
    yield from _listed("ENVIRONMENT", variables)
    yield from _listed("FILES", _FILES)
    yield from _listed("EXIT STATUS", _EXITS)


def _command(name: str, command: Any, variables: dict[str, str]) -> Iterator[str]:
    context = command.make_context(name, [], resilient_parsing=True)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f'.SS "{_plain(f"diplograph {name} {usage}")}"'
    yield from _prose(command.help)
    for param in command.get_params(context):
        record = param.get_help_record(context)
        if record and param.name != "help":
            yield from _entry(*record)
        if variable := getattr(param, "envvar", None):
            variables.setdefault(str(variable), param.help)


def _prose(text: str) -> Iterator[str]:
    """A docstring: paragraphs, and examples behind `\\b` line by line."""
    for paragraph in re.split(r"\n\s*\n", inspect.cleandoc(text)):
        if paragraph.startswith("\b"):
            yield ".PP\n.nf\n.RS 4"
            yield from (_plain(line) for line in paragraph.removeprefix("\b").strip().split("\n"))
            yield ".RE\n.fi"
        else:
            yield ".PP"
            yield _plain(" ".join(paragraph.split()))


def _section(title: str, texts: Iterable[str]) -> Iterator[str]:
    yield f".SH {title}"
    yield from texts


def _listed(title: str, entries: dict[str, str]) -> Iterator[str]:
    found = (line for name, told in entries.items() for line in _entry(name, told))
    yield from _section(title, found)


def _entry(term: str, told: str) -> Iterator[str]:
    yield ".TP"
    yield rf"\fB{_plain(term)}\fR"
    yield _plain(" ".join(told.split()))


def _plain(text: str) -> str:
    """Text that no macro and no escape is read in."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    return rf"\&{text}" if text.startswith((".", "'")) else text
