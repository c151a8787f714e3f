"""The options that commands share."""

from enum import StrEnum
from typing import Annotated

import typer

from queries.cli import completing


class RowFormat(StrEnum):
    """The shapes that rows come in."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    markdown = "markdown"


PEOPLE = (RowFormat.table, RowFormat.markdown)  # the shapes for people to read


Database = Annotated[
    str,
    typer.Option(
        "--db",
        envvar="DIPLOGRAPH_DB",
        metavar="PATH",
        help="The database: a folder, bolt://HOST:7687 for a Neo4j server (neo4j: is NEO4J_URI), "
        "or memory: for none that lasts.",
    ),
]
Format = Annotated[
    RowFormat, typer.Option("--format", "-f", envvar="DIPLOGRAPH_FORMAT", help="Shape of the rows.")
]
Output = Annotated[
    str,
    typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output."),
]
Evidence = Annotated[
    bool, typer.Option("--evidence", "-e", help="With each row the sentences that say so.")
]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME VALUE", help="A parameter; may be repeated."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress, no notes; faults are still told.")
]


class CiteStyle(StrEnum):
    """The shapes that citations come in."""

    footnotes = "footnotes"
    bibtex = "bibtex"


Cite = Annotated[
    CiteStyle | None,
    typer.Option(
        "--cite", help="With footnotes that name the articles, or the articles alone as BibTeX."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="The world of that day: what held or had happened by then."
    ),
]
KnownBy = Annotated[
    str | None,
    typer.Option(
        "--known-by", metavar="DATE", help="What had been published by then; all is drawn anew."
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0, max=1, metavar="0..1", help="Leave out what is less sure."
    ),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="What went on then or later.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="What went on then or earlier.")
]
Actors = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="NAME", help="About this party; may be repeated."),
]
Types = Annotated[
    list[str] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        help="Of this relation type; may be repeated.",
        autocompletion=completing.types,
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="Of this status; may be repeated.",
        autocompletion=completing.statuses,
    ),
]


def typed(ctx: typer.Context, name: str) -> bool:
    """Whether an option is on the command line: what a setting says is meant for any command."""
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


DATABASE = "diplograph.db"
# Of an article, as `--map` takes them.
FIELDS = ("text", "title", "published", "retrieved", "publisher", "url", "id")


def pairs(params: list[str] | None) -> dict[str, str]:
    """The parameters by name."""
    found = {}
    for param in params or ():
        name, equals, value = param.partition("=")
        if not equals:
            raise typer.BadParameter(f"write -p {name} VALUE")
        found[name] = value
    return found
