"""Transactions sent to a server, a few at a time, while the next ones are made."""

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import NamedTuple

from graph.stores.neo4j.connection import Connection, Row, Transaction

LANES = 2  # transactions under way at once: more gain nothing
_AHEAD = 2  # further ones that are ready

Told = Callable[[int], None]
Fence = Callable[[Transaction, int], None]


class Work(NamedTuple):
    """A text that takes `$rows`, and its rows: one transaction."""

    text: str
    rows: list[Row]


def send(connection: Connection, works: Iterable[Work], fence: Fence, told: Told) -> None:
    """Write all; `told` hears of rows that are written, `fence` guards each lane (see notes.py)."""
    lanes: SimpleQueue[int] = SimpleQueue()
    for lane in range(LANES):
        lanes.put(lane)

    def write(work: Work) -> int:
        lane = lanes.get()

        def guarded(tx: Transaction) -> None:
            fence(tx, lane)
            tx.write(work.text, work.rows)

        try:
            connection.write(guarded)
        finally:
            lanes.put(lane)
        return len(work.rows)

    waiting: deque[Future[int]] = deque()
    with ThreadPoolExecutor(LANES) as pool:
        try:
            for work in works:
                if len(waiting) == LANES + _AHEAD:
                    told(waiting.popleft().result())
                waiting.append(pool.submit(write, work))
            while waiting:
                told(waiting.popleft().result())
        finally:
            for future in waiting:
                future.cancel()
