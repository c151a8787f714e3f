"""Archives of files: each member is read where it lies, nothing is written, names are only told."""

import io
import tarfile
import zipfile
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from graph.errors import InputError
from loaders.formats import limits
from loaders.formats.compressed import Growing
from loaders.formats.faults import DAMAGE, attempt, told
from loaders.formats.source import Found, Given, Member, Problem, Source


def is_zip(name: str, head: bytes) -> bool:
    """True by the first bytes."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_tar(name: str, head: bytes) -> bool:
    """True by the mark in the first header."""
    return head[257:262] == b"ustar"


def read_zip(source: Source, given: Given) -> Iterator[Found]:
    """The files in it, as `archive.zip/member`."""
    with (
        told("damaged", *DAMAGE),
        source.whole(limits.ARCHIVE, "archive") as stream,
        zipfile.ZipFile(stream) as archive,
    ):
        members = archive.infolist()
        if len(members) > limits.MEMBERS:
            raise InputError(f"more than {limits.MEMBERS:,} files in it")
        for member in members:
            if not member.is_dir():
                source.advance(member.compress_size)
                yield from _member(source, archive, member, given)


def _member(
    source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, given: Given
) -> Iterator[Found]:
    name = f"{source.name}/{member.filename}"
    if (member.external_attr >> 28) == 0o12:
        yield Problem(name, "a link, not a file; left out")
        return
    if member.flag_bits & 1:
        yield Problem(name, "has a password; unpack it first")
        return
    opened = attempt(name, lambda: _opened(archive, member))
    if isinstance(opened, Problem):
        yield opened
        return
    with opened:
        yield _member_of(name, opened, member.compress_size, given)


def _opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    with told("damaged", *DAMAGE):
        return archive.open(member)


def _member_of(name: str, opened: IO[bytes], packed: int, given: Given) -> Member:
    growing = Growing(cast(BinaryIO, opened), lambda: packed)
    return Member(Source(name, cast(BinaryIO, io.BufferedReader(growing))), given)


def read_tar(source: Source, given: Given) -> Iterator[Found]:
    """The files in it, as `archive.tar/member`, in one pass."""
    with (
        told("damaged", *DAMAGE),
        tarfile.open(fileobj=source.stream(), mode="r|") as archive,
    ):
        for number, member in enumerate(archive, 1):
            if number > limits.MEMBERS:
                raise InputError(f"more than {limits.MEMBERS:,} files in it")
            archive.members.clear()  # type: ignore[attr-defined]  # or memory grows with them
            name = f"{source.name}/{member.name}"
            if member.isdir():
                continue
            opened = archive.extractfile(member) if member.isreg() else None
            if opened is None:
                yield Problem(name, "a link or a device, not a file; left out")
            else:
                yield _member_of(name, opened, member.size, given)
