"""The command that shows a newcomer the whole way, from articles to answers."""

import shlex
import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from queries.cli import asking, loading
from queries.cli.options import Quiet, RowFormat

QUESTIONS = (
    "who boycotts the Beijing Olympics?",
    "when did Xi Jinping and Vladimir Putin meet?",
    "who applied to join NATO?",
)
NEXT = (
    ("what is known of an actor", "show Lithuania"),
    ("another question", 'ask "who accused China?" --evidence'),
    ("what counts as an edge", "codebook"),
    ("all canned queries", "query"),
    ("Cypher", 'cypher "MATCH (a)-[:ACCUSED]->(b) RETURN a.name, b.name"'),
    ("a graph for Gephi", "export graphml -o demo.graphml"),
    ("your own news", "load news.txt --published 2021-12-15"),
)


_WIDTH = max(len(words) for _, words in NEXT)


def demo(
    ctx: typer.Context,
    folder: Annotated[
        str, typer.Option("--db", metavar="PATH", help="The database to make.")
    ] = "diplograph-demo.db",
    quiet: Quiet = False,
) -> None:
    """Load sixteen bundled articles, ask three questions, say what to try next.

    \b
    diplograph demo
    diplograph demo --db /tmp/demo.db
    """
    with as_file(files("queries") / "demo" / "articles.jsonl") as articles:
        loading.load([str(articles)], db=folder, quiet=quiet)
    for question in QUESTIONS:
        typer.secho(f"\n? {question}\n", bold=True)
        asking.ask(ctx, [question], True, db=folder, format=RowFormat.table, quiet=quiet)
    typer.secho("\nNow try:", bold=True)
    activate = Path(sys.prefix, "bin", "activate")
    if not shutil.which("diplograph") and activate.exists():
        typer.echo(f"  . {activate}")
    typer.echo(f"  export DIPLOGRAPH_DB={shlex.quote(folder)}")
    for what, words in NEXT:
        typer.echo(f"  diplograph {words:{_WIDTH}}  # {what}")
