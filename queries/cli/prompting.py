"""The interactive Cypher prompt: statements and commands in, rows or one line of error out."""

import os
import pydoc
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import typer

from graph.errors import DiplographError, UsageError
from queries.cli.messages import note, tell
from queries.cli.options import RowFormat

Row = dict[str, Any]
Ask = Callable[[str, dict[str, Any]], Iterator[Row]]

_SPARE_LINES = 4  # of the screen: the prompt and its foot


def converse(ask: Ask, parameters: dict[str, Any], format: RowFormat) -> None:
    """Reads statements until the end of input; `ask` runs one with the parameters that it uses."""
    from queries.prompt.line import session

    shape = str(format)
    prompt = session(parameters)
    note("Cypher, read-only. ; and Enter runs a statement, :help tells more, Ctrl-D ends.", False)
    while True:
        try:
            text = prompt.prompt().strip()
            if text == ":quit":
                return
            if text.startswith(":"):
                shape = _obey(text, parameters, shape)
            elif text.strip("; \n"):
                _answer(ask, text, parameters, shape)
        except EOFError:
            return
        except KeyboardInterrupt:
            continue  # of a line: it is dropped; of a query: its process is ended already
        except DiplographError as error:
            tell(str(error))


def _answer(ask: Ask, text: str, parameters: dict[str, Any], shape: str) -> None:
    from queries import console

    used = console.parameters(text)
    rows = list(ask(text, {name: parameters[name] for name in parameters if name in used}))
    _show(rows, shape)
    note(f"{len(rows):,} row{'' if len(rows) == 1 else 's'}", False)


def _show(rows: list[Row], shape: str) -> None:
    """On the terminal; what is longer than the screen goes to the pager."""
    from queries.rows import lines, write

    if len(rows) + _SPARE_LINES > shutil.get_terminal_size().lines and sys.stdout.isatty():
        os.environ.setdefault("LESS", "-FRSX")  # wide rows are not broken: arrows move sideways
        pydoc.pager("\n".join(lines(rows, shape)) + "\n")
    else:
        write(rows, shape, sys.stdout)


def _obey(text: str, parameters: dict[str, Any], shape: str) -> str:
    """Do what a command says; gives the shape of rows from now on. Raises UsageError."""
    import difflib

    from queries.prompt.commands import COMMANDS, assign

    name, _, rest = text.partition(" ")
    match name:
        case ":help":
            _list({f"{one} {told.takes}": told.help for one, told in COMMANDS.items()})
        case ":param":
            assign(parameters, rest)
        case ":params":
            _list({f"${one}": repr(value) for one, value in parameters.items()})
        case ":schema":
            _list(dict(_schema()))
        case ":format":
            if rest.strip() not in list(RowFormat):
                raise UsageError(f"no format {rest.strip()!r}: take {', '.join(RowFormat)}")
            return rest.strip()
        case _:
            near = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.4)
            raise UsageError(
                f"no command {name}: {f'did you mean {near[0]}?' if near else ':help'}"
            )
    return shape


def _schema() -> Iterator[tuple[str, str]]:
    from graph.stores.cypher import EDGE, NODES
    from queries.prompt.completion import types

    for label, columns in NODES.items():
        yield f"(:{label})", ", ".join(columns)
    yield "[:TYPE]", ", ".join(EDGE)
    yield "TYPE", ", ".join(types())


def _list(entries: dict[str, str]) -> None:
    width, gap = shutil.get_terminal_size().columns, " " * (2 + max(map(len, entries), default=0))
    for name, told in entries.items():
        first = f"{name:{len(gap)}}"
        typer.echo(textwrap.fill(told, width, initial_indent=first, subsequent_indent=gap))
