"""The command line: the only part that sees everything (see docs/cli.md).

Modules here import nothing heavy at their top, so that `--help` is quick.
"""

import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from graph.errors import DiplographError
from queries.cli import (
    asking,
    browsing,
    comparing,
    configuration,
    cypher,
    demonstration,
    handing,
    keeping,
    loading,
    manpage,
    measuring,
    misuse,
    pushing,
    server,
    viewing,
    writing,
)
from queries.cli.command import Command
from queries.cli.messages import drop, tell


class Commands(TyperGroup):
    """All commands; an error that the user can mend becomes one line and an exit code."""

    def list_commands(self, ctx: Any) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(COMMANDS)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What stands before the command; raises typer.Exit."""
        given = bool(args)  # without any, help is shown
        try:
            return super().parse_args(ctx, args)
        except misuse.MISUSE as error:
            if not given:
                raise
            tell(misuse.told(error))
            raise typer.Exit(error.exit_code) from error

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; raises typer.Exit."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except DiplographError as error:
            tell(str(error))
            raise typer.Exit(error.exit_code) from error
        except misuse.MISUSE as error:
            tell(misuse.told(error))
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            tell("stopped; what was loaded is kept")
            raise typer.Exit(130) from error
        except BrokenPipeError as error:
            drop(sys.stdout)
            raise typer.Exit(0) from error


app = typer.Typer(
    cls=Commands,
    name="diplograph",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COMMANDS: dict[str, Callable[..., None]] = {
    "load": loading.load,
    "extract": loading.extract,
    "formats": loading.formats,
    "ask": asking.ask,
    "query": asking.query,
    "cypher": cypher.cypher,
    "show": asking.show,
    "diff": comparing.diff,
    "conflicts": comparing.conflicts,
    "articles": keeping.articles,
    "retract": keeping.retract,
    "stats": keeping.stats,
    "measure": measuring.measure,
    "view": viewing.view,
    "export": handing.export,
    "codebook": handing.codebook,
    "rebuild": keeping.rebuild,
    "verify": keeping.verify,
    "backup": keeping.backup,
    "restore": keeping.restore,
    "push": pushing.push,
    "neo4j": server.neo4j,
    "browser-kit": browsing.browser_kit,
    "demo": demonstration.demo,
    "man": manpage.man,
    "version": handing.version,
}
CLASSES: dict[str, type[Command]] = {"measure": measuring.Explained}
for name, function in COMMANDS.items():
    app.command(name, cls=CLASSES.get(name, Command))(function)


def _show_version(asked: bool) -> None:
    if asked:
        handing.version()
        raise typer.Exit


@app.callback()
def main(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Reads English news and keeps what it says about diplomacy as a graph.

    Start with: diplograph demo
    """
    writing.speak_utf8()
    ctx.default_map = configuration.defaults(COMMANDS)
