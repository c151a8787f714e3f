"""Commands that tell what the database holds, and take things back."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import UsageError
from queries.cli.filtering import wanted
from queries.cli.messages import count, note
from queries.cli.options import (
    DATABASE,
    Database,
    Format,
    Output,
    Quiet,
    RowFormat,
)
from queries.cli.stores import existing, is_folder, selected
from queries.cli.writing import write_lines, write_rows

if TYPE_CHECKING:
    from graph.model import Article, ArticleRef
    from graph.stores import Store


def articles(
    article: Annotated[
        str | None, typer.Argument(metavar="ID", help="Of one: its text, as it is kept.")
    ] = None,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
) -> None:
    """List the articles in the database, or show the text of one.

    Those with one address are versions of one article, told as "1 of 2". Quotes are places in the
    text that is kept; with --format it is a column beside the others.

    \b
    diplograph articles --format csv -o articles.csv
    diplograph articles harbour-2021-12-17
    diplograph articles --db news.db
    """
    with existing(db) as store:
        if article is not None:
            _show(_kept(store, article), format, output)
            return
        columns = ["id", "published", "publisher", "title"]
        if format is not RowFormat.table:
            columns += ["url", "retrieved", "sha256"]
        many = Counter(ref.url for ref in store.articles())
        before = Counter[str | None]()
        rows = (_row(ref, columns, many, before) for ref in store.articles())
        write_rows(rows, format, output)


def _kept(store: "Store", id: str) -> "Article":
    """The article with its text; raises UsageError."""
    from graph.model import Article

    found = store.article(id)
    if found is None:
        raise UsageError(f"no article {id!r}: `diplograph articles` lists them")
    if not isinstance(found, Article):
        raise UsageError(
            f"{id}: no text is kept of it: it came with its statements, not to be read"
        )
    return found


def _show(article: "Article", format: RowFormat, output: str) -> None:
    if format is RowFormat.table:
        write_lines([article.text.removesuffix("\n")], output)
    else:
        write_rows([article.model_dump()], format, output)


def _row(
    ref: "ArticleRef",
    columns: list[str],
    many: "Counter[str | None]",
    before: "Counter[str | None]",
) -> dict[str, Any]:
    before[ref.url] += 1
    version = f"{before[ref.url]} of {many[ref.url]}" if ref.url and many[ref.url] > 1 else None
    return {**{name: getattr(ref, name) for name in columns}, "version": version}


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


def stats(
    ctx: typer.Context,
    db: Database = DATABASE,
    format: Format = RowFormat.table,
    output: Output = "-",
) -> None:
    """Count what the database holds, and say which publishers and days it covers.

    \b
    diplograph stats
    diplograph stats --known-by 2021-12-31 --format json
    """
    from queries.coverage import of_articles

    with selected(db, **wanted(ctx)) as store:
        found = of_articles(store.articles())
        days = {"first": found.first, "last": found.last}
        rows = [{"what": what, "count": number} for what, number in store.stats().items()]
        rows[0] |= days
        rows.insert(1, {"what": "publishers", "count": found.publishers})
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


def verify(db: Database = DATABASE, format: Format = RowFormat.table, output: Output = "-") -> None:
    """Check every quote, every edge and the graph; name what is damaged, with exit code 1.

    Quotes are looked up in the stored texts, edges are drawn again from their statements, and the
    graph is compared with both.

    \b
    diplograph verify
    diplograph verify --db news.db --format jsonl
    """
    from graph.stores.verification import verify as damage_of

    with existing(db) as store:
        rows = (damage._asdict() for damage in damage_of(store))
        found = write_rows(rows, format, output)
        held = store.stats()
    if found:
        raise typer.Exit(1)
    checked = (count(held[what], what[:-1]) for what in ("articles", "statements", "edges"))
    note(f"{db}: {', '.join(checked)}: all as they should be.", quiet=False)


def backup(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to; replaced if it is there.")
    ],
    db: Database = DATABASE,
    quiet: Quiet = False,
) -> None:
    """Copy the database into one file, as it is now, also while a load runs.

    \b
    diplograph backup monday.sqlite
    diplograph backup monday.sqlite --db news.db
    """
    from graph.stores import backup as copies

    copies.backup(_folder(db), file)
    note(f"{file}: {file.stat().st_size / 1e6:,.1f} MB of {db}.", quiet)


def restore(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="What `diplograph backup` has written.")
    ],
    db: Database = DATABASE,
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where a database is, which is lost.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Make a database of a backup, and draw its graph.

    \b
    diplograph restore monday.sqlite --db monday.db
    diplograph restore monday.sqlite --replace
    """
    from graph.stores import backup as copies

    copies.restore(file, _folder(db), replace)
    with existing(db, read_only=False) as store:
        held = store.stats()
    note(f"{db}: {count(held['articles'], 'article')}, {count(held['edges'], 'edge')}.", quiet)


def _folder(db: str) -> Path:
    """The database's folder; raises UsageError for what is none."""
    if not is_folder(db):
        raise UsageError(
            f"{db} is no folder: on a server, use its own backup or `export statements`"
        )
    return Path(db).expanduser()
