"""The validator of the reference tables: what it finds, file by file and line by line."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from graph.reference.checks import CHECKS
from graph.reference.sheets import Problem, Sheets, read_sheets

__all__ = ["Problem", "faults", "problems"]


def problems(folder: Traversable | Path | None = None) -> Iterator[Problem]:
    """Every fault of the tables in a folder, or of the package's; raises VocabularyError.

    Judged exceptions are rows of exceptions.csv, each with its reason.
    """
    yield from faults(read_sheets(folder))


def faults(sheets: Sheets) -> Iterator[Problem]:
    """Every fault of tables that have been read."""
    for check in CHECKS.values():
        yield from check(sheets)
