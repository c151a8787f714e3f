"""Articles read by several processes, in order; a bounded number of them is under way at a time.

An article that the reading of which fails, or ends its process, is told and left out; the others
go on.
"""

import functools
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Generic, NamedTuple, TypeVar

from graph.model import Article
from graph.processes import begin, spawning
from graph.receipts import Reading
from loaders.fingerprint import fingerprint
from loaders.formats.source import Problem
from loaders.reader import read_article

_ALONE = 80_000  # characters that are read before other processes have started
_MOST = 500  # items that are held to see how much there is
_ARTICLES, _CHARACTERS = 8, 40_000  # what a process gets at a time
_WAITING = 3  # portions for each process

Chunk = tuple[Article, ...]
Read = Callable[[Chunk], list[Reading]]


T = TypeVar("T")


class _Task(NamedTuple, Generic[T]):
    """A portion to be read, or an item that passes through."""

    chunk: Chunk
    item: T | None = None


def readings(
    items: Iterable[Article | T], jobs: int, model: bool = True, read: Read | None = None
) -> Iterator[Reading | Problem | T]:
    """What the articles say, read by `jobs` processes; other items pass through in their place.

    `read` takes a portion and can be found by other processes: the shipped extractor if not given.
    """
    remaining = iter(items)
    first, much = _first(remaining) if jobs > 1 else ([], False)
    if not much:
        jobs = 1
    with _Pool(
        jobs, read or functools.partial(read_all, model=model, extractor=fingerprint(model))
    ) as pool:
        waiting: deque[tuple[_Task[T], Future[list[Reading]] | None]] = deque()
        for task in _tasks(chain(first, remaining)):
            waiting.append((task, pool.submit(task.chunk) if task.chunk else None))
            while waiting and (not waiting[0][0].chunk or len(waiting) > _WAITING * jobs):
                yield from _results(pool, *waiting.popleft())
        while waiting:
            yield from _results(pool, *waiting.popleft())


def _first(items: Iterator[Article | T]) -> tuple[list[Article | T], bool]:
    """The first items, and whether they are worth the start of other processes."""
    found, size = [], 0
    for item in islice(items, _MOST):
        found.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if size >= _ALONE:
            return found, True
    return found, len(found) == _MOST and size > 0


def _results(
    pool: "_Pool", task: _Task[T], future: "Future[list[Reading]] | None"
) -> Iterator[Reading | Problem | T]:
    if task.item is not None:
        yield task.item
    if future:
        yield from pool.results(task.chunk, future)


class _Pool:
    """Processes that read, begun anew when one of them dies."""

    def __init__(self, jobs: int, read: Read) -> None:
        self._jobs = jobs
        self._read = read
        self._executor = self._begun()

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def _begun(self) -> Executor:
        if self._jobs == 1:
            return ThreadPoolExecutor(1)
        context = spawning()
        return ProcessPoolExecutor(self._jobs, context, initializer=begin)

    def submit(self, chunk: Chunk) -> "Future[list[Reading]]":
        """Have a portion read."""
        try:
            return self._executor.submit(self._read, chunk)
        except BrokenProcessPool:
            self._executor.shutdown()
            self._executor = self._begun()
            return self._executor.submit(self._read, chunk)

    def results(self, chunk: Chunk, future: "Future[list[Reading]]") -> Iterator[Reading | Problem]:
        """What was read in a portion, and which article of it could not be read."""
        error = future.exception()
        if error is None:
            yield from future.result()
        elif not isinstance(error, Exception):
            raise error
        elif len(chunk) > 1 or isinstance(error, BrokenProcessPool):
            for article in chunk:
                yield self._alone(article)
        else:
            yield _failed(chunk[0], error)

    def _alone(self, article: Article) -> Reading | Problem:
        """An article of a portion that failed: the fault may be another one's."""
        future = self.submit((article,))
        error = future.exception()
        if isinstance(error, BrokenProcessPool):  # perhaps of the portions that ran beside it
            future = self.submit((article,))
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


def _tasks(items: Iterable[Article | T]) -> Iterator[_Task[T]]:
    portion: list[Article] = []
    size = 0
    for item in items:
        if isinstance(item, Article):
            portion.append(item)
            size += len(item.text)
            if len(portion) < _ARTICLES and size < _CHARACTERS:
                continue
        if portion:
            yield _Task(tuple(portion))
            portion, size = [], 0
        if not isinstance(item, Article):
            yield _Task((), item)
    if portion:
        yield _Task(tuple(portion))


def read_all(chunk: Chunk, model: bool, extractor: str) -> list[Reading]:
    """A portion, read by the shipped extractor, whose fingerprint is `extractor`."""
    return [read_article(article, model, extractor) for article in chunk]
