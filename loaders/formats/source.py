"""What a format reads from: a named stream of bytes, taken in bounded pieces."""

import contextlib
import datetime as dt
import io
import tempfile
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NamedTuple, cast

from pydantic import ValidationError

from graph.errors import InputError
from graph.model import Article, ArticleRef, Quote, Row, Statement, digest
from loaders.formats import limits
from loaders.formats.days import day
from loaders.formats.limits import too_long

_PIECE = 64 * 1024


class Problem(NamedTuple):
    """An input, or a line of one, that was left out: where it stands and what is wrong with it.

    `record` is the line as it was, where there is one: to be mended and loaded again.
    """

    where: str
    message: str
    record: str | None = None


class Foreign(NamedTuple):
    """An article in another language than English, which is counted and left out."""

    where: str
    language: str


class Other(NamedTuple):
    """A file beside articles that holds none, as pictures and scripts do: counted and left out."""

    where: str
    kind: str


class Uncoded(NamedTuple):
    """Rows of a table that are right but say nothing that a graph can have: counted, no fault.

    `where` is the first of them.
    """

    where: str
    reason: str
    number: int = 1


class Mention(NamedTuple):
    """A row that tells of another article on an event that a row of its own describes.

    What is said, the statements of the article with the id `about` know: they must be in the store.
    """

    where: str
    about: str
    article: ArticleRef
    quote: Quote
    row: Row
    confidence: float
    extractor: str

    def alone(self) -> Uncoded:
        """What it is where no store is at hand."""
        return Uncoded(self.where, "mentions, whose events only a database knows")

    def says(self, statement: Statement) -> Statement:
        """What the event's statement says, said by this article."""
        changed = {
            "id": "st_" + digest(statement.id, self.article.id, self.quote.exact),
            "article": self.article,
            "quote": self.quote,
            "row": self.row,
            "confidence": self.confidence,
            "extractor": self.extractor,
        }
        return statement.model_copy(update=changed)


class Given(NamedTuple):
    """What is known of all articles of an input: used where an article does not say it.

    `columns` maps our fields to the names that a table or a JSON object has for them; `encoding` is
    that of bytes that are not UTF-8 and say nothing of it.
    """

    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    retrieved: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    encoding: str | None = None

    @property
    def fields(self) -> dict[str, str]:
        """What is known, as fields of an article."""
        known = self._asdict()
        return {n: known[n] for n in Article.model_fields if known.get(n)}


NOTHING = Given()


class Source:
    """A named stream; `advance` is told how many bytes were taken, for progress.

    `known_as` is the name by which its format is known: of what is packed, that without `.gz`.
    """

    def __init__(
        self,
        name: str,
        stream: BinaryIO,
        advance: Callable[[int], None] = lambda taken: None,
        known_as: str | None = None,
    ) -> None:
        self.name = name
        self.known_as = known_as or name
        self.advance = advance
        self._stream = stream if hasattr(stream, "peek") else _buffered(stream)

    def head(self, size: int) -> bytes:
        """The first bytes, which stay to be read."""
        return cast(io.BufferedReader, self._stream).peek(size)[:size]

    def read(self, size: int = _PIECE) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        data = self._stream.read(size)
        self.advance(len(data))
        return data

    def all(self, limit: int = limits.TEXT, what: str = "text") -> bytes:
        """Everything; raises InputError if that is more than `limit`."""
        data = self.read(limit + 1)
        if len(data) > limit:
            raise InputError(too_long(what, limit))
        return data

    def lines(self, limit: int = limits.TEXT) -> Iterator[tuple[int, bytes | None]]:
        """The lines with their numbers from 1; None stands for one longer than `limit`."""
        number = 0
        while line := self._stream.readline(limit + 1):
            number += 1
            self.advance(len(line))
            if len(line) <= limit:
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(_PIECE)
                self.advance(len(line))
            yield number, None

    @contextlib.contextmanager
    def whole(self, limit: int, what: str) -> Iterator[BinaryIO]:
        """The stream where one can go back and forth; raises InputError if more than `limit`.

        A file is that already; anything else goes through a nameless temporary file.
        """
        raw = getattr(self._stream, "raw", None)
        if isinstance(raw, io.FileIO) and raw.seekable():
            yield self._stream
            return
        with tempfile.SpooledTemporaryFile(limits.MEMORY) as spool:
            while data := self.read():
                if spool.tell() + len(data) > limit:
                    raise InputError(too_long(what, limit))
                spool.write(data)
            spool.seek(0)
            yield cast(BinaryIO, spool)

    def stream(self) -> BinaryIO:
        """The bytes as a file that others read; what they take is counted."""
        return _buffered(cast(BinaryIO, _Taken(self)))


class Member(NamedTuple):
    """Something within an input, to be known by its own content; `given` is what holds for it."""

    source: Source
    given: Given


Item = Article | Statement | Mention | Problem | Foreign | Other | Uncoded
Found = Item | Member


class _Taken(io.RawIOBase):
    """A source as a raw stream."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._source.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    return io.BufferedReader(cast(io.RawIOBase, stream))


def a_day(value: str) -> str:
    """The day or moment in ISO 8601; raises InputError."""
    found = str(day(value))
    try:
        dt.datetime.fromisoformat(found)
    except ValueError as error:
        raise InputError(f"not a date: {value!r} (write 2021-12-15)") from error
    return found


def first_fault(error: ValidationError) -> str:
    """The first fault of a record, as "field: what is wrong"."""
    fault = error.errors()[0]
    where = ".".join(str(part) for part in fault["loc"])
    message = fault["msg"].removeprefix("Value error, ").removeprefix(f"{where}: ")
    message = message.replace("Input should be a valid string", "should be text")
    return f"{where}: {message}" if where else message


def opened(name: str, data: bytes) -> Source:
    """A source of bytes that are there already."""
    return Source(name, _buffered(io.BytesIO(data)))
