"""Libraries that not every installation has, or that say too much."""

import importlib
import logging
from typing import Any

from graph.errors import InputError
from graph.extras import missing


def library(module: str, extra: str) -> Any:
    """The module; raises InputError that says what to install."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise InputError(missing(module.partition(".")[0], extra)) from error


def quietened(name: str) -> None:
    """Let a library's remarks on faulty input be: what counts of them is told as a Problem."""
    logging.getLogger(name).setLevel(logging.CRITICAL + 1)
