"""The command that makes Neo4j Browser ready for the graph."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import UsageError
from queries.cli.messages import note
from queries.cli.options import Quiet


def browser_kit(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write.")
    ] = Path("browser-kit"),
    browser: Annotated[
        str,
        typer.Option(
            "--browser",
            metavar="URL",
            help="Where Neo4j Browser is; usually that of the server on this machine.",
        ),
    ] = "",
    open_it: Annotated[
        bool, typer.Option("--open/--no-open", help="Whether to open the guide at once.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write colours, ready questions and a guide for Neo4j Browser.

    diplograph.grass is the style sheet, favorites.zip has pictures and canned queries, and
    index.html says what to do with them and has a link to each.

    \b
    diplograph browser-kit --open
    diplograph browser-kit -o kit --browser https://graph.example.org:7473/browser/
    """
    from queries.browser import kit

    if browser and not browser.startswith(("http://", "https://")):
        raise UsageError(f"{browser} is no page: write http://HOST:7474/browser/")
    kit.write(output, browser or _here() or kit.BROWSER)
    guide = (output / kit.GUIDE).absolute()
    note(f"{output}: written. Open {guide.as_uri()}", quiet)
    if open_it:
        webbrowser.open(guide.as_uri())


def _here() -> str | None:
    """The Browser of the server that `diplograph neo4j start` runs."""
    from graph.server.local import Server

    running = Server().running()
    return running.browser if running else None
