"""The class of all commands: it takes `-p NAME VALUE`, and options that many commands have."""

from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperCommand

from queries.cli import filtering, vocabulary
from queries.cli.options import FIELDS

# Commands that neither read articles nor open a database.
_PLAIN = ("formats", "man", "neo4j", "version")
# Commands that take any part of a database, and those that take what is known by a day.
_PARTS = ("export", "measure", "push", "view")
_DATED = ("ask", "conflicts", "cypher", "query", "show", "stats")


class Command(TyperCommand):
    """A command whose `-p` takes two words, a name and a value, and `--map` several pairs.

    It takes a vocabulary of the user's own too, and what says which part of a database is wanted.
    """

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **settings)
        if name in (*_PARTS, *_DATED):
            self.params += filtering.options(any_part=name in _PARTS)
        if name not in _PLAIN:
            self.params += vocabulary.options()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Joins each `-p NAME VALUE` to `-p NAME=VALUE` before the usual parsing."""
        if any("-p" in param.opts for param in self.params):
            args = list(_joined(args))
        if any("--map" in param.opts for param in self.params):
            args = list(_mapped(args))
        return super().parse_args(ctx, args)


def _joined(args: list[str]) -> list[str]:
    found: list[str] = []
    rest = iter(args)
    for arg in rest:
        found.append(arg)
        if arg == "--":
            return [*found, *rest]
        if arg in ("-p", "--param"):
            words = [word for _, word in zip(range(2), rest, strict=False)]
            if len(words) < 2:
                raise typer.BadParameter("write -p NAME VALUE")
            found.append("=".join(words))
    return found


def _mapped(args: list[str]) -> Iterator[str]:
    """With `--map` before each of several pairs that stand after one."""
    within = ""
    for arg in args:
        pair = arg.partition("=")[0] in FIELDS and "=" in arg
        if pair and within == "more":
            yield "--map"
        yield arg
        within = "first" if arg == "--map" else "more" if pair and within else ""
