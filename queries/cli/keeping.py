"""Commands that tell what the database holds, and take things back."""

from typing import Annotated

import typer

from queries.cli.messages import count, note
from queries.cli.options import DATABASE, Database, Format, Output, Quiet, RowFormat
from queries.cli.stores import existing
from queries.cli.writing import write_rows


def articles(
    db: Database = DATABASE, format: Format = RowFormat.table, output: Output = "-"
) -> None:
    """List the articles in the database.

    \b
    diplograph articles --format csv -o articles.csv
    diplograph articles --db news.db
    """
    with existing(db) as store:
        columns = ["id", "published", "publisher", "title"]
        if format is not RowFormat.table:
            columns += ["url", "sha256"]
        rows = ({name: getattr(ref, name) for name in columns} for ref in store.articles())
        write_rows(rows, format, output)


def retract(
    article: Annotated[str, typer.Argument(help="Its id, as `diplograph articles` lists it.")],
    db: Database = DATABASE,
    quiet: Quiet = False,
) -> None:
    """Take an article back, with all that it alone supported.

    \b
    diplograph retract harbour-2021-12-16
    diplograph retract harbour-2021-12-16 --db news.db --quiet
    """
    with existing(db, read_only=False) as store:
        number = store.retract(article)
    note(f"{article}: took back {count(number, 'statement')}.", quiet)


def stats(db: Database = DATABASE, format: Format = RowFormat.table, output: Output = "-") -> None:
    """Count what the database holds.

    \b
    diplograph stats
    diplograph stats --format json
    """
    with existing(db) as store:
        rows = ({"what": what, "count": number} for what, number in store.stats().items())
        write_rows(rows, format, output)


def rebuild(db: Database = DATABASE, quiet: Quiet = False) -> None:
    """Draw the graph anew from the statements that were kept.

    \b
    diplograph rebuild
    diplograph rebuild --db news.db
    """
    with existing(db, read_only=False) as store:
        store.rebuild()
    note(f"{db}: drawn anew.", quiet)
