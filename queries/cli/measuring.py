"""The command that measures the network, and its help, which says how to read each measure."""

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.errors import UsageError
from queries.cli import completing
from queries.cli.command import Command
from queries.cli.filtering import wanted
from queries.cli.messages import note
from queries.cli.options import (
    DATABASE,
    Database,
    Format,
    Output,
    Quiet,
    RowFormat,
)
from queries.cli.stores import selected
from queries.cli.writing import write_rows

_WIDTH = 80


class Explained(Command):
    """The command whose help, asked for behind the name of a measure, is about that measure."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.meta[__name__] = list(args)  # the parser empties it
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from queries.measures import meanings

        super().format_help(ctx, formatter)
        told = meanings()
        for name in [word for word in ctx.meta.get(__name__, ()) if word in told]:
            formatter.write("\n" + "\n".join(_explained(name)) + "\n")
            return
        with formatter.section("Measures"):
            formatter.write_dl([(name, one.title) for name, one in told.items()])


def measure(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="Of the measure; none lists all.",
            autocompletion=completing.measures,
        ),
    ] = None,
    by_year: Annotated[bool, typer.Option("--by-year", help="Each year apart.")] = False,
    states: Annotated[
        bool, typer.Option("--states", help="States only, no organisations and stateless persons.")
    ] = False,
    most: Annotated[int, typer.Option("--most", min=1, help="So many rows, of each year.")] = 30,
    plot: Annotated[
        Path | None,
        typer.Option("--plot", metavar="FILE", help="Draw it as well: FILE.svg or FILE.png."),
    ] = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Measure the network of who deals with whom, or list the measures.

    Persons count as the state or body that they speak for. What counts is what is said to have
    happened, unless --status says otherwise; memberships and offices are no acts, unless --type
    names them. Help behind a name says what that measure counts, and what it must not be read as.

    \b
    diplograph measure degree --since 2021 --states
    diplograph measure betweenness --by-year --plot betweenness.svg
    """
    from queries import measures

    if name is None:
        write_rows(_listed(format), format, output)
        return
    name = measures.named(name)
    drawn = _drawn_as(plot) if plot else ""
    rows_found = _measured(db, wanted(ctx), name, by_year, states)
    shown = list(measures.best(rows_found, most))
    if plot:
        _draw(rows_found, name, plot, drawn)
    write_rows(shown, format, output)
    _tell(name, len(shown), len(rows_found), quiet)
    if plot:
        note(f"{plot}: drawn.", quiet)


def _measured(db: str, part: dict[str, Any], name: str, by_year: bool, states: bool) -> list[Any]:
    """All rows of a measure over the part of a database that is wanted."""
    from queries import measures
    from queries.measures.network import network
    from queries.selecting import day

    days = (("as-of", "as_of"), ("until", "until"), ("known-by", "known_by"))
    today = next(filter(None, (day(option, part[key]) for option, key in days)), None)
    kept = part["statuses"] or ("actual",)
    with selected(db, **part) as store:
        standing = bool(part["types"])
        found = network(store.edges(), today, kept=kept, standing=standing, states=states)
        return list(measures.measure(found, name, by_year))


def _tell(name: str, shown: int, found: int, quiet: bool) -> None:
    from queries.measures import meanings

    if not found:
        note("No such acts in the graph, or all left out by the filters.", quiet)
        return
    if shown < found:
        note(f"\n{shown:,} of {found:,} rows (--most).", quiet)
    told = meanings()[name]
    note("\n" + textwrap.fill(f"{told.counts} {told.caution}", _WIDTH), quiet)


def _draw(rows: list[Any], name: str, plot: Path, drawn: str) -> None:
    from queries.export.files import whole_file
    from queries.measures import meanings
    from queries.measures.plot import draw

    with whole_file(plot) as making:
        draw(rows, meanings()[name], making, drawn)


def _listed(format: RowFormat) -> Iterator[dict[str, str]]:
    """All measures, with all columns, or in a table, which is for people, the two short ones."""
    from queries.measures import meanings

    for name, told in meanings().items():
        row = {"measure": name, "is": told.title}
        if format != RowFormat.table:
            row |= {"counts": told.counts, "not": told.caution}
        yield row


def _drawn_as(plot: Path) -> str:
    from queries.measures.plot import formats

    if plot.suffix.lower() not in formats():
        raise UsageError(f"--plot: {plot}: name a file that ends in {' or '.join(formats())}")
    return formats()[plot.suffix.lower()]


def _explained(name: str) -> list[str]:
    """What a measure is, as lines for help."""
    from queries.measures import meanings

    told = meanings()[name]
    lines = [f"{name}: {told.title}."]
    for text in (f"Counts: {told.counts}", told.caution):
        lines += textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="    ")
    return lines
