"""A Cypher query in a process of its own, which can be stopped whatever the engine is doing.

Ladybug's own time limit does not end every query, and nothing limits its memory but this. A server
is asked from there too: what it sends can be too much as well.
"""

import multiprocessing
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from graph.errors import DiplographError, StoreError, UsageError
from graph.stores import open_store
from graph.stores.neo4j.address import is_server
from graph.stores.neo4j.plan import check_plan
from queries import console

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
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_serve, args=(theirs, url, statement, bound, timeout, rows), daemon=True
    )
    process.start()
    theirs.close()
    try:
        yield from _received(ours, process, timeout)
    finally:
        process.kill()
        process.join()
        ours.close()


def _received(ours: Connection, process: BaseProcess, timeout: float) -> Iterator[Row]:
    deadline = time.monotonic() + _START
    while True:
        while not ours.poll(_PAUSE):
            if time.monotonic() > deadline:
                raise StoreError(f"the query took more than {timeout:g} seconds: it was stopped")
            if _resident(process.pid) > MAX_BYTES:
                raise StoreError("the query took more than 2 GB of memory: it was stopped")
        try:
            message = ours.recv()
        except EOFError as error:
            raise StoreError("the query ended the engine: nothing came back") from error
        match message:
            case "open":
                deadline = time.monotonic() + timeout + 1
            case list():
                yield from message
                deadline = time.monotonic() + timeout + 1
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
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * 4096
