"""The command that asks in Cypher, once or at a prompt."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import InputError, UsageError
from queries.cli.filtering import wanted
from queries.cli.options import DATABASE, Database, Format, Output, Parameters, RowFormat, pairs
from queries.cli.prompting import converse
from queries.cli.stores import selected
from queries.cli.writing import write_rows


def cypher(
    ctx: typer.Context,
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="QUERY", help="In Cypher; - is standard input. On a terminal, none: a prompt."
        ),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Take the query from a file.")
    ] = None,
    param: Parameters = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, metavar="SECONDS", help="How long it may take.")
    ] = 30.0,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
) -> None:
    """Ask in Cypher; what would write is refused.

    A parameter is a number, true, false, null or a list where it reads as one in JSON, else text.
    Without a query there is a prompt on a terminal, with history, completion and paging.

    \b
    diplograph cypher "MATCH (a)-[r:MET]->(b) RETURN a.name, b.name, r.date LIMIT 5"
    diplograph cypher 'MATCH (c:Country {id: $id})-[r]->(x) RETURN type(r), x.name' -p id CHN
    """
    from queries import worker
    from queries.console import columns
    from queries.prompt.commands import value

    values = {name: value(word) for name, word in pairs(param).items()}
    prompted = text is None and file is None and sys.stdin.isatty()
    query = "" if prompted else _text(text, file)
    # Here, so that what is not there, or only in memory, is told before a process is started.
    with selected(db, True, **wanted(ctx)) as store:
        place = str(getattr(store, "path", db))
        if prompted:
            converse(partial(worker.run, place, timeout=timeout), values, format)
        else:
            rows = worker.run(place, query, values, timeout=timeout)
            write_rows(rows, format, output, columns(query))


def _text(text: str | None, file: Path | None) -> str:
    """The query from the command line, a file or standard input."""
    if (text is None) == (file is None):
        raise UsageError("give one query: as text, with --file, or - for standard input")
    try:
        if file is not None:
            return file.read_text(encoding="utf-8")
        return typer.get_text_stream("stdin").read() if text == "-" else str(text)
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file or 'standard input'}: not UTF-8") from error
