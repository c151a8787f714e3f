"""From paths, folders, patterns, addresses and standard input to articles and statements."""

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from graph.errors import DiplographError, InputError, UsageError
from graph.model import Article, Statement
from graph.stores.folder import LEDGER
from loaders import failures
from loaders.fetching import fetch, is_address
from loaders.formats import FORMATS, HEAD, limits
from loaders.formats.others import other
from loaders.formats.source import NOTHING, Foreign, Given, Item, Member, Problem, Source, opened
from loaders.language_id import foreign

STDIN = "-"
EMPTY = "an empty path: name a file, a folder or a pattern (. is the folder where you are)"
_REMEMBERED = 100_000  # items whose ids are compared with those that follow


def read(
    paths: Iterable[str],
    given: Given = NOTHING,
    advance: Callable[[int], None] = lambda taken: None,
    stdin: BinaryIO | None = None,
    fetching: bool = False,
) -> Iterator[Item]:
    """Everything that the inputs hold, in order; what cannot be read comes as a Problem.

    An input is a file, a folder, a pattern like `news/**/*.txt`, `-` for standard input, or, with
    `fetching`, an address of the web. Raises UsageError for an empty path.
    """
    paths = list(paths)
    if "" in paths:
        raise UsageError(EMPTY)
    known = _Known()
    for found in _inputs(paths, given, advance, stdin, fetching):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _english(_source(*found, known))


def read_stream(
    name: str,
    stream: BinaryIO,
    given: Given = NOTHING,
    advance: Callable[[int], None] = lambda taken: None,
) -> Iterator[Item]:
    """Everything that a stream of this name holds, in order."""
    yield from _english(_source(Source(name, stream, advance), given, _Known()))


def files(path: str) -> list[Path]:
    """The files that a path means: itself, all in the folder, or those that fit the pattern.

    Hidden ones must be named, and those of a database. Raises OSError, and UsageError for a pattern
    that is none.
    """
    here = Path(path)
    if not path:  # which is no name for the folder one is in
        return []
    if here.is_dir():
        root, pattern = here, "**/*"
    elif here.exists():
        return [here]
    else:
        root, pattern = Path(here.anchor), str(here.relative_to(here.anchor))
    try:
        found = (p for p in root.glob(pattern) if p.is_file() and not _hidden(p, root))
        return sorted(p for p in found if not any(map(_kept, (p.parent, p.parent.parent))))
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from error


def size(paths: Iterable[str]) -> int | None:
    """Bytes to read, or None where that cannot be known."""
    paths = list(paths)
    if STDIN in paths or any(map(is_address, paths)):
        return None
    try:
        return sum(file.stat().st_size for path in paths for file in files(path))
    except OSError:
        return None


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _kept(folder: Path) -> bool:
    """Whether it is a database's: loading the folder where one works does not load that."""
    return (folder / LEDGER).is_file()


def _leads_out(file: Path, path: str) -> bool:
    """Whether a file of a folder is a link to somewhere else."""
    folder = Path(path)
    return folder.is_dir() and not file.resolve().is_relative_to(folder.resolve())


def _inputs(
    paths: Iterable[str],
    given: Given,
    advance: Callable[[int], None],
    stdin: BinaryIO | None,
    fetching: bool,
) -> Iterator[Member | Problem]:
    """What each path means, opened, with what is known of it."""
    for path in paths:
        if path == STDIN:
            yield Member(Source("standard input", stdin or sys.stdin.buffer, advance), given)
        elif is_address(path):
            yield _fetched(path, given, fetching)
        else:
            yield from _files(path, given, advance)


def _files(path: str, given: Given, advance: Callable[[int], None]) -> Iterator[Member | Problem]:
    try:
        found = files(path)
    except OSError as error:
        yield Problem(path, f"cannot be read: {error.strerror}")
        return
    if not found:
        empty = Path(path).is_dir()
        yield Problem(path, "no files in this folder" if empty else "no such file or folder")
    for file in found:
        try:
            if _leads_out(file, path):
                yield Problem(str(file), "a link that leads out of the folder; name it to read it")
                continue
            with file.open("rb") as stream:
                yield Member(Source(str(file), stream, advance), given)
        except OSError as error:
            yield Problem(str(file), f"cannot be read: {error.strerror}")


def _fetched(url: str, given: Given, fetching: bool) -> Member | Problem:
    if not fetching:
        return Problem(url, "an address; nothing is fetched without --fetch")
    try:
        page = fetch(url)
    except InputError as error:
        return Problem(url, str(error))
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    facts = given._replace(url=page.url, retrieved=now)
    return Member(opened(page.url.partition("?")[0], page.data), facts)


def _source(source: Source, given: Given, known: "_Known", depth: int = 0) -> Iterator[Item]:
    """What a stream holds, by the first format that knows it, and its members by theirs."""
    empty = True
    try:
        head = source.head(HEAD)
        one = next(form for form in FORMATS if form.recognises(source.known_as, head))
        if beside := other(source, head, one.name):
            yield beside
            return
        for found in one.read(source, given):
            empty = False
            if not isinstance(found, Member):
                yield known.checked(found, source.name)
            elif depth >= limits.DEPTH:
                yield Problem(found.source.name, f"more than {limits.DEPTH} archives deep")
            else:
                yield from _source(*found, known, depth + 1)
    except InputError as error:
        yield Problem(source.name, str(error))
    except OSError as error:
        yield Problem(source.name, f"cannot be read: {error.strerror or error}")
    except (DiplographError, MemoryError):
        raise
    except Exception as error:
        # No input may end a load of many; what our own code does wrong must be seen.
        if not (by := failures.library(error)):
            raise
        yield Problem(source.name, f"cannot be read: {by}: {type(error).__name__}: {error}")
    else:
        if empty:
            yield Problem(source.name, "nothing in it that could be read")


def _english(items: Iterable[Item]) -> Iterator[Item]:
    """With a note in place of each article in another language."""
    for item in items:
        language = foreign(item.text) if isinstance(item, Article) else None
        if language and isinstance(item, Article):
            yield Foreign(item.url or item.id, language)
        else:
            yield item


class _Known:
    """What came under each id shortly before.

    What came long before is forgotten, so that memory stays flat.
    """

    def __init__(self) -> None:
        self._contents: dict[tuple[str, str], int] = {}

    def checked(self, item: Item, where: str) -> Item:
        """The item, or a Problem if its id stood for something else before."""
        # A table's reader has told of its own repeated rows.
        if not isinstance(item, Article | Statement) or (isinstance(item, Statement) and item.row):
            return item
        kind = type(item).__name__.lower()
        # One text under two titles, as on a page of its own and in a list, is one article.
        content = hash(item.model_dump_json(exclude={"retrieved", "title"}))
        if self._contents.setdefault((kind, item.id), content) != content:
            told = f"the {kind} id {item.id!r} came before with other content; left out"
            return Problem(where, told)
        if len(self._contents) > _REMEMBERED:
            del self._contents[next(iter(self._contents))]
        return item
