"""What is said beside the data, on standard error: notes, faults, progress."""

import contextlib
import sys
from collections.abc import Callable, Iterator

import typer

_WIDEST = 500


def tell(message: str) -> None:
    """A fault, as one line after the program's name."""
    typer.echo(f"diplograph: {one_line(message)}", err=True)


def note(message: str, quiet: bool) -> None:
    """Something good to know, unless asked to be quiet."""
    if not quiet:
        typer.echo(message, err=True)


def count(number: int, noun: str) -> str:
    """A number and what it counts: "1 article", "1,200 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def one_line(text: str) -> str:
    """The text without line ends and control characters, and not endless."""
    line = "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


@contextlib.contextmanager
def progress(total: int | None, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A bar over `total` bytes on a terminal; hands out what to call with the bytes taken."""
    if quiet or not sys.stderr.isatty():
        yield lambda taken: None
        return
    from rich import progress as bars
    from rich.console import Console

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.TaskProgressColumn(),
        bars.TimeRemainingColumn(),
    )
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=total)
        yield lambda taken: bar.advance(task, taken)
