"""What pictures need beside the core, asked for where it is used."""

import contextlib
from collections.abc import Iterator

from graph.errors import UsageError


@contextlib.contextmanager
def needed() -> Iterator[None]:
    """Turns a missing package into UsageError: which extra to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] in ("graph", "loaders", "queries"):
            raise
        raise UsageError(
            f"pictures need {error.name}: pip install 'diplograph[view]' (in a checkout: '.[view]')"
        ) from error
