"""The options of the commands that read: what comes in, what is known of it, how it is read."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InputError, UsageError
from queries.cli.options import FIELDS

if TYPE_CHECKING:
    from loaders.formats.source import Given

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files, folders, patterns; - is standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None, typer.Option(metavar="DAY", help="When articles without a date came out.")
]
Publisher = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who brought articles that do not say it.")
]
Url = Annotated[
    str | None, typer.Option(metavar="URL", help="Where articles that do not say it are.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=NAME ...",
        help="What tables and JSON call text, title, published, publisher, url, id.",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Of text that is not UTF-8 and does not say what it is: windows-1252.",
    ),
]
Fetch = Annotated[
    bool,
    typer.Option("--fetch", help="Get inputs that are web addresses; else nothing is fetched."),
]

Model = Annotated[
    bool,
    typer.Option(
        "--model/--no-model",
        help="A learned head judges the rules' finds and adds its own; without it reading is "
        "about twice as fast, and finds a tenth less.",
    ),
]

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, show_default="all cores", help="Processes that read."
    ),
]
Receipts = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Where to write a line of JSON for each article when it is kept: sentences, "
        "statements, why others made none; - is standard output.",
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        metavar="tcp://HOST:PORT",
        help="Read on the Dask cluster of this scheduler; inputs and -o are then folders or "
        "addresses that all its workers see (s3://, hdfs://), and -o gets Parquet files.",
    ),
]
Rejects = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Where to put what is left out, to be mended and loaded."),
]


def as_given(
    published: str | None,
    publisher: str | None,
    url: str | None,
    columns: list[str] | None,
    encoding: str | None,
) -> "Given":
    """What the options say of every article; raises UsageError."""
    from loaders.formats.charset import checked
    from loaders.formats.source import Given, a_day

    try:
        day = published and a_day(published)
    except InputError as error:
        raise UsageError(f"--published: {error}") from error
    named = tuple(map(_pair, columns or ()))
    if twice := [ours for ours, number in Counter(ours for ours, _ in named).items() if number > 1]:
        raise UsageError(f"--map: {twice[0]!r} is named twice: name one column for it")
    return Given(day, publisher, url, columns=named, encoding=encoding and checked(encoding))


def _pair(text: str) -> tuple[str, str]:
    ours, equals, theirs = text.partition("=")
    if not (equals and theirs and ours in FIELDS):
        raise UsageError(f"--map: {text!r} (write text=NAME; fields are {', '.join(FIELDS)})")
    return ours, theirs
