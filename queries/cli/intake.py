"""What is read of inputs, sorted: what can be used goes on, the rest is told and counted."""

import contextlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from queries.cli.messages import Bar, note, progress, tell
from queries.cli.receipts import Papers, Tally

if TYPE_CHECKING:
    from graph.model import Article, Statement
    from loaders.formats.source import Given, Item, Mention


@contextlib.contextmanager
def readable(
    paths: list[str],
    given: "Given",
    fetch: bool,
    quiet: bool,
    tally: Tally,
    papers: Papers | None = None,
) -> Iterator[tuple[Iterator["Article | Statement | Mention"], Bar]]:
    """The readable items of the inputs, and a bar; the rest is told and counted."""
    from loaders.reading import read, size

    with progress(size(paths), quiet) as bar:
        yield _good(read(paths, given, bar, fetching=fetch), tally, papers), bar


def _good(
    items: Iterable["Item"], tally: Tally, papers: Papers | None
) -> Iterator["Article | Statement | Mention"]:
    from graph.model import Article
    from loaders.formats.source import Foreign, Other, Problem, Uncoded

    for item in items:
        if isinstance(item, Foreign):
            tally.foreign[item.language] += 1
            continue
        if isinstance(item, Other):
            tally.others[item.kind] += 1
            continue
        if isinstance(item, Uncoded):
            tally.leave(item)
            continue
        if isinstance(item, Problem):
            tally.reject(item)
            if papers:
                papers.reject(item)
            continue
        tally["read"] += 1
        if isinstance(item, Article):
            tally.date(item)
        yield item


def note_left(tally: Tally, quiet: bool) -> None:
    """What was left out that is no fault, and what is odd."""
    if tally["early"]:
        note(tally.ahead(), quiet)
    if tally.foreign:
        note(tally.languages(), quiet)
    if tally.others:
        note(tally.beside(), quiet)
    if tally.uncoded:
        note(tally.unsaid(), quiet)


def finish(tally: Tally) -> None:
    """Raises typer.Exit: 3 if a part was left out, 1 if nothing could be read."""
    for line in tally.untold():
        tell(line)
    if tally["problems"]:
        raise typer.Exit(3 if tally["read"] else 1)
