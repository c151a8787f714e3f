"""Libraries that come with an extra of the installation, asked for where they are used."""

import contextlib
from collections.abc import Iterator

from graph.errors import UsageError

_OURS = ("graph", "loaders", "queries")


@contextlib.contextmanager
def needed(extra: str) -> Iterator[None]:
    """Turns a missing package into UsageError: which extra to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if not package or package in _OURS:
            raise
        raise UsageError(missing(package, extra)) from error


def missing(package: str, extra: str) -> str:
    """That a package is missing, and how to get it: the project is on no package index."""
    return f"{package} is missing: {install(extra)}"


def tells_missing(message: str) -> bool:
    """True for what `missing` says, which is no fault of what is read."""
    return " is missing: pip install " in message


def install(extra: str) -> str:
    """The command that installs an extra, and where it works."""
    return f"pip install -e '.[{extra}]' in the checkout of diplograph"
