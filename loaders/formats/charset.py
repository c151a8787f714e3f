"""Bytes as characters: what a page, a message or the caller calls their encoding, else UTF-8.

Who writes Latin-1 or ASCII means the letters of Windows, as browsers know: a typographic apostrophe
is none of theirs.
"""

import codecs

from graph.errors import InputError, UsageError

WINDOWS = "windows-1252"
_WESTERN = frozenset(("ascii", "iso8859-1", "cp1252"))
_WIDE = ("utf-16", "utf-32")


def decode(data: bytes, other: str | None = None) -> str:
    """UTF-8 with or without a byte order mark, else the `other` encoding.

    Raises InputError that names the first bad byte.
    """
    if b"\0" in data:
        raise InputError(f"binary, not text: a zero byte at offset {data.index(0)}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if other:
            return _in(other, data)
        bad = data[error.start]
        raise InputError(
            f"not UTF-8: byte 0x{bad:02X} at offset {error.start}"
            f" (name its encoding, as in --encoding {WINDOWS}, or save it as UTF-8)"
        ) from error


def declared(data: bytes, name: str | None) -> str | None:
    """The characters in the encoding that the text itself names; None if they are not in it."""
    known = _known(name or "")
    if known is None or known.startswith(_WIDE):
        return None
    try:
        return _in(known, data)
    except InputError:
        return None


def checked(name: str) -> str | None:
    """An encoding that the caller names, None if it is UTF-8; raises UsageError."""
    known = _known(name)
    if known is None:
        raise UsageError(f"--encoding: no encoding is called {name!r} (write {WINDOWS})")
    if known.startswith(_WIDE):
        raise UsageError(f"--encoding: {name} is told by its bytes: leave it out")
    return None if known.startswith("utf-8") else known


def _known(name: str) -> str | None:
    """The name that Python has for an encoding of text; None if there is none."""
    try:
        found = codecs.lookup(name.strip())
        "".encode(found.name)
    except (LookupError, ValueError):  # the latter of a name with a zero byte
        return None
    return WINDOWS if found.name in _WESTERN else found.name


def _in(name: str, data: bytes) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        if name == WINDOWS:  # five of its bytes mean nothing
            return data.decode(name, "ignore")
        raise InputError(
            f"neither UTF-8 nor {name}: byte 0x{data[error.start]:02X} at offset {error.start}"
        ) from error
