"""Extraction on a Dask cluster: each file of the input is read by some worker, and becomes a file.

Inputs and output are folders, patterns or addresses of fsspec (s3://, hdfs://, file://). A file of
statements appears when it is whole, and is named by the input and the place of its text, so a
worker that dies loses nothing: its input is read again, and running again skips what is there.
"""

import functools
import posixpath
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, NamedTuple

from graph.errors import InputError, UsageError
from graph.model import Article, Statement, digest
from graph.receipts import Reading
from loaders import columns
from loaders.fingerprint import fingerprint
from loaders.formats.extra import library
from loaders.formats.source import Foreign, Given, Mention, Other, Problem, Uncoded
from loaders.reader import read_article
from loaders.reading import EMPTY, read_stream

_EXTRA = "cluster"
_AHEAD = 4  # inputs under way for each thread of a worker
_TOLD = 1000  # problems that an input may tell of


class Part(NamedTuple):
    """An input that was read: where it was, what it held, and what was left out of it."""

    input: str
    output: str
    counts: Counter[str]
    problems: list[Problem]
    uncoded: list[Uncoded]


class Task(NamedTuple):
    """What a worker needs to know, the input aside."""

    output: str
    given: Given
    model: bool
    extractor: str


def extract(
    inputs: Iterable[str], output: str, scheduler: str, given: Given, model: bool = True
) -> Iterator[Part]:
    """Read all inputs on the cluster, and tell of each when its statements are written.

    Raises UsageError where nothing answers at the scheduler's address, InputError for inputs or
    output that cannot be used.
    """
    task = Task(output, given, model, fingerprint(model))
    found = _files(inputs)
    filesystem, folder = _place(output)
    try:
        filesystem.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise InputError(f"{output}: cannot be written: {error.strerror or error}") from error
    with _connected(scheduler) as client:
        yield from _parts(client, found, task)
    _sweep(filesystem, folder)


def _sweep(filesystem: Any, folder: str) -> None:
    """Take away what workers left behind that were killed while they wrote."""
    filesystem.invalidate_cache()
    names = {posixpath.basename(name) for name in filesystem.ls(folder, detail=False)}
    for name in sorted(names):
        if name.startswith(".") and f"{name[1:].partition('-')[0]}.parquet" in names:
            filesystem.rm(posixpath.join(folder, name))


@contextmanager
def _connected(scheduler: str) -> Iterator[Any]:
    distributed = library("distributed", _EXTRA)
    try:
        client = distributed.Client(scheduler, timeout=10, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(f"no Dask scheduler answers at {scheduler}: {error}") from error
    try:
        yield client
    finally:
        client.close()


def _parts(client: Any, inputs: Iterator[str], task: Task) -> Iterator[Part]:
    distributed = library("distributed", _EXTRA)
    read = functools.partial(read_input, task=task)
    threads = sum(client.nthreads().values()) or 1
    waiting = distributed.as_completed(loop=client.loop, raise_errors=False)
    names: dict[str, str] = {}
    for name in islice(inputs, _AHEAD * threads):
        _submit(client, waiting, read, name, names)
    for future in waiting:
        name = names.pop(future.key)
        error = future.exception()
        if isinstance(error, UsageError | InputError):
            raise error
        if error is None:
            yield future.result()
        else:
            why = f"{type(error).__name__}: {error}"
            yield Part(name, "", Counter(), [Problem(name, f"cannot be read ({why})")], [])
        future.release()
        for following in islice(inputs, 1):
            _submit(client, waiting, read, following, names)


def _submit(client: Any, waiting: Any, read: Any, name: str, names: dict[str, str]) -> None:
    future = client.submit(read, name, pure=False)
    names[future.key] = name
    waiting.add(future)


def read_input(name: str, task: Task) -> Part:
    """Read one input on a worker; raises InputError where its program is another one."""
    if fingerprint(task.model) != task.extractor:
        raise InputError("a worker has another version of diplograph: install the same everywhere")
    filesystem, folder = _place(task.output)
    target = posixpath.join(folder, f"{digest(name)}.parquet")
    if filesystem.exists(target):
        with filesystem.open(target, "rb") as there:
            if columns.extractor_of(there) == task.extractor:
                return Part(name, target, Counter(known=1), [], [])
    part = Part(name, target, Counter(), [], [])
    statements = list(_statements(task, part))
    partial = posixpath.join(folder, f".{digest(name)}-{uuid.uuid4().hex}")
    with filesystem.open(partial, "wb") as out:
        columns.write(statements, out, task.extractor)
    filesystem.mv(partial, target)
    if (more := part.counts["problems"] - len(part.problems)) > 0:
        part.problems.append(Problem(name, f"{more} more left out, which are not told one by one"))
    return part


def _statements(task: Task, part: Part) -> Iterator[Statement]:
    """What the input says; the part learns what else became of it."""
    filesystem, path = _place(part.input)
    counts = part.counts
    with filesystem.open(path, "rb") as opened:
        for item in read_stream(part.input, opened, task.given):
            if isinstance(item, Problem):
                counts["problems"] += 1
                if len(part.problems) < _TOLD:
                    part.problems.append(item)
            elif isinstance(item, Foreign):
                counts["foreign"] += 1
            elif isinstance(item, Other):
                counts["others"] += 1
            elif isinstance(item, Uncoded | Mention):
                _leave(part.uncoded, item if isinstance(item, Uncoded) else item.alone())
            elif isinstance(item, Article):
                found: Reading = read_article(item, task.model, task.extractor)
                counts.update(articles=1, statements=len(found.statements))
                yield from found.statements
            else:
                counts["statements"] += 1
                yield item


def _leave(left: list[Uncoded], rows: Uncoded) -> None:
    """Count rows with those of the same reason; readers of tables bound how many there are."""
    for at, known in enumerate(left):
        if known.reason == rows.reason:
            left[at] = known._replace(number=known.number + rows.number)
            return
    left.append(rows)


def _place(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it; raises UsageError."""
    fsspec = library("fsspec", _EXTRA)
    try:
        filesystem, path = fsspec.core.url_to_fs(address)
    except (ValueError, ImportError) as error:
        raise UsageError(f"{address}: {error}") from error
    return filesystem, path


def _files(inputs: Iterable[str]) -> Iterator[str]:
    """Addresses of all files, sorted within each input; raises InputError for one without any."""
    found = []
    for address in inputs:
        if not address:
            raise UsageError(EMPTY)
        filesystem, path = _place(address)
        try:
            names = filesystem.find(path) if filesystem.isdir(path) else filesystem.glob(path)
        except OSError as error:
            raise InputError(f"{address}: cannot be read: {error.strerror or error}") from error
        visible = [n for n in sorted(names) if not posixpath.basename(n).startswith(".")]
        if not visible:
            raise InputError(f"{address}: no such file, or no files in it")
        found += [filesystem.unstrip_protocol(n) for n in visible]
    return iter(found)
