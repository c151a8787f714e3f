"""The options that say which part of a database is wanted, for commands that take any part."""

from typing import Any

import typer

from queries.cli.options import (
    Actors,
    AsOf,
    KnownBy,
    MinConfidence,
    Since,
    Statuses,
    Types,
    Until,
)


def wanted(ctx: typer.Context) -> dict[str, Any]:
    """What the options say, in the words of `queries.selecting`."""
    found: dict[str, Any] = ctx.meta[__name__]
    return found


def options() -> list[Any]:
    """The options, as a command takes them; what they say goes to `wanted`, not to its function."""
    app = typer.Typer(add_completion=False)
    app.command()(_part)
    params = list(typer.main.get_command(app).params)
    for param in params:
        param.expose_value = False
        param.callback = _remember
    return params


def _remember(ctx: Any, param: Any, value: Any) -> None:
    ctx.meta.setdefault(__name__, {})[param.name] = value


def _part(
    actors: Actors = None,
    types: Types = None,
    statuses: Statuses = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = 0.0,
    as_of: AsOf = None,
    known_by: KnownBy = None,
) -> None: ...
