"""JSON lines: an article, a statement or an answer per line, told apart by their keys."""

import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from graph.errors import InputError
from loaders.formats import answers, limits
from loaders.formats.limits import too_long
from loaders.formats.record import record
from loaders.formats.source import Given, Item, Problem, Source, decode, first_fault

SUFFIXES = {".jsonl", ".ndjson", ".json"}
_HEAD = 4096
_REMARK = b"# "
_ODD = re.compile(r"\\u(0000|[dD][89a-fA-F])")
_START = re.compile(rb'(\xef\xbb\xbf)?\s*(#[^\n]*\n\s*)*\{\s*["}]')


def recognises(name: str, head: bytes) -> bool:
    """True if it starts like a JSON object or a remark before one, or is called so."""
    return bool(_START.match(head)) or PurePath(name).suffix.lower() in SUFFIXES


def read(source: Source, given: Given) -> Iterator[Item]:
    """The records in order; a faulty line gives a Problem and the rest goes on."""
    seen = False
    limit = limits.DOCUMENT if answers.starts(source.head(_HEAD)) else limits.TEXT
    for number, line in source.lines(limit):
        where = f"{source.name}:{number}"
        if line is None:
            yield Problem(where, too_long("line", limit))
        elif line.startswith(_REMARK):
            continue  # what `load --rejects` writes above a faulty line
        elif line.strip():
            yield from items(where, line, given)
        else:
            continue
        seen = True
    if not seen:
        yield Problem(source.name, "empty")


def items(where: str, raw: bytes, given: Given) -> Iterator[Item]:
    """What one object says, or each in an answer, or what is wrong with it."""
    try:
        yield from said(where, parse(raw), raw, given)
    except InputError as error:
        yield Problem(where, str(error), _line(raw))


def said(where: str, data: dict[str, Any], raw: bytes, given: Given) -> Iterator[Item]:
    """The same of an object that is parsed."""
    listed = answers.held(data, given)
    if listed is None:
        yield _item(where, data, raw, given)
    for number, one in enumerate(listed or (), 1):
        written = json.dumps(one, ensure_ascii=False).encode()
        yield _item(f"{where}, item {number}", one, written, given)


def _item(where: str, data: Any, raw: bytes, given: Given) -> Item:
    try:
        return record(_object(data), given)
    except ValidationError as error:
        return Problem(where, first_fault(error), _line(raw))
    except InputError as error:
        return Problem(where, str(error), _line(raw))


def parse(raw: bytes) -> dict[str, Any]:
    """The object that the bytes are; raises InputError."""
    text = decode(raw)
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
