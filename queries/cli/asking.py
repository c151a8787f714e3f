"""Commands that ask: in English, by a canned query, about one actor."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import UsageError
from queries.cli import completing
from queries.cli.answers import Answers
from queries.cli.filtering import today, wanted
from queries.cli.messages import note
from queries.cli.options import (
    DATABASE,
    Cite,
    Database,
    Evidence,
    Format,
    Output,
    Parameters,
    Quiet,
    RowFormat,
    pairs,
)
from queries.cli.silence import reason
from queries.cli.stores import selected
from queries.cli.writing import write_rows

if TYPE_CHECKING:
    import datetime as dt

    from queries.ask.reading import Reading
    from queries.query import Query


def ask(
    ctx: typer.Context,
    question: Annotated[list[str], typer.Argument(metavar="QUESTION", help="In English.")],
    evidence: Evidence = False,
    cite: Cite = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Ask in plain English.

    How the question was read is told on standard error, as the command that asks the same.

    \b
    diplograph ask "who boycotts the Beijing Olympics?" --evidence
    diplograph ask "when did Xi Jinping and Vladimir Putin meet?" --known-by 2021-12-10
    """
    from queries import ask as asked
    from queries import catalog

    answers = Answers(format, output, evidence=evidence, cite=cite, quiet=quiet)
    with selected(db, True, **wanted(ctx)) as store:
        day = today(ctx)
        reading, rows = asked.ask(store, " ".join(question), answers.quoted, as_of=day)
        note(f"Read as: {reading.command}\n", quiet)
        canned = catalog.find(reading.query)
        if answers.for_people:
            for line in _namesakes(reading, day):
                note(line, quiet)
        columns = catalog.columns(canned, evidence)
        found = list(rows)
        answers.write(store, found, (asked.OF, *columns) if reading.others else columns)
        if not found and (reading.less or reading.barred):
            note("Nobody is left.", quiet)
            return
        for one in reading.each:
            if not found or (reading.others and all(row[asked.OF] != one.of for row in found)):
                given = one.arguments
                every = one.model_copy(update={"arguments": {**given, "status": "any"}}).command
                why = reason(store, catalog.find(one.query), given, day, every)
                note(_of(one.of, why or "The graph knows nothing of it."), quiet)


def _namesakes(reading: "Reading", day: "dt.date | None") -> dict[str, None]:
    """Whom else the question's names could mean, each told once."""
    from queries import catalog, namesakes, values

    return dict.fromkeys(
        line
        for one in reading.each
        for line in namesakes.asked(
            one.asked,
            one.arguments,
            values.context(catalog.find(one.query), one.arguments) or day,
        )
    )


def _of(several: str, told: str) -> str:
    """What is told, before it which of several it is of."""
    return f"{several}: {told}" if several else told


def query(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="Of the query; none lists all.",
            autocompletion=completing.queries,
        ),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="VALUE", help="Of its parameters, in their order."),
    ] = None,
    param: Parameters = None,
    evidence: Evidence = False,
    cite: Cite = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Run a canned query, or list them all.

    \b
    diplograph query who-boycotts "Beijing Olympics" --evidence
    diplograph query members -p organisation NATO --as-of 2020-01-01 --format csv
    """
    from queries import catalog, namesakes

    answers = Answers(format, output, evidence=evidence, cite=cite, quiet=quiet)
    if name is None:
        write_rows((_entry(one) for one in catalog.catalog().values()), format, output)
        return
    canned = catalog.find(name)
    arguments = _arguments(canned, values or [], pairs(param))
    with selected(db, True, **wanted(ctx)) as store:
        day = today(ctx)
        rows = catalog.run(store, name, arguments, answers.quoted, as_of=day)
        if answers.for_people:
            for line in namesakes.told(store, canned, arguments, day):
                note(line, quiet)
        if not answers.write(store, rows, catalog.columns(canned, evidence)):
            note(reason(store, canned, arguments, day) or "Nothing found.", quiet)


def show(
    ctx: typer.Context,
    actor: Annotated[list[str], typer.Argument(metavar="ACTOR", help="By name or id.")],
    timeline: Annotated[
        bool, typer.Option("--timeline", "-t", help="Each act in order of time, not the summary.")
    ] = False,
    evidence: Evidence = False,
    cite: Cite = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Show what the graph knows of an actor or an occasion.

    \b
    diplograph show Lithuania
    diplograph show Xi Jinping --timeline --evidence
    """
    from queries import catalog, namesakes
    from queries.names import KINDS, Names

    answers = Answers(format, output, evidence=evidence, cite=cite, quiet=quiet)
    with selected(db, True, **wanted(ctx)) as store:
        day = today(ctx)
        asked = " ".join(actor)
        found = Names(store).resolve(asked, KINDS["actor"] + KINDS["event"], day)
        note(f"{found.name} ({found.kind}, {found.id})", quiet)
        for line in namesakes.line(asked, found, day) if answers.for_people else ():
            note(line, quiet)
        if found.kind == "Event":
            canned, given = catalog.find("at-event"), {"event": found.id}
        else:
            name = "actor-timeline" if timeline else "actor-profile"
            canned, given = catalog.find(name), {"actor": found.id}
        rows = catalog.run(store, canned.name, given, answers.quoted)
        if not answers.write(store, rows, catalog.columns(canned, evidence)):
            note("Nothing found.", quiet)


def _entry(query: "Query") -> dict[str, Any]:
    """A canned query as a row of the list."""
    parameters = " ".join(f"[{p.name}]" if p.optional else p.name for p in query.parameters)
    return {"query": query.name, "answers": query.title, "parameters": parameters}


def _arguments(query: "Query", values: list[str], named: dict[str, str]) -> dict[str, str]:
    """Values by parameter name, those without a name in the parameters' order."""
    if len(values) > len(query.parameters):
        raise UsageError(f"{query.name} takes {len(query.parameters)} values, not {len(values)}")
    placed = zip((parameter.name for parameter in query.parameters), values, strict=False)
    return {**dict(placed), **named}
