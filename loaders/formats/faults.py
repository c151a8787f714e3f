"""What libraries raise of inputs that are not what they should be, told in our own words.

A reader raises InputError where nothing more of its source can be read; `loaders/reading.py` tells
it with the source's name.
"""

import contextlib
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import TypeVar

from pydantic import ValidationError

from graph.errors import InputError
from loaders.formats.source import Problem, first_fault

#: What is raised where packed bytes are not what they should be.
DAMAGE = (
    EOFError, OSError, RuntimeError, ValueError, tarfile.TarError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
#: What is raised for pages and feeds that are like no other.
ODDITIES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
T = TypeVar("T")


@contextlib.contextmanager
def told(what: str, *faults: type[Exception]) -> Iterator[None]:
    """Raises InputError with what these faults tell; "nested too deeply" says enough alone."""
    try:
        yield
    except faults as error:
        deep = isinstance(error, RecursionError)
        why = "nested too deeply" if deep else f"{what}: {str(error) or type(error).__name__}"
        raise InputError(why) from error


def attempt(where: str, make: Callable[[], T], record: str | None = None) -> T | Problem:
    """What is made of a row, an object or a text, or what is wrong with it."""
    try:
        return make()
    except ValidationError as error:
        return Problem(where, first_fault(error), record)
    except InputError as error:
        return Problem(where, str(error), record)
