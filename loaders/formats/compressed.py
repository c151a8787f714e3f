"""One file packed by gzip or Zstandard: unpacked as it is read, no further than it should grow."""

import gzip
import io
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.extra import library
from loaders.formats.faults import DAMAGE, told
from loaders.formats.source import Found, Given, Member, Source

_SUFFIXES = {".gz": "", ".zst": "", ".tgz": ".tar"}


def is_gzip(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.startswith(b"\x1f\x8b\x08")


def is_zstd(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.startswith(b"\x28\xb5\x2f\xfd")


def read_gzip(source: Source, given: Given) -> Iterator[Found]:
    """What is packed, known by the name without `.gz`."""
    yield _unpacked(source, given, lambda packed: cast(BinaryIO, gzip.GzipFile(fileobj=packed)))


def read_zstd(source: Source, given: Given) -> Iterator[Found]:
    """What is packed, known by the name without `.zst`."""
    zstandard = library("zstandard", "archives")
    reader = zstandard.ZstdDecompressor(max_window_size=limits.DOCUMENT).stream_reader
    yield _unpacked(
        source,
        given,
        lambda packed: cast(
            BinaryIO, _Zstd(reader(packed, read_across_frames=True), zstandard.ZstdError)
        ),
    )


def _unpacked(source: Source, given: Given, opened: Callable[[BinaryIO], BinaryIO]) -> Member:
    name = source.known_as
    suffix = PurePath(name).suffix
    if suffix.lower() in _SUFFIXES:
        name = name[: -len(suffix)] + _SUFFIXES[suffix.lower()]
    packed = _Counted(source.stream())
    growing = Growing(opened(cast(BinaryIO, packed)), lambda: packed.taken)
    unpacked = cast(BinaryIO, io.BufferedReader(growing))
    return Member(Source(source.name, unpacked, known_as=name), given)


class _Zstd:
    """A Zstandard stream whose faults are of the usual kind."""

    def __init__(self, stream: BinaryIO, fault: type[Exception]) -> None:
        self._stream = stream
        self._fault = fault

    def read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except self._fault as error:
            raise OSError(str(error)) from error


class _Counted(io.RawIOBase):
    """A stream that knows how much was taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.taken += len(data)
        return data


class Growing(io.RawIOBase):
    """Bytes as they are unpacked; raises InputError for a bomb and for what is damaged."""

    def __init__(self, stream: BinaryIO, packed: Callable[[], int]) -> None:
        self._stream = stream
        self._packed = packed
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with told("damaged", *DAMAGE):
            data = self._stream.read(len(buffer))
        self._given += len(data)
        free = self._given <= limits.GROWTH_FREE
        if not free and self._given > limits.GROWTH * max(self._packed(), 1):
            raise InputError(
                f"unpacks to more than {limits.GROWTH} times its size; what follows is left out"
            )
        buffer[: len(data)] = data
        return len(data)
