"""Keys that came before, kept on disk, so that memory stays flat whatever a table's size."""

import sqlite3
from types import TracebackType
from typing import Self


class Seen:
    """Keys with the line where each came first, in a nameless file that goes on closing."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("CREATE TABLE seen (key TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        self._db.execute("BEGIN")

    def before(self, key: str, line: int) -> int | None:
        """The earlier line with this key; None if it is new."""
        put = self._db.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (key, line))
        if put.rowcount:
            return None
        (first,) = self._db.execute("SELECT line FROM seen WHERE key = ?", (key,)).fetchone()
        return int(first)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._db.close()
