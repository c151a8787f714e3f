"""The command that runs a Neo4j server on this machine."""

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from queries.cli.messages import note, progress
from queries.cli.options import Quiet

if TYPE_CHECKING:
    from graph.server.home import Running
    from graph.server.local import Server


class Action(StrEnum):
    """What to do with the server."""

    start = "start"
    stop = "stop"
    status = "status"


def neo4j(
    action: Annotated[Action, typer.Argument(help="What to do.", show_default=False)],
    home: Annotated[
        str,
        typer.Option(
            "--home",
            envvar="DIPLOGRAPH_NEO4J_HOME",
            metavar="DIR",
            help="Where its data is; usually ~/.local/share/diplograph/neo4j.",
        ),
    ] = "",
    version: Annotated[
        str, typer.Option("--version", help="The release, 5.26 (Java 17) or 2026 (Java 21).")
    ] = "",
    port: Annotated[int, typer.Option(min=0, max=65535, help="For drivers; 0 is any.")] = 7687,
    http_port: Annotated[
        int, typer.Option(min=0, max=65535, help="For Neo4j Browser; 0 is any.")
    ] = 7474,
    heap: Annotated[str, typer.Option(metavar="SIZE", help="Its memory, as 512m or 2g.")] = "512m",
    quiet: Quiet = False,
) -> None:
    """Run a Neo4j Community server on this machine, for this machine only.

    `start` prints what to export so that other commands find it, and the link to Neo4j Browser.
    The first start fetches the server (143 MB) from Maven Central; Java 17 or later is needed.
    `status` ends with 1 where none runs.

    \b
    eval "$(diplograph neo4j start)"
    diplograph neo4j status
    diplograph neo4j stop
    """
    from graph.server.local import Server

    server = Server(Path(home) if home else None, version or None)
    if action is Action.stop:
        note("Neo4j has stopped." if server.stop() else "No Neo4j runs here.", quiet)
    elif action is Action.status:
        _tell_status(server, quiet)
    else:
        _tell_start(_started(server, port, http_port, heap, quiet), quiet)


def _started(server: "Server", port: int, http_port: int, heap: str, quiet: bool) -> "Running":
    from graph.server import jars

    if running := server.running():
        note("Neo4j runs already.", quiet)
        return running
    release = server.release
    if missing := len(jars.missing(release)):
        note(f"Fetching Neo4j {release.version} ({release.megabytes} MB, GPL-3.0) …", quiet)
    with progress(missing, quiet, "Fetching") as bar:
        return server.start(port, http_port, heap, told=bar)


def _tell_start(running: "Running", quiet: bool) -> None:
    for name, value in running.environment.items():
        typer.echo(f"export {name}={shlex.quote(value)}")
    note(f"\nNeo4j Browser: {running.browser}\nPassword: {running.password}", quiet)


def _tell_status(server: "Server", quiet: bool) -> None:
    running = server.running()
    if running is None or running.process is None:
        note(f"No Neo4j runs in {server.home.path}.", quiet)
        raise typer.Exit(1)
    version, pid = running.process.version, running.process.pid
    typer.echo(f"Neo4j {version}, process {pid}, in {server.home.path}")
    typer.echo(f"For drivers:   {running.uri}")
    typer.echo(f"Neo4j Browser: {running.browser}")
    typer.echo(f"Password:      {running.password}")
