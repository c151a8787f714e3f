"""The database that a command asks or changes."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import StoreError

if TYPE_CHECKING:
    from graph.stores import Store


def existing(url: str, read_only: bool = True) -> "Store":
    """The store at `url`; raises StoreError where there is none yet."""
    if ":" not in url and not Path(url).exists():
        raise StoreError(f"no database at {url}: load something first, or name one with --db")
    from graph.stores import open_store

    return open_store(url, read_only=read_only)


@contextlib.contextmanager
def selected(url: str, cypher: bool = False, **wanted: Any) -> Iterator["Store"]:
    """The part of the store at `url` that is wanted, in the words of `queries.selecting`.

    `cypher` if it is to be asked in Cypher. Raises StoreError, and UsageError for unknown words.
    """
    with existing(url) as store:
        if not any(wanted.values()):
            yield store
            return
        from graph.stores.views import view
        from queries.selecting import selection

        with view(store, selection(store, **wanted), cypher) as found:
            yield found
