"""The ledger's SQLite file: opened, recognised, and brought to the version of this program."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from graph.errors import StoreError

APPLICATION_ID = 0x64697067  # "dipg": tells our files from other SQLite databases
VERSION = 3

_LOG = logging.getLogger(__name__)


class Outdated(StoreError):
    """The ledger is of an older version, and open for reading alone: writing it brings it up."""


def connect(path: Path | None, read_only: bool) -> sqlite3.Connection:
    """The database in a file, made if missing, or in memory; raises StoreError."""
    with named(path):
        db = sqlite3.connect(_address(path, read_only), uri=True, isolation_level=None, timeout=0)
        try:
            _prepare(db, path, read_only)
        except BaseException:
            db.close()
            raise
    return db


@contextmanager
def named(path: Path | None) -> Iterator[None]:
    """Turns what SQLite raises into a StoreError that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        where = f" {path}" if path else ""
        raise StoreError(f"the ledger{where} cannot be used: {error}") from error


def _address(path: Path | None, read_only: bool) -> str:
    if path is None:
        return ":memory:"
    if not read_only:
        return f"{path.absolute().as_uri()}?mode=rwc"
    # Even to read, SQLite makes a file beside the ledger, unless it is told that nobody writes.
    fixed = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if fixed else ''}"


def version(db: sqlite3.Connection, path: Path | None) -> int:
    """The version of a ledger, 0 of an empty file; raises StoreError for what is none of ours."""
    (mark,), (found,) = (
        db.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return 0
    if mark != APPLICATION_ID:
        raise StoreError(f"{path} is not a diplograph ledger: choose another folder")
    if found > VERSION:
        raise StoreError(f"{path} was written by a newer diplograph: update, then try again")
    return int(found)


def _prepare(db: sqlite3.Connection, path: Path | None, read_only: bool) -> None:
    found = version(db, path)
    if read_only:
        if found < VERSION:
            raise Outdated(f"{path} is of an older version: open it once for writing, as load does")
        return
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA wal_autocheckpoint = 8000")  # pages: 32 MB, so that bulk loads wait less
    db.execute("PRAGMA cache_size = -65536")  # KB
    if not found:
        _run(db, "ledger.sql", f"PRAGMA application_id = {APPLICATION_ID};")
    elif found < VERSION:
        for step in range(found, VERSION):
            _run(db, f"migrations/{step}.sql", step=step + 1)
        _LOG.warning("%s: brought from version %s to %s", path, found, VERSION)


def _run(db: sqlite3.Connection, name: str, marks: str = "", step: int = VERSION) -> None:
    script = (files("graph") / name).read_text(encoding="utf-8")
    db.executescript(f"BEGIN IMMEDIATE; {script} {marks} PRAGMA user_version = {step}; COMMIT;")
