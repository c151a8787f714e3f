"""What pictures and tables need beside the core, asked for where it is used."""

import contextlib
from collections.abc import Iterator

from graph.errors import UsageError


@contextlib.contextmanager
def needed(extra: str = "view") -> Iterator[None]:
    """Turns a missing package into UsageError: which extra to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] in ("graph", "loaders", "queries"):
            raise
        install = f"pip install 'diplograph[{extra}]' (in a checkout: '.[{extra}]')"
        raise UsageError(f"{error.name} is missing: {install}") from error
