"""Commands that hand out: the graph in a file, the codebook, the version."""

import difflib
from typing import Annotated

import typer

from graph.errors import UsageError
from queries.cli.messages import note
from queries.cli.options import DATABASE, Database, Format, Output, Quiet, RowFormat
from queries.cli.stores import existing
from queries.cli.writing import write_lines, write_rows


def export(
    form: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help="Of the file; none lists all.")
    ] = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Write the graph in a format of other programs, or list the formats.

    \b
    diplograph export graphml -o graph.graphml
    diplograph export statements | gzip > statements.jsonl.gz
    """
    from queries import export as exports

    if form is None:
        rows = ({"format": name, "is": one.title} for name, one in exports.FORMATS.items())
        write_rows(rows, format, output)
        return
    if form not in exports.FORMATS:
        raise UsageError(f"no export format {form!r}; there are {', '.join(exports.FORMATS)}")
    with existing(db) as store:
        write_lines(exports.lines(store, form), output)
    if output != "-":
        note(f"{output}: written.", quiet)


def codebook(
    what: Annotated[
        str | None, typer.Argument(metavar="TYPE", help="A relation type, or `status`.")
    ] = None,
    format: Format = RowFormat.table,
    output: Output = "-",
) -> None:
    """Say what counts as an edge: relation types with PLOVER and CAMEO codes, statuses.

    \b
    diplograph codebook BOYCOTTED
    diplograph codebook --format csv -o codebook.csv
    """
    from graph.schema import relations
    from queries.cli import codebook as book

    if what is None:
        write_rows((book.summary(one) for one in relations().values()), format, output)
    elif what.lower() == "status":
        write_rows(book.statuses(), format, output)
    elif relation := relations().get(what.upper()):
        note(f"{relation.name}: {relation.definition}", quiet=False)
        write_rows(book.examples(relation), format, output)
    else:
        near = difflib.get_close_matches(what.upper(), relations(), n=3, cutoff=0.4)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        raise UsageError(f"no relation type {what!r}{hint}")


def version() -> None:
    """Print the version.

    \b
    diplograph version
    diplograph --version
    """
    from importlib.metadata import version as installed

    typer.echo(f"diplograph {installed('diplograph')}")
