"""Commands that read: into the database, or straight to statements."""

import contextlib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import InputError, UsageError
from queries.cli.messages import count, note, progress, tell
from queries.cli.options import DATABASE, Database, Output, Quiet
from queries.cli.writing import write_lines

if TYPE_CHECKING:
    from graph.model import Article, Statement
    from graph.stores import Store
    from loaders.formats.source import Given, Item

_BATCH = 10_000

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

Model = Annotated[
    bool,
    typer.Option(
        "--model/--no-model",
        help="Let a learned head judge the rules' finds and add its own: "
        "it finds more, less precisely, at half the speed.",
    ),
]


def load(
    paths: Paths,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    model: Model = False,
    db: Database = DATABASE,
    quiet: Quiet = False,
) -> None:
    """Read articles or statements into the database.

    Takes plain text, JSON lines of articles and JSON lines of statements, told apart by content.
    Loading the same again changes nothing; a changed article replaces its old statements.

    \b
    diplograph load news.txt --published 2021-12-15 --publisher "The Harbour Post"
    diplograph extract news/ | diplograph load -
    """
    from graph.stores import open_store

    tally = Counter[str]()
    with _reading(paths, _given(published, publisher, url), quiet, tally) as items:
        for first in itertools.islice(items, 1):
            with open_store(db) as store:
                _fill(store, itertools.chain([first], items), tally, model)
    if tally["read"]:
        note(_summary(tally, db), quiet)
    _finish(tally)


def extract(
    paths: Paths,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    model: Model = False,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Print the statements that articles make, as JSON lines, without a database.

    \b
    diplograph extract news.jsonl -o statements.jsonl
    echo "Xi met Putin in Beijing." | diplograph extract - --published 2022-02-04
    """
    tally = Counter[str]()
    with _reading(paths, _given(published, publisher, url), quiet, tally) as items:
        write_lines(_lines(items, tally, model), output)
    _finish(tally)


def _lines(
    items: Iterable["Article | Statement"], tally: Counter[str], model: bool
) -> Iterator[str]:
    for item in items:
        for statement in _statements(item, tally, model):
            yield statement.model_dump_json()
    if not tally["read"]:  # here, so that no empty file is left
        _finish(tally)


def _given(published: str | None, publisher: str | None, url: str | None) -> "Given":
    from loaders.formats.source import Given, a_day

    try:
        return Given(published and a_day(published), publisher, url)
    except InputError as error:
        raise UsageError(f"--published: {error}") from error


@contextlib.contextmanager
def _reading(
    paths: list[str], given: "Given", quiet: bool, tally: Counter[str]
) -> Iterator[Iterator["Article | Statement"]]:
    """The readable items of the inputs, with a bar; the rest is told and counted."""
    from loaders.reading import read, size

    with progress(size(paths), quiet) as advance:
        yield _good(read(paths, given, advance), tally)


def _good(items: Iterable["Item"], tally: Counter[str]) -> Iterator["Article | Statement"]:
    from loaders.formats.source import Problem

    for item in items:
        if isinstance(item, Problem):
            tally["problems"] += 1
            tell(f"{item.where}: {item.message}")
        else:
            tally["read"] += 1
            yield item


def _statements(item: "Article | Statement", tally: Counter[str], model: bool) -> list["Statement"]:
    """What an article says; a statement is one already."""
    from graph.model import Statement

    if isinstance(item, Statement):
        return [item]
    from loaders.extract import extract

    if not item.published:
        tally["undated"] += 1
    return list(extract(item, model))


def _fill(
    store: "Store", items: Iterable["Article | Statement"], tally: Counter[str], model: bool
) -> None:
    from graph.model import Article

    batch: list[Statement] = []
    for item in items:
        if isinstance(item, Article):
            _add(store, batch, tally)
            found = _statements(item, tally, model)
            tally["articles"] += 1
            tally["known"] += not store.load(item, found)
            tally["statements"] += len(found)
        else:
            batch.append(item)
            if len(batch) == _BATCH:
                _add(store, batch, tally)
    _add(store, batch, tally)


def _add(store: "Store", batch: list["Statement"], tally: Counter[str]) -> None:
    """Moves the batch into the store."""
    if batch:
        tally["statements"] += len(batch)
        tally["old"] += len(batch) - store.add(batch)
        batch.clear()


def _summary(tally: Counter[str], db: str) -> str:
    parts = [count(tally["articles"], "article")] if tally["articles"] else []
    if tally["known"]:
        parts[-1] += f" ({tally['known']} known before)"
    parts.append(count(tally["statements"], "statement"))
    if tally["old"]:
        parts[-1] += f" ({tally['old']} known before)"
    text = f"{db}: {', '.join(parts)}."
    if tally["undated"]:
        text += (
            f"\n{count(tally['undated'], 'article')} without a date: offices and relative dates"
            " stay open; give --published."
        )
    return text


def _finish(tally: Counter[str]) -> None:
    """Raises typer.Exit: 3 if a part was left out, 1 if nothing could be read."""
    if tally["problems"]:
        raise typer.Exit(3 if tally["read"] else 1)
