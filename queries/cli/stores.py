"""The database that a command asks or changes."""

from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StoreError

if TYPE_CHECKING:
    from graph.stores import Store


def existing(url: str, read_only: bool = True) -> "Store":
    """The store at `url`; raises StoreError where there is none yet."""
    if ":" not in url and not Path(url).exists():
        raise StoreError(f"no database at {url}: load something first, or name one with --db")
    from graph.stores import open_store

    return open_store(url, read_only=read_only)
