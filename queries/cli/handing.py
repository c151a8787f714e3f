"""Commands that hand out: the graph in a file, the codebook, the version."""

import difflib
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import UsageError
from queries.cli import completing
from queries.cli.filtering import wanted
from queries.cli.messages import note
from queries.cli.options import (
    DATABASE,
    Database,
    Format,
    Output,
    Quiet,
    RowFormat,
    typed,
)
from queries.cli.stores import selected
from queries.cli.writing import write_lines, write_rows


def export(
    ctx: typer.Context,
    form: Annotated[
        str | None,
        typer.Argument(
            metavar="FORMAT",
            help="Of the export; none lists all.",
            autocompletion=completing.exports,
        ),
    ] = None,
    db: Database = DATABASE,
    format: Annotated[
        RowFormat,
        typer.Option(
            "--format", "-f", envvar="DIPLOGRAPH_FORMAT", help="Shape of the list of formats."
        ),
    ] = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Write the graph, or a part of it, in a format of other programs; or list the formats.

    \b
    diplograph export graphml -o graph.graphml
    diplograph export dyad-month -o panel --type MET --since 2021
    diplograph export statements --known-by 2021-12-31 | gzip > statements.jsonl.gz
    """
    from queries import export as exports

    if form is None:
        rows = (
            {"format": name, "is": one.title, "writes": one.suffix}
            for name, one in exports.FORMATS.items()
        )
        write_rows(rows, format, output)
        return
    form = exports.named(form)
    if typed(ctx, "format"):
        raise UsageError(f"--format is for the list of formats: {form} has a form of its own")
    if output == "-" and isinstance(exports.FORMATS[form], exports.Saved):
        place = "folder" if exports.FORMATS[form].suffix == "/" else "file"
        raise UsageError(f"{form} is no text to print: name a {place} for it with -o")
    with selected(db, **wanted(ctx)) as store:
        if output == "-":
            write_lines(exports.lines(store, form), output)
        else:
            exports.save(store, form, Path(output))
    if output != "-":
        note(f"{output}: written.", quiet)


def codebook(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="TYPE",
            help="A relation type, or `status`.",
            autocompletion=completing.types,
        ),
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
