"""What is said beside the data, on standard error: notes, faults, progress."""

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import Progress

_WIDEST = 500


def tell(message: str) -> None:
    """A fault, as one line after the program's name."""
    _say(f"diplograph: {one_line(message)}")


def note(message: str, quiet: bool) -> None:
    """Something good to know, unless asked to be quiet."""
    if not quiet:
        _say(message)


def drop(stream: IO[str]) -> None:
    """Nobody reads on: what is still buffered, and what follows, goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _say(text: str) -> None:
    try:
        typer.echo(text, err=True)
    except OSError:  # the work matters more than who hears of it
        drop(sys.stderr)


def count(number: int, noun: str) -> str:
    """A number and what it counts: "1 article", "1,200 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def one_line(text: str) -> str:
    """The text without line ends and control characters, and not endless."""
    line = "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


class Bar:
    """How far long work is: called with the bytes taken, told what has come of them."""

    def __call__(self, taken: int) -> None:
        """So many bytes more are read."""

    def tell(self, text: str) -> None:
        """What is done so far, beside the bar."""


class _Shown(Bar):
    """A bar on a terminal."""

    def __init__(self, bars: "Progress", total: int | None, doing: str) -> None:
        self._bars = bars
        self._task = bars.add_task(doing, total=total, told="")

    def __call__(self, taken: int) -> None:
        self._bars.advance(self._task, taken)

    def tell(self, text: str) -> None:
        self._bars.update(self._task, told=text)


@contextlib.contextmanager
def progress(total: int | None, quiet: bool, doing: str = "Reading") -> Iterator[Bar]:
    """A bar over `total` bytes or pieces, with an estimate, where standard error is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield Bar()
        return
    from rich import progress as bars
    from rich.console import Console

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.TaskProgressColumn(),
        bars.TimeRemainingColumn(),
        bars.TextColumn("{task.fields[told]}"),
    )
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Shown(bar, total, doing)
