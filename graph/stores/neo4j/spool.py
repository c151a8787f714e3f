"""More than memory should hold, brought into order on disk."""

import sqlite3
from collections.abc import Iterable, Iterator

Key = tuple[str | int | None, str, int, str]


def ordered(rows: Iterable[tuple[Key, str]]) -> Iterator[str]:
    """The texts by their keys, in SQLite's order, as the ledger has it."""
    disk = sqlite3.connect("")  # a file of SQLite's own, which goes with the connection
    try:
        disk.execute("CREATE TABLE rows (a, b, c, d, text TEXT)")
        disk.executemany(
            "INSERT INTO rows VALUES (?, ?, ?, ?, ?)", ((*key, text) for key, text in rows)
        )
        for (text,) in disk.execute("SELECT text FROM rows ORDER BY a, b, c, d"):
            yield text
    finally:
        disk.close()
