"""The options that name a vocabulary of the user's own, the same for every command that has one."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from graph import own
from graph.errors import UsageError

_VARIABLES = {"relations": own.RELATIONS, "reference": own.REFERENCE}


def _remember(param: typer.CallbackParam, value: str | None) -> None:
    """Put the folder where reading looks for it, here and in processes started from here.

    Raises VocabularyError for what is wrong in it, before anything is read.
    """
    if not value:
        return
    if not Path(value).is_dir():
        raise UsageError(f"--{param.name}: {value} is no folder")
    os.environ[_VARIABLES[str(param.name)]] = value
    if param.name == "relations":
        from graph.schema import relations

        relations()
    else:
        from graph.reference.tables import countries

        countries()


def _own(
    relations: Annotated[
        str | None,
        typer.Option(
            "--relations",
            metavar="DIR",
            envvar=_VARIABLES["relations"],
            callback=_remember,
            expose_value=False,
            help="Your own relation types, beside or in place of those that ship.",
        ),
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option(
            "--reference",
            metavar="DIR",
            envvar=_VARIABLES["reference"],
            callback=_remember,
            expose_value=False,
            help="Your own tables of actors and facts, beside those that ship.",
        ),
    ] = None,
) -> None: ...


def options() -> list[Any]:
    """Both options, as a command takes them."""
    app = typer.Typer(add_completion=False)
    app.command()(_own)
    return list(typer.main.get_command(app).params)
