"""The command that shows a newcomer the whole way, from articles to answers."""

from importlib.resources import as_file, files
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
    ("what the graph knows of an actor", "show Lithuania"),
    ("the thirty-nine relations", "codebook"),
    ("all canned queries", "query"),
    ("ask in Cypher", 'cypher "MATCH (a)-[r:ACCUSED]->(b) RETURN a.name, b.name, r.date"'),
    ("a graph for Gephi", "export graphml -o demo.graphml"),
    ("your own news", "load news.txt --published 2021-12-15"),
)


def demo(
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
        asking.ask([question], evidence=True, db=folder, format=RowFormat.table)
    typer.secho("\nNow try, with DIPLOGRAPH_DB=" + folder, bold=True)
    for what, words in NEXT:
        typer.echo(f"  {what + ':':36} diplograph {words}")
