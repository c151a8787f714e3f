"""The database that a command asks or changes."""

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from graph.errors import StoreError

if TYPE_CHECKING:
    from graph.stores import Store

_SCHEME = re.compile(r"[a-z][a-z0-9+]+:")  # of two letters at least, as `open_store` has it


def existing(url: str, read_only: bool = True) -> "Store":
    """The store at `url`; raises StoreError where there is none yet."""
    if is_folder(url) and not Path(url).exists():
        raise StoreError(f"no database at {url}: load something first, or name one with --db")
    return opened(url, read_only=read_only)


def is_folder(url: str) -> bool:
    """True for what is meant to be a folder: neither a server nor memory, nor any other scheme."""
    from graph.stores.neo4j.address import is_server

    return not is_server(url) and not _SCHEME.match(url)


def opened(url: str, read_only: bool = False) -> "Store":
    """The store at `url`, made if there is none; on a terminal, a server's password is asked for.

    Raises StoreError, and UsageError for what is no address.
    """
    from graph.stores import open_store

    ask_password(url)
    return open_store(url, read_only=read_only)


def ask_password(url: str) -> None:
    """Ask for a server's password on a terminal, unless it is known; raises UsageError."""
    from graph.stores.neo4j.address import address, is_server

    if is_server(url) and "NEO4J_PASSWORD" not in os.environ and sys.stdin.isatty():
        where, user = address(url).uri, os.environ.get("NEO4J_USERNAME") or "neo4j"
        # Processes that ask for this one find it where the user could have put it.
        os.environ["NEO4J_PASSWORD"] = typer.prompt(
            f"Password of {user} at {where}",
            hide_input=True, default="", show_default=False, err=True,
        )  # fmt: skip


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
