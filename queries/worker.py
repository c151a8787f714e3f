"""A Cypher query in a process of its own, which can be stopped whatever the engine is doing.

Ladybug's own time limit does not end every query, and nothing limits its memory but this. A server
is asked from there too: what it sends can be too much as well.
"""

import time
from collections.abc import Iterator, Mapping
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from graph.errors import DiplographError, StoreError, UsageError
from graph.processes import spawning
from graph.stores import open_store
from graph.stores.neo4j.address import is_server
from graph.stores.neo4j.plan import check_plan
from queries import console
from queries.cells import Written

Row = dict[str, Any]

MAX_ROWS = 100_000
MAX_BYTES = 2 << 30
_BATCH = 500
_PAUSE = 0.05
# Opening a database takes its time too, but is no part of the query.
_START = 20.0


def run(
    url: str,
    text: str,
    values: Mapping[str, Any] | None = None,
    *,
    timeout: float = 30.0,
    rows: int = MAX_ROWS,
) -> Iterator[Row]:
    """Rows of a query that only reads, on the database at `url`; raises UnsafeQuery, UsageError.

    Raises StoreError if it takes more than `timeout` seconds or two gigabytes, and UsageError,
    behind the last row, if there are more than `rows`.
    """
    statement = console.check(text)
    bound = console.bind(statement, values or {})
    context = spawning()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_serve, args=(theirs, url, statement, bound, timeout, rows), daemon=True
    )
    process.start()
    theirs.close()
    try:
        names = tuple(map(Written, console.columns(statement)))
        for row in _received(ours, process, timeout):
            # Ladybug has names of its own for what has none, as COUNT(a._ID).
            yield dict(zip(names, row.values(), strict=True)) if len(names) == len(row) else row
    finally:
        process.kill()
        process.join()
        ours.close()


def _received(ours: Connection, process: BaseProcess, timeout: float) -> Iterator[Row]:
    # Only waiting counts: whoever takes the rows may take their time.
    waited, limit = 0.0, _START
    late = f"the database took more than {_START:g} seconds to open: it was stopped"
    while True:
        begun = time.monotonic()
        while not ours.poll(_PAUSE):
            if waited + time.monotonic() - begun > limit:
                raise StoreError(late)
            if _resident(process.pid) > MAX_BYTES:
                raise StoreError("the query took more than 2 GB of memory: it was stopped")
        waited += time.monotonic() - begun
        try:
            message = ours.recv()
        except EOFError as error:
            raise StoreError("the query ended the engine: nothing came back") from error
        match message:
            case "open":
                waited, limit = 0.0, timeout + 1
                late = f"the query took more than {timeout:g} seconds: it was stopped"
            case list():
                yield from message
            case DiplographError():
                raise message
            case _:
                return


def _serve(
    theirs: Connection, url: str, text: str, values: Mapping[str, Any], timeout: float, rows: int
) -> None:
    """In the other process: sends `open`, batches of rows, then None or what went wrong."""
    try:
        with open_store(url, read_only=True) as store:
            if is_server(url):
                check_plan(store, text, values)
            theirs.send("open")
            found = store.run(text, values, timeout=timeout)
            number = 0
            while batch := list(islice(found, _BATCH)):
                theirs.send(batch[: rows - number])
                number += len(batch)
                if number > rows:
                    raise UsageError(f"more than {rows} rows: add LIMIT to the query")
            theirs.send(None)
    except DiplographError as error:
        theirs.send(type(error)(str(error)))
    finally:
        theirs.close()


def _resident(pid: int | None) -> int:
    """Bytes of memory that a process uses; 0 where the system does not say."""
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss) if pid else 0
    except psutil.Error:
        return 0
