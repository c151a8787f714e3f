"""JSON lines: an article, a statement or an answer per line, told apart by their keys."""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, NamedTuple

from graph.errors import InputError
from loaders.formats import answers, limits
from loaders.formats.charset import decode
from loaders.formats.faults import attempt
from loaders.formats.limits import too_long
from loaders.formats.record import record, unknown_name
from loaders.formats.source import Given, Item, Problem, Source

SUFFIXES = {".jsonl", ".ndjson", ".json"}
_HEAD = 4096
_FIRST = 20  # objects that show which names there are
_REMARK = b"# "
_ODD = re.compile(r"\\u(0000|[dD][89a-fA-F])")
_START = re.compile(rb'(\xef\xbb\xbf)?\s*(#[^\n]*\n\s*)*\{\s*["}]')


class Raw(NamedTuple):
    """An object, or what stands for one, and as it was written."""

    where: str
    data: Any
    raw: bytes


def recognises(name: str, head: bytes) -> bool:
    """True if it starts like a JSON object or a remark before one, or is called so."""
    return bool(_START.match(head)) or PurePath(name).suffix.lower() in SUFFIXES


def read(source: Source, given: Given) -> Iterator[Item]:
    """The records in order; a faulty line gives a Problem and the rest goes on."""
    yield from named(source.name, _lines(source, given), given)


def _lines(source: Source, given: Given) -> Iterator[Raw | Problem]:
    seen = False
    limit = limits.DOCUMENT if answers.starts(source.head(_HEAD)) else limits.TEXT
    for number, line in source.lines(limit):
        where = f"{source.name}:{number}"
        if line is None:
            yield Problem(where, too_long("line", limit))
        elif line.startswith(_REMARK):
            continue  # what `load --rejects` writes above a faulty line
        elif line.strip():
            yield from objects(where, line, given)
        else:
            continue
        seen = True
    if not seen:
        yield Problem(source.name, "empty")


def objects(where: str, raw: bytes, given: Given) -> Iterator[Raw | Problem]:
    """The object, or each in an answer, or what is wrong with it."""
    try:
        yield from held(where, parse(raw, given.encoding), raw, given)
    except InputError as error:
        yield Problem(where, str(error), _line(raw))


def held(where: str, data: dict[str, Any], raw: bytes, given: Given) -> Iterator[Raw]:
    """The same of an object that is parsed."""
    listed = answers.held(data, given)
    if listed is None:
        yield Raw(where, data, raw)
    for number, one in enumerate(listed or (), 1):
        written = json.dumps(one, ensure_ascii=False).encode()
        yield Raw(f"{where}, item {number}", one, written)


def named(name: str, found: Iterator[Raw | Problem], given: Given) -> Iterator[Item]:
    """What the objects say; nothing, if none of the first has a name that the caller maps.

    An object may leave out what it does not know; that all do is a slip.
    """
    first = list(itertools.islice(found, _FIRST)) if given.columns else []
    if fault := unknown_name([one.data for one in first if isinstance(one, Raw)], given):
        yield Problem(name, fault)
        return
    for one in itertools.chain(first, found):
        yield one if isinstance(one, Problem) else _item(one, given)


def _item(one: Raw, given: Given) -> Item:
    return attempt(one.where, lambda: record(_object(one.data), given), _line(one.raw))


def parse(raw: bytes, encoding: str | None = None) -> dict[str, Any]:
    """The object that the bytes are; raises InputError."""
    text = decode(raw, encoding)
    try:
        data = json.loads(text)
        if _ODD.search(text):
            _check_characters(data)
    except json.JSONDecodeError as error:
        raise InputError(
            f"not JSON: {error.msg.removesuffix(' at')} at column {error.colno}"
        ) from error
    except RecursionError as error:
        raise InputError("nested too deeply") from error
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    return _object(data)


def _object(data: Any) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise InputError("not an object; an article or a statement is one")
    return data


def _line(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").rstrip("\r\n")


def _check_characters(data: Any) -> None:
    """Escapes can write what no text holds and no database keeps."""
    text = json.dumps(data, ensure_ascii=False)
    if "\\u0000" in text:
        raise InputError("binary, not text: a zero character")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError("half of a surrogate pair: not a character") from error
