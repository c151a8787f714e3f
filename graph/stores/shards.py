"""All edges drawn anew from a ledger, by several processes, each a run of groups at a time."""

import functools
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from graph import drawing
from graph.drawing import Rows
from graph.errors import StoreError
from graph.ledger import Ledger
from graph.ledgerfile import connect
from graph.model import Edge, Statement
from graph.processes import begin, cores, spawning
from graph.schema import Relation
from graph.stores.sheets import Sheets

_PART = 20_000  # statements, unless one group has more
_ALONE = 30_000  # statements that are drawn before other processes have started
_AHEAD = 2  # parts for each process that may wait for the ledger


class _Part(NamedTuple):
    """Groups from one key to another, both included."""

    number: int
    first: str
    last: str


def draw(ledger: Ledger, path: Path, folder: Path) -> Iterator[Rows]:
    """Rows for the ledger, part by part; the graph's rows are written to files in `folder`.

    `path` is the ledger's file, whose statements must be committed. Raises StoreError.
    """
    parts = list(_parts(ledger))
    work = functools.partial(_draw, path=path, folder=folder, vocabulary=dict(ledger.vocabulary))
    jobs = min(cores(), len(parts)) if ledger.size() > _ALONE else 1
    if jobs <= 1:
        yield from map(work, parts)
        return
    context = spawning()
    with ProcessPoolExecutor(jobs, context, initializer=begin) as pool:
        waiting: deque[Future[Rows]] = deque()
        try:
            for part in parts:
                waiting.append(pool.submit(work, part))
                if len(waiting) > jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise StoreError("a process that drew the graph died: try again") from error
        finally:
            pool.shutdown(cancel_futures=True)


def _parts(ledger: Ledger) -> Iterator[_Part]:
    number, first, last, size = 0, "", "", 0
    for group, count in ledger.query("SELECT grp, count(*) FROM statements GROUP BY grp"):
        first, last, size = first or group, group, size + count
        if size >= _PART:
            yield _Part(number, first, last)
            number, first, size = number + 1, "", 0
    if first:
        yield _Part(number, first, last)


def _draw(part: _Part, path: Path, folder: Path, vocabulary: Mapping[str, Relation]) -> Rows:
    sheets, found = Sheets(folder, str(part.number)), Rows([], [])
    query = "SELECT grp, json FROM statements WHERE grp BETWEEN ? AND ? ORDER BY grp"
    with closing(connect(path, read_only=True)) as db:
        rows: Iterable[tuple[str, str]] = db.execute(query, (part.first, part.last))
        for group, members in groupby(rows, key=lambda row: row[0]):
            read = (Statement.model_validate_json(text) for _, text in members)
            statements = {statement.id: statement for statement in read}
            drawn = drawing.draw(group, statements, {}, vocabulary, Edge.model_dump_json)
            for one in drawn.edges:
                found.add(group, one.edge, drawn.contents[one.edge.id])
                sheets.edge(one)
            for placed in drawn.statements:
                sheets.statement(placed)
    sheets.flush()
    return found
