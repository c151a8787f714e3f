"""The options that say which part of a database is wanted: any part, or what is known by a day."""

import datetime as dt
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

# Which knowledge counts, for commands that say themselves what it is about.
_SURE = ("as_of", "known_by", "min_confidence")


def wanted(ctx: typer.Context) -> dict[str, Any]:
    """What the options say, in the words of `queries.selecting`; nothing of a command without."""
    found: dict[str, Any] = ctx.meta.get(__name__, {})
    return found


def today(ctx: typer.Context) -> dt.date | None:
    """The day as of which is asked, else by which it is known; raises UsageError."""
    from queries.selecting import day

    part = wanted(ctx)
    return day("as-of", part.get("as_of")) or day("known-by", part.get("known_by"))


def options(any_part: bool) -> list[Any]:
    """The options, as a command takes them; what they say goes to `wanted`, not to its function.

    Without `any_part` the two clocks and the confidence alone.
    """
    app = typer.Typer(add_completion=False)
    app.command()(_part)
    params = [p for p in typer.main.get_command(app).params if any_part or p.name in _SURE]
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
