"""The answer of an interface of the web: an object whose list holds the articles."""

import re
from collections.abc import Iterator, Mapping
from json import dumps
from typing import Any

from loaders.formats.record import is_record, renamed
from loaders.formats.source import Given

_SCALAR = rb'(?:"(?:[^"\\]|\\.)*+"|[-\w.]+)'
_PAIRS = rb'\{\s*(?:"[^"\\]*+"\s*:\s*%b\s*,\s*)*+"[^"\\]*+"\s*:\s*' % _SCALAR
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:%b){1,3}\[\s*\{" % _PAIRS)
_DEEP = 3  # objects around the list


def starts(head: bytes) -> bool:
    """True if a list of objects comes before anything long: the line may be one long answer."""
    return bool(_START.match(head))


def held(data: Mapping[str, Any], given: Given) -> list[Any] | None:
    """The list that an answer is made for; None for a record, whatever lists it has beside.

    Where keys do not tell, as in records whose text has another name, the list of an answer is
    longer than all else in it.
    """
    if is_record(renamed(data, given)):
        return None
    lists = list(_lists(data))
    if not lists:
        return None
    longest = max(lists, key=len)
    if is_record(renamed(longest[0], given)):
        return longest
    return longest if 2 * len(dumps(longest)) > len(dumps(data)) else None


def _lists(data: Mapping[str, Any], depth: int = 1) -> Iterator[list[Any]]:
    """The lists of objects in it, those in objects of it too (`{"response": {"docs": […]}}`)."""
    for value in data.values():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield value
        elif isinstance(value, dict) and depth < _DEEP:
            yield from _lists(value, depth + 1)
