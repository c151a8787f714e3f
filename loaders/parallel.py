"""Articles read by several processes, in order; a bounded number of them is under way at a time.

An article that the reading of which fails, or ends its process, is told and left out; the others
go on.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import NamedTuple

from graph.model import Article, Statement
from graph.receipts import Reading
from loaders.formats.source import Problem
from loaders.reader import read_article

_ALONE = 8  # articles that are read before other processes could have started
_ARTICLES, _CHARACTERS = 8, 40_000  # what a process gets at a time
_WAITING = 3  # portions for each process

Chunk = tuple[Article, ...]


class _Task(NamedTuple):
    """A portion under way, or an item that needs no reading (`chunk` is empty)."""

    chunk: Chunk
    future: Future[list[Reading]] | None = None
    item: Statement | None = None


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def readings(
    items: Iterable[Article | Statement], jobs: int, model: bool = False
) -> Iterator[Reading | Statement | Problem]:
    """What the articles say, by `jobs` processes, in the order of the items."""
    remaining = iter(items)
    first = list(islice(remaining, _ALONE if jobs > 1 else 0))
    if len(first) < _ALONE:
        jobs = 1
    with _Pool(jobs, model) as pool:
        yield from pool.run(chain(first, remaining))


class _Pool:
    """Processes that read, begun anew when one of them dies."""

    def __init__(self, jobs: int, model: bool) -> None:
        self._jobs = jobs
        self._model = model
        self._executor = self._begun()

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def run(self, items: Iterable[Article | Statement]) -> Iterator[Reading | Statement | Problem]:
        waiting: deque[_Task] = deque()
        for portion in _portions(items):
            if isinstance(portion, Statement):
                waiting.append(_Task((), item=portion))
            else:
                waiting.append(_Task(portion, self._submit(portion)))
            while waiting and (not waiting[0].chunk or len(waiting) > _WAITING * self._jobs):
                yield from self._results(waiting.popleft())
        while waiting:
            yield from self._results(waiting.popleft())

    def _begun(self) -> Executor:
        if self._jobs == 1:
            return ThreadPoolExecutor(1)
        # Not forked: the caller may have threads and an open database.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, context, initializer=_begin)

    def _submit(self, chunk: Chunk) -> "Future[list[Reading]]":
        try:
            return self._executor.submit(_read, chunk, self._model)
        except BrokenProcessPool:
            self._executor.shutdown()
            self._executor = self._begun()
            return self._executor.submit(_read, chunk, self._model)

    def _results(self, task: _Task) -> Iterator[Reading | Statement | Problem]:
        if task.item:
            yield task.item
        if not task.future:
            return
        error = task.future.exception()
        if error is None:
            yield from task.future.result()
        elif not isinstance(error, Exception):
            raise error
        elif len(task.chunk) > 1 or isinstance(error, BrokenProcessPool):
            for article in task.chunk:
                yield self._alone(article)
        else:
            yield _failed(task.chunk[0], error)

    def _alone(self, article: Article) -> Reading | Problem:
        """An article of a portion that failed: the fault may be another one's."""
        future = self._submit((article,))
        error = future.exception()
        if isinstance(error, BrokenProcessPool):  # perhaps of the portions that ran beside it
            future = self._submit((article,))
            error = future.exception()
        if error is None:
            return future.result()[0]
        if not isinstance(error, Exception):
            raise error
        return _failed(article, error)


def _failed(article: Article, error: Exception) -> Problem:
    died = isinstance(error, BrokenProcessPool)
    why = "its process died" if died else f"{type(error).__name__}: {error}"
    message = f"cannot be read ({why}); please report it with the article"
    return Problem(article.id, message, article.model_dump_json())


def _portions(items: Iterable[Article | Statement]) -> Iterator[Chunk | Statement]:
    portion: list[Article] = []
    size = 0
    for item in items:
        if isinstance(item, Article):
            portion.append(item)
            size += len(item.text)
        if portion and (
            isinstance(item, Statement) or len(portion) == _ARTICLES or size > _CHARACTERS
        ):
            yield tuple(portion)
            portion, size = [], 0
        if isinstance(item, Statement):
            yield item
    if portion:
        yield tuple(portion)


def _read(chunk: Chunk, model: bool) -> list[Reading]:
    return [read_article(article, model) for article in chunk]


def _begin() -> None:
    """In each process: leave Ctrl-C to the one that writes, and end when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)
