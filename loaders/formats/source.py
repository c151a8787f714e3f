"""What a format reads from: a named stream of bytes, taken in bounded pieces."""

import codecs
import datetime as dt
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from pydantic import ValidationError

from graph.errors import InputError
from graph.model import Article, Statement

#: The longest text or line that is read, in bytes: some 300,000 words.
LIMIT = 2 * 1024 * 1024

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Problem(NamedTuple):
    """An input, or a line of one, that was left out: where it stands and what is wrong with it.

    `record` is the line as it was, where there is one: to be mended and loaded again.
    """

    where: str
    message: str
    record: str | None = None


Item = Article | Statement | Problem


class Given(NamedTuple):
    """What the caller knows of all articles of an input: used where an article does not say it."""

    published: str | None = None
    publisher: str | None = None
    url: str | None = None


NOTHING = Given()


class Source:
    """A named stream; `advance` is told how many bytes were taken, for progress."""

    def __init__(
        self, name: str, stream: BinaryIO, advance: Callable[[int], None] = lambda taken: None
    ) -> None:
        self.name = name
        self._stream = stream
        self._advance = advance

    def all(self) -> bytes:
        """Everything; raises InputError if that is more than `LIMIT`."""
        data = self._stream.read(LIMIT + 1)
        self._advance(len(data))
        if len(data) > LIMIT:
            raise InputError(too_long("text"))
        return data

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """The lines with their numbers from 1; None stands for a line longer than `LIMIT`."""
        number = 0
        while line := self._stream.readline(LIMIT + 1):
            number += 1
            self._advance(len(line))
            if len(line) <= LIMIT:
                yield number, line
                continue
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(LIMIT)
                self._advance(len(line))
            yield number, None


def too_long(what: str) -> str:
    """The message for more than `LIMIT` bytes."""
    return f"the {what} is longer than {LIMIT // 1024**2} MB; split it into articles"


def decode(data: bytes) -> str:
    """UTF-8 with or without a byte order mark; raises InputError that names the first bad byte."""
    if data.startswith(_UTF16):
        raise InputError("UTF-16, not UTF-8 (convert it: iconv -f UTF-16 -t UTF-8)")
    if b"\0" in data:
        raise InputError(f"binary, not text: a zero byte at offset {data.index(0)}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = data[error.start]
        raise InputError(
            f"not UTF-8: byte 0x{bad:02X} at offset {error.start}"
            " (convert it: iconv -f WINDOWS-1252 -t UTF-8)"
        ) from error


def a_day(value: str) -> str:
    """The same text if it is an ISO 8601 day or timestamp; raises InputError."""
    try:
        dt.datetime.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"not a date: {value!r} (write 2021-12-15)") from error
    return value


def first_fault(error: ValidationError) -> str:
    """The first fault of a record, as "field: what is wrong"."""
    fault = error.errors()[0]
    where = ".".join(str(part) for part in fault["loc"])
    message = fault["msg"].removeprefix("Value error, ").removeprefix(f"{where}: ")
    return f"{where}: {message}" if where else message
