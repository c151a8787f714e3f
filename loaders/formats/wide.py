"""Text in UTF-16, as some programs of Windows save it: handed on in UTF-8, to be known again."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from graph.errors import InputError
from loaders.formats.source import Found, Given, Member, Source

_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_OTHERS = (codecs.BOM_UTF32_LE,)  # begins with the mark of another
_FEWEST = 8  # letters that show it where there is no mark
_ASCII = 0.8  # share of letters that English has of them
_DECLARED = re.compile(r"\A(\s*<\?xml\b[^>]*?encoding\s*=\s*[\"'])utf-16\w*", re.I)  # no longer so
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f")


def recognises(name: str, head: bytes) -> bool:
    """True by the byte order mark, or where every other byte of English letters is zero."""
    return _order(head) is not None


def read(source: Source, given: Given) -> Iterator[Found]:
    """The same text in UTF-8, known by its own content."""
    order = _order(source.head(4096)) or "utf-16-le"
    stream = cast(BinaryIO, io.BufferedReader(_Narrowed(source, order)))
    yield Member(Source(source.name, stream, known_as=source.known_as), given)


def _order(head: bytes) -> str | None:
    """Which of two bytes comes first, as the codec is called; None if it is no UTF-16."""
    if head.startswith(_OTHERS):
        return None
    if marked := _MARKS.get(head[:2]):
        return marked
    pairs = len(head) // 2
    for letters, zeros, codec in ((head[::2], head[1::2], "utf-16-le"),
                                  (head[1::2], head[::2], "utf-16-be")):  # fmt: skip
        if pairs >= _FEWEST and zeros[:pairs].count(0) >= _ASCII * pairs:
            narrow = {one for one, high in zip(letters, zeros, strict=False) if not high}
            return codec if narrow.isdisjoint(_CONTROL) else None
    return None


class _Narrowed(io.RawIOBase):
    """The bytes of a source as UTF-8; raises InputError where they are no UTF-16."""

    def __init__(self, source: Source, codec: str) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder(codec)()
        self._ready = b""
        self._begun = self._over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready and not self._over:
            data = self._source.read()
            self._over = not data
            try:
                text = self._decoder.decode(data, final=self._over)
            except UnicodeDecodeError as error:
                raise InputError(f"not UTF-16 as it should be: {error.reason}") from error
            if text and not self._begun:
                self._begun, text = True, _DECLARED.sub(r"\1utf-8", text.removeprefix("\ufeff"))
            self._ready = text.encode()
        taken = self._ready[: len(buffer)]
        self._ready = self._ready[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)
