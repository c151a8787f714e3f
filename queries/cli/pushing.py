"""The command that brings a database, or a part of it, to a Neo4j server."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import UsageError
from queries.cli.filtering import wanted
from queries.cli.messages import count, note, progress
from queries.cli.options import (
    DATABASE,
    Database,
    Format,
    Quiet,
    RowFormat,
)
from queries.cli.stores import ask_password, existing
from queries.cli.writing import write_rows

if TYPE_CHECKING:
    from graph.selection import Selection
    from graph.stores import Store
    from graph.stores.push.pushing import Pushed


def push(
    ctx: typer.Context,
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="URL", help="The server; neo4j: is the one that NEO4J_URI names."
        ),
    ] = "neo4j:",
    db: Database = DATABASE,
    check: Annotated[
        bool, typer.Option("--check", help="Bring nothing: compare; exit code 1 if they differ.")
    ] = False,
    format: Format = RowFormat.table,
    quiet: Quiet = False,
) -> None:
    """Bring the database, or a part of it, to a Neo4j server: what it has already stays.

    Stopped, it goes on where it was when it is run again.

    \b
    diplograph push --to bolt://localhost:7687
    diplograph push --type BOYCOTTED --since 2021
    diplograph push --check
    """
    from graph.stores.neo4j.address import address, is_server
    from queries.selecting import selection

    if not is_server(to):
        raise UsageError(f"{to} is no server: write --to bolt://HOST:7687")
    ask_password(to)
    where = address(to).uri
    if not check:
        _name(db)
    with existing(db) as store:
        part = selection(store, **wanted(ctx))
        if check:
            _compare(store, to, part, format)
            return
        done = _bring(store, to, part, quiet)
    taken = f", {done.retracted} taken back" if done.retracted else ""
    said = f"{count(done.articles, 'article')} brought{taken}" if any(done) else "nothing is new"
    note(f"{where}: {said}.", quiet)


def _name(db: str) -> None:
    """Give the database the name under which a server knows it, if it has none."""
    from graph.stores.push.pushing import identity, name

    with existing(db) as store:
        if identity(store) is not None:
            return
    with existing(db, read_only=False) as store:
        name(store)


def _bring(store: "Store", to: str, wanted: "Selection", quiet: bool) -> "Pushed":
    from graph.stores.push.pushing import push

    with progress(1000, quiet, "Pushing") as bar:
        at = 0

        def told(done: int, total: int) -> None:
            nonlocal at
            bar(done * 1000 // max(total, 1) - at)
            at = done * 1000 // max(total, 1)

        return push(store, to, wanted, told)


def _compare(store: "Store", to: str, wanted: "Selection", format: RowFormat) -> None:
    from graph.stores.push.pushing import compare

    rows: list[dict[str, Any]] = [one._asdict() for one in compare(store, to, wanted)]
    write_rows(rows, format, "-")
    if not all(row["same"] for row in rows):
        raise typer.Exit(1)
