"""The folder of an embedded store: whose it is, and who may open it now."""

import sqlite3
from pathlib import Path

from graph.errors import StoreError

LEDGER = "ledger.sqlite"
GRAPH = "graph.lbug"
LOCK = "lock"
BUILDING = "building"
_OURS = {
    name + suffix
    for name in (LEDGER, GRAPH, LOCK, BUILDING)
    for suffix in ("", "-wal", "-shm", "-journal", ".wal", ".shadow", ".tmp", ".new")
}


def prepare(path: Path, read_only: bool) -> None:
    """Make the folder, or see that it is ours or empty; raises StoreError."""
    try:
        if not path.exists() and not read_only:
            path.mkdir(parents=True)
        names = {entry.name for entry in path.iterdir()}
    except FileNotFoundError as error:
        missing = f"no database at {path}: load something first (diplograph load FILE)"
        raise StoreError(missing if read_only else f"cannot make the folder {path}") from error
    except (NotADirectoryError, FileExistsError) as error:
        raise StoreError(
            f"{path} is no folder: a database is a folder, name another path"
        ) from error
    except OSError as error:
        raise StoreError(f"cannot use {path}: {error.strerror}") from error
    if LEDGER not in names and not names <= _OURS:
        raise StoreError(f"{path} holds other files: name an empty or a new folder")
    if LEDGER not in names and read_only:
        raise StoreError(f"no database at {path}: load something first (diplograph load FILE)")


class Lock:
    """Held by one writer or several readers; the system lets go of it when the process dies.

    SQLite's own file locks do the work: they are the same on every system.
    """

    def __init__(self, folder: Path, shared: bool) -> None:
        self._db = None
        try:
            self._db = sqlite3.connect(folder / LOCK, isolation_level=None, timeout=0)
            self._db.execute("BEGIN" if shared else "BEGIN EXCLUSIVE")
            self._db.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except sqlite3.Error as error:
            self.release()
            if "locked" in str(error):
                raise StoreError(
                    f"{folder} is in use by another process: wait for it or end it"
                ) from error
            raise StoreError(f"cannot write in {folder}: {error}") from error

    def release(self) -> None:
        """Let the next one in."""
        if self._db:
            self._db.close()
