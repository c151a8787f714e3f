"""Commands that compare: two days or two databases, and reports that contradict each other."""

import contextlib
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import UsageError
from queries.cli.answers import Answers
from queries.cli.filtering import wanted
from queries.cli.messages import note
from queries.cli.options import (
    DATABASE,
    Actors,
    Cite,
    CiteStyle,
    Database,
    Evidence,
    Format,
    MinConfidence,
    Output,
    Quiet,
    RowFormat,
    Types,
)
from queries.cli.stores import selected

if TYPE_CHECKING:
    from graph.stores import Store


class Clock(StrEnum):
    """What a day means: what was published by then, or what had happened by then."""

    known = "known"
    world = "world"


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="A day, or a database.")],
    after: Annotated[str, typer.Argument(metavar="B", help="A later day, or another database.")],
    clock: Annotated[
        Clock,
        typer.Option("--clock", help="Days of publication (known), or of what happened (world)."),
    ] = Clock.known,
    actor: Actors = None,
    type: Types = None,
    min_confidence: MinConfidence = 0.0,
    evidence: Evidence = False,
    cite: Cite = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Say which edges are new, gone, or of another status, and which article did it.

    \b
    diplograph diff 2021-12-07 2021-12-20 --evidence
    diplograph diff 2020-01-01 2021-01-01 --clock world --type MEMBER_OF
    diplograph diff old.db new.db --format csv
    """
    from queries.diff import diff as differences

    answers = Answers(format, output, evidence=evidence, cite=cite, quiet=True)
    filters = {"actors": actor, "types": type, "min_confidence": min_confidence}
    with contextlib.ExitStack() as opened:
        old, new = (
            opened.enter_context(side) for side in _sides(before, after, clock, db, filters)
        )
        rows = list(differences(old, new, answers.quoted))
        answers.write(new, rows)
    if not rows:
        note("No difference.", quiet)


def conflicts(
    ctx: typer.Context,
    actor: Annotated[
        list[str] | None, typer.Argument(metavar="ACTOR", help="About this party alone.")
    ] = None,
    developments: Annotated[
        bool,
        typer.Option("--developments", help="Also what was planned or asked for, and then done."),
    ] = False,
    cite: Cite = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Show where reports contradict each other, with both quotes.

    \b
    diplograph conflicts
    diplograph conflicts Turkey --developments --format markdown
    """
    from queries.conflicts import conflicts as found

    answers = Answers(format, output, cite=cite, quiet=quiet)
    name = " ".join(actor) if actor else None
    with selected(db, True, **wanted(ctx)) as store:
        rows = [_fitted(row, format, cite) for row in found(store, name, developments=developments)]
        answers.write(store, rows)
    if not rows:
        note("No report contradicts another.", quiet)


def _fitted(row: dict[str, Any], format: RowFormat, cite: CiteStyle | None) -> dict[str, Any]:
    """The quotes below the rows where people read, in columns where programs do."""
    read = format in (RowFormat.table, RowFormat.markdown)
    columns = ("says_quote", "says_by", "says_on", "but_quote", "but_by", "but_on")
    left = columns if read else () if cite else ("quotes",)
    return {name: value for name, value in row.items() if name not in left}


def _sides(
    before: str, after: str, clock: Clock, db: str, filters: Mapping[str, Any]
) -> Iterator[contextlib.AbstractContextManager["Store"]]:
    """Both graphs; raises UsageError if one is a day and the other a database."""
    days = [_is_day(text) for text in (before, after)]
    if days[0] != days[1]:
        raise UsageError("give two days, or two databases, not one of each")
    for text in (before, after):
        if not days[0]:
            yield selected(text, **filters)
        elif clock is Clock.known:
            yield selected(db, known_by=text, **filters)
        else:
            yield selected(db, as_of=text, **filters)


_DATED = re.compile(r"\d{3}[\dX][-/.~?%\dX]*")  # what looks like a day, also one that there is not


def _is_day(text: str) -> bool:
    """Whether a text is a day; raises UsageError for one that there is not."""
    from graph import edtf

    try:
        last = edtf.bounds(text)[1]
    except ValueError as error:
        if _DATED.fullmatch(text) and not Path(text).exists():
            raise UsageError(str(error)) from error
        return False
    if last is None:
        raise UsageError(f"{text!r} has no last day: write a day, month or year")
    return True
