"""The command that shows the graph in the browser."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import UsageError
from queries.cli.filtering import wanted
from queries.cli.messages import count, note
from queries.cli.options import (
    DATABASE,
    Database,
    Quiet,
)
from queries.cli.stores import selected


def view(
    ctx: typer.Context,
    db: Database = DATABASE,
    most: Annotated[
        int, typer.Option("--most", min=1, help="Of more edges, only the best reported.")
    ] = 6000,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page.")
    ] = Path("diplograph.html"),
    open_it: Annotated[
        bool, typer.Option("--open/--no-open", help="Whether to open it in the browser.")
    ] = True,
    quiet: Quiet = False,
) -> None:
    """Look at the graph in the browser: one page with timeline, matrix and quotes.

    The page needs no network and sends nothing. Needs the extra `view`.

    \b
    diplograph view
    diplograph view --actor China --since 2021 --no-open -o china.html
    """
    from queries.export import write
    from queries.view.page import html
    from queries.view.scene import scene

    with selected(db, **wanted(ctx)) as store:
        found = scene(store, most)
        if not found.lines:
            raise UsageError("no edges to show: load more, or ask for less with the filters")
        write(output, [html(found).rstrip("\n")])
    left = f", {count(found.cut, 'less reported one')} left out (--most)" if found.cut else ""
    note(f"{output}: {count(len(found.lines), 'edge')}{left}.", quiet)
    if open_it and not webbrowser.open(output.resolve().as_uri()):
        note(f"no browser here: open {output} in yours", quiet)
