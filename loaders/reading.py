"""From paths, folders, patterns and standard input to articles and statements."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from graph.errors import UsageError
from loaders.formats import FORMATS
from loaders.formats.source import NOTHING, Given, Item, Problem, Source

STDIN = "-"
_PEEK = 512


def read(
    paths: Iterable[str],
    given: Given = NOTHING,
    advance: Callable[[int], None] = lambda taken: None,
    stdin: BinaryIO | None = None,
) -> Iterator[Item]:
    """Everything that the inputs hold, in order; what cannot be read comes as a Problem.

    An input is a file, a folder, a pattern like `news/**/*.txt`, or `-` for standard input.
    """
    yield from _distinct(_read(paths, given, advance, stdin))


def files(path: str) -> list[Path]:
    """The files that a path means: itself, all in the folder, or those that fit the pattern.

    Hidden ones must be named. Raises OSError, and UsageError for a pattern that is none.
    """
    here = Path(path)
    if here.is_dir():
        root, pattern = here, "**/*"
    elif here.exists() or not path:
        return [here] if path else []
    else:
        root, pattern = Path(here.anchor), str(here.relative_to(here.anchor))
    try:
        return sorted(p for p in root.glob(pattern) if p.is_file() and not _hidden(p, root))
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from error


def size(paths: Iterable[str]) -> int | None:
    """Bytes to read, or None where that cannot be known."""
    paths = list(paths)
    if STDIN in paths:
        return None
    try:
        return sum(file.stat().st_size for path in paths for file in files(path))
    except OSError:
        return None


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read(
    paths: Iterable[str],
    given: Given,
    advance: Callable[[int], None],
    stdin: BinaryIO | None,
) -> Iterator[Item]:
    for path in paths:
        if path == STDIN:
            yield from _stream("standard input", stdin or sys.stdin.buffer, given, advance)
            continue
        try:
            found = files(path)
        except OSError as error:
            yield Problem(path, f"cannot be read: {error.strerror}")
            continue
        if not found:
            yield Problem(path, "no such file, or no files in it")
        for file in found:
            try:
                with file.open("rb") as stream:
                    yield from _stream(str(file), stream, given, advance)
            except OSError as error:
                yield Problem(str(file), f"cannot be read: {error.strerror}")


def _stream(
    name: str, stream: BinaryIO, given: Given, advance: Callable[[int], None]
) -> Iterator[Item]:
    peekable = _peekable(stream)
    head = peekable.peek(_PEEK)[:_PEEK]
    one = next(form for form in FORMATS if form.recognises(name, head))
    yield from one.read(Source(name, peekable, advance), given)


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream))


def _distinct(items: Iterable[Item]) -> Iterator[Item]:
    """Without those whose id stood for something else before."""
    seen: dict[tuple[str, str], int] = {}
    for item in items:
        if not isinstance(item, Problem):
            kind, content = type(item).__name__.lower(), hash(item.model_dump_json())
            if seen.setdefault((kind, item.id), content) != content:
                yield Problem(item.id, f"this {kind} id came before with other content; left out")
                continue
        yield item
