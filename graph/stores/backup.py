"""A folder's ledger as one file, and back: the graph is drawn from it again."""

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from graph.errors import InputError, StoreError, UsageError
from graph.ledgerfile import named, version
from graph.stores.folder import GRAPH, LEDGER, Lock, prepare


def backup(folder: Path, file: Path) -> None:
    """Copy the ledger as it is at one moment, also while a load runs; raises StoreError.

    The file is a SQLite database. It appears when it is whole; one that is there is replaced.
    """
    source = folder / LEDGER
    if not source.is_file():
        raise StoreError(f"no database at {folder}: name one with --db")
    if not file.absolute().parent.is_dir():
        raise StoreError(f"{file}: cannot be written: no such folder")
    if file.resolve().parent == folder.resolve():
        raise UsageError(f"{file}: in the database itself: name a place outside it")
    partial = file.with_name(f".{file.name}.{uuid.uuid4().hex[:8]}")
    try:
        with (
            named(source),
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as db,
        ):
            version(db, source)
            _copy(db, partial, file)
        partial.replace(file)
    except OSError as error:
        raise StoreError(f"{file}: cannot be written: {error.strerror}") from error
    finally:
        partial.unlink(missing_ok=True)


def _copy(db: sqlite3.Connection, partial: Path, file: Path) -> None:
    try:
        with closing(sqlite3.connect(partial)) as copy:
            db.backup(copy)  # all pages in one step: one moment of the ledger
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:  # of the copy; a damaged ledger is another error
        raise StoreError(f"{file}: cannot be written: {error}") from error


def restore(file: Path, folder: Path, replace: bool = False) -> None:
    """Make a folder of a backup, without its graph; raises InputError for a faulty one.

    A folder that holds a database is refused, unless it is to be replaced.
    """
    _check(file)
    prepare(folder, read_only=False)
    lock = Lock(folder, shared=False)
    try:
        ledger = folder / LEDGER
        if ledger.exists() and not replace:
            raise UsageError(f"{folder} holds a database: name another one, or give --replace")
        partial = folder / f"{LEDGER}.new"
        with named(partial), closing(sqlite3.connect(partial)) as copy:
            with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as db:
                db.backup(copy)
            copy.execute("DELETE FROM notes WHERE key = 'graph'")
            copy.commit()
        for name in (f"{LEDGER}-wal", f"{LEDGER}-shm", GRAPH, f"{GRAPH}.wal"):
            (folder / name).unlink(missing_ok=True)
        partial.replace(ledger)
    except OSError as error:
        raise StoreError(f"cannot restore into {folder}: {error.strerror}") from error
    finally:
        (folder / f"{LEDGER}.new").unlink(missing_ok=True)
        lock.release()


def _check(file: Path) -> None:
    if not file.is_file():
        raise InputError(f"{file}: no such file")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as db:
            if not version(db, file):
                raise InputError(f"{file} is empty: no backup")
            (found,) = db.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        raise InputError(f"{file} is no backup: {error}") from error
    if found != "ok":
        raise InputError(f"{file} is damaged: {found}")
