"""The Ladybug file: opened strictly, asked, and stamped, so that only the right one is used."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import ladybug

from graph.errors import StoreError
from graph.stores.cypher import READ_MARK
from graph.stores.results import given, rows, translated

_BUFFER = 1 << 30  # bytes at most; Ladybug's own choice is most of the machine's memory
_WRITERS = 4  # more than cores are no slower, and all of them share the buffer


class Damaged(StoreError):
    """The graph file is missing, faulty, of another version or of another ledger."""


class GraphFile:
    """One open graph; only one per file may be open in a process, or rows are lost silently.

    `once` writes to the file on closing only: else every COPY does; and several may write into it.
    """

    def __init__(self, path: Path, read_only: bool = False, once: bool = False) -> None:
        try:
            self._database = ladybug.Database(
                path, buffer_pool_size=_BUFFER, read_only=read_only, auto_checkpoint=not once,
                enable_multi_writes=once,
            )  # fmt: skip
            self._connection = ladybug.Connection(self._database)
        except (RuntimeError, ValueError, IndexError) as error:
            raise Damaged(f"{path} cannot be opened: {_brief(error)}") from error

    def close(self) -> None:
        """Write what is in memory and let go of the file; raises StoreError."""
        try:
            self._connection.close()
            self._database.close()
        except RuntimeError as error:
            raise StoreError(f"the graph cannot be written: {_brief(error)}") from error

    def write(self, cypher: str, rows: list[dict[str, str | None]] | None = None) -> None:
        """One of our own texts; raises StoreError."""
        if rows == []:
            return  # Ladybug refuses an empty list
        _execute(self._connection, cypher, None if rows is None else {"rows": rows})

    def write_beside(self, works: Iterable[Iterable[str]]) -> None:
        """Texts of each work one after the other, works beside each other; of a file opened `once`.

        Works may not touch the same table. Raises StoreError; the file is of no use then.
        """
        try:
            with ThreadPoolExecutor(_WRITERS) as pool:
                for _ in pool.map(self._write_all, works):
                    pass
        except StoreError:
            # Written on closing, what a failed COPY has left brings the process down.
            _execute(self._connection, "CALL force_checkpoint_on_close=false")
            raise

    def _write_all(self, texts: Iterable[str]) -> None:
        with ladybug.Connection(self._database) as connection:
            for text in texts:
                _execute(connection, text)

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, timeout: float | None = None
    ) -> Iterator[dict[str, Any]]:
        """Rows of a query; raises UsageError for a faulty one, StoreError for lack of time."""
        values = given(cypher, parameters)
        self._connection.set_query_timeout(int((timeout or 0) * 1000))
        try:
            result = self._connection.execute(cypher, parameters=values)
        except (RuntimeError, ValueError) as error:
            raise translated(error, timeout) from error
        if isinstance(result, list):  # several queries in one text: the last one answers
            result = result[-1]
        return rows(result.get_column_names(), _values(result))

    def stamp(self) -> str | None:
        """What the file was stamped with; None for a file that is not ours or empty."""
        try:
            result = self._connection.execute(READ_MARK)
            assert isinstance(result, ladybug.QueryResult)
            return str(next(_values(result))[0])
        except (RuntimeError, ValueError):
            return None


def _execute(connection: ladybug.Connection, cypher: str, values: Any = None) -> None:
    try:
        connection.execute(cypher, parameters=values)
    except RuntimeError as error:
        raise StoreError(f"the graph cannot be written: {_brief(error)}") from error


def _brief(error: Exception) -> str:
    """The system's reason, if there is one, else the first line."""
    return str(error).partition("\n")[0].rpartition("Error: ")[2]


def _values(result: ladybug.QueryResult) -> Iterator[list[Any]]:
    while result.has_next():
        row = result.get_next()
        yield list(row.values()) if isinstance(row, dict) else row
