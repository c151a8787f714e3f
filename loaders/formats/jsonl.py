"""JSON lines: an article or a statement per line, told apart by their keys."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from pydantic import ValidationError

from graph.errors import InputError
from graph.model import Article, Statement
from loaders.formats.source import Given, Item, Problem, Source, decode, first_fault, too_long
from loaders.formats.statement import statement

SUFFIXES = {".jsonl", ".ndjson", ".json"}
_REMARK = b"# "
_ODD = re.compile(r"\\u(0000|[dD][89a-fA-F])")
_START = re.compile(rb'(\xef\xbb\xbf)?\s*(#[^\n]*\n\s*)*(\{\s*["}]|\{\s*$|\[\s*\{)')


def recognises(name: str, head: bytes) -> bool:
    """True if it starts like a JSON object or a remark before one, or is called so."""
    return bool(_START.match(head)) or PurePath(name).suffix.lower() in SUFFIXES


def read(source: Source, given: Given) -> Iterator[Item]:
    """The records in order; a faulty line gives a Problem and the rest goes on."""
    seen = False
    for number, line in source.lines():
        where = f"{source.name}:{number}"
        if line is None:
            yield Problem(where, too_long("line"))
        elif line.startswith(_REMARK):
            continue  # what `load --rejects` writes above a faulty line
        elif line.strip():
            if not seen and line.strip() in (b"[", b"{"):
                yield Problem(source.name, "JSON over several lines; write one object per line")
                return
            yield _item(where, line, given)
        else:
            continue
        seen = True
    if not seen:
        yield Problem(source.name, "empty")


def _item(where: str, line: bytes, given: Given) -> Item:
    try:
        return _record(_parse(line), given)
    except ValidationError as error:
        return Problem(where, first_fault(error), _raw(line))
    except InputError as error:
        return Problem(where, str(error), _raw(line))


def _raw(line: bytes) -> str:
    return line.decode("utf-8", "replace").rstrip("\r\n")


def _parse(line: bytes) -> dict[str, Any]:
    text = decode(line)
    try:
        data = json.loads(text)
        if _ODD.search(text):
            _check_characters(data)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg} at column {error.colno}") from error
    except RecursionError as error:
        raise InputError("nested too deeply") from error
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise InputError("not an object; write one article or statement per line")
    return data


def _check_characters(data: Any) -> None:
    """Escapes can write what no text holds and no database keeps."""
    text = json.dumps(data, ensure_ascii=False)
    if "\\u0000" in text:
        raise InputError("binary, not text: a zero character")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError("half of a surrogate pair: not a character") from error


def _record(data: dict[str, Any], given: Given) -> Article | Statement:
    for keys, make in _KINDS.items():
        if keys <= data.keys():
            return make(data, given)
    raise InputError(
        'neither an article (it has a "text") nor a statement ("type", "subject", "object")'
    )


def _article(data: dict[str, Any], given: Given) -> Article:
    known = {name: data[name] for name in Article.model_fields if data.get(name) not in (None, "")}
    if not isinstance(known.get("text"), str) or not known["text"].strip():
        raise InputError("text: empty" if "text" not in known else "text: should be text")
    if isinstance(known.get("id"), int):
        known["id"] = str(known["id"])
    defaults = {name: value for name, value in given._asdict().items() if value}
    return Article.model_validate({**defaults, **known})


def _statement(data: dict[str, Any], given: Given) -> Statement:
    return statement(data)


_KINDS: dict[frozenset[str], Callable[[dict[str, Any], Given], Article | Statement]] = {
    frozenset({"text"}): _article,
    frozenset({"type", "subject", "object"}): _statement,
}
