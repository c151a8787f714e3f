"""Commands that read: into the database, or straight to statements."""

import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from graph.errors import UsageError
from queries.cli import clustering, explaining
from queries.cli.apart import apart
from queries.cli.inputs import (
    Cluster,
    Columns,
    Encoding,
    Fetch,
    Jobs,
    Model,
    Paths,
    Published,
    Publisher,
    Receipts,
    Rejects,
    Url,
    as_given,
)
from queries.cli.intake import finish, note_left, readable
from queries.cli.messages import Bar, note
from queries.cli.options import DATABASE, Database, Format, Output, Quiet, RowFormat, typed
from queries.cli.receipts import Papers, Tally
from queries.cli.stores import opened
from queries.cli.writing import write_lines, write_rows

if TYPE_CHECKING:
    from graph.model import Article, Statement
    from loaders.formats.source import Mention, Problem


def load(
    paths: Paths,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    columns: Columns = None,
    encoding: Encoding = None,
    fetch: Fetch = False,
    model: Model = True,
    jobs: Jobs = None,
    receipts: Receipts = None,
    rejects: Rejects = None,
    db: Database = DATABASE,
    quiet: Quiet = False,
) -> None:
    """Read articles or statements into the database.

    Takes pages, feeds, mail, documents, tables, text and archives of them (`diplograph formats`),
    and statements as JSON lines. What is not English is counted and left out. Loading
    the same again changes nothing; a changed article replaces its old statements. It may be
    stopped at any time: what is there is not read again.

    \b
    diplograph load news.txt --published 2021-12-15 --publisher "The Harbour Post"
    diplograph load news/ --receipts receipts.jsonl --rejects rejects.jsonl
    diplograph load dump.csv.gz --map text=body published=pubDate
    diplograph extract news/ | diplograph load -
    """
    tally = Tally()
    apart(paths, "--receipts", receipts)
    apart(paths, "--rejects", rejects, again=True)
    with Papers(receipts, rejects) as papers:
        given = as_given(published, publisher, url, columns, encoding)
        with readable(paths, given, fetch, quiet, tally, papers) as (items, bar):
            for first in itertools.islice(items, 1):
                _keep(itertools.chain([first], items), db, tally, papers, bar, (jobs, model))
    if tally["read"]:
        note(tally.summary(db), quiet)
    note_left(tally, quiet)
    if tally["problems"] and rejects:
        note(f"{rejects}: {papers.mendable} of {tally['problems']} left out can be mended.", quiet)
    finish(tally)


def extract(
    ctx: typer.Context,
    paths: Paths,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    columns: Columns = None,
    encoding: Encoding = None,
    fetch: Fetch = False,
    model: Model = True,
    jobs: Jobs = None,
    cluster: Cluster = None,
    explain: explaining.Explain = False,
    format: explaining.Shape = RowFormat.table,
    output: Output = "-",
    quiet: Quiet = False,
) -> None:
    """Print the statements that articles make, as JSON lines, without a database.

    With --explain what became of each sentence instead: the way to mend the vocabulary.

    \b
    diplograph extract news.jsonl -o statements.jsonl
    diplograph extract s3://news/2021/ --cluster tcp://10.0.0.1:8786 -o s3://news/statements/
    echo "Xi met Putin in Beijing." | diplograph extract - --published 2022-02-04
    echo "Xi met Putin in Beijing." | diplograph extract - --explain
    """
    tally = Tally()
    given = as_given(published, publisher, url, columns, encoding)
    if explain and cluster:
        raise UsageError("--explain reads here: leave out --cluster")
    if typed(ctx, "format") and not explain:
        raise UsageError("--format is for --explain: statements are JSON lines")
    if not cluster:
        apart(paths, "--output", output)
    if cluster:
        finish(clustering.extract(paths, output, cluster, given, model, quiet))
        return
    with readable(paths, given, fetch, quiet, tally) as (items, _):
        if explain:
            explaining.write(items, model, format, output)
        else:
            write_lines(_lines(items, tally, jobs, model), output)
    note_left(tally, quiet)
    finish(tally)


def formats(format: Format = RowFormat.table, output: Output = "-") -> None:
    """List the formats that can be loaded, as they are looked for.

    \b
    diplograph formats
    diplograph formats --format json
    """
    from loaders.formats import FORMATS

    rows = ({"format": one.name, "is": one.title, "needs": one.extra} for one in FORMATS)
    write_rows(rows, format, output)


def _lines(
    items: Iterable["Article | Statement | Mention"], tally: Tally, jobs: int | None, model: bool
) -> Iterator[str]:
    from graph.model import Statement
    from graph.processes import cores
    from graph.receipts import Reading
    from loaders.formats.source import Mention
    from loaders.parallel import readings

    outcomes: Iterator[Reading | Problem | Statement | Mention] = readings(
        items, jobs or cores(), model
    )
    for outcome in outcomes:
        if isinstance(outcome, Reading):
            yield from (statement.model_dump_json() for statement in outcome.statements)
        elif isinstance(outcome, Statement):
            yield outcome.model_dump_json()
        elif isinstance(outcome, Mention):
            tally.leave(outcome.alone())
        else:
            tally.reject(outcome)
    if not tally["read"]:  # here, so that no empty file is left
        finish(tally)


def _keep(
    items: Iterable["Article | Statement | Mention"],
    db: str,
    tally: Tally,
    papers: Papers,
    bar: Bar,
    how: tuple[int | None, bool],
) -> None:
    """Move the items into the store, and count what has become of them."""
    from graph.processes import cores
    from loaders.formats.source import Problem
    from loaders.keeping import Kept, keep

    jobs, model = how
    with opened(db) as store:
        for outcome in keep(store, items, jobs or cores(), model):
            tally.add(outcome)
            if isinstance(outcome, Problem):
                papers.reject(outcome)
            elif isinstance(outcome, Kept):
                papers.receive(outcome)
            bar.tell(tally.speed())
        bar.tell("drawing the graph")
