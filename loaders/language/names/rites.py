"""Funerals, weddings, inaugurations and days of remembrance, named by whom or what they are for."""

from collections.abc import Sequence

from loaders.language.lexicon import words
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit, namelike
from loaders.language.names.sittings import place_at

Span = tuple[int, int, str]

_LONGEST_TITLE = 6  # words that may stand before the name of whom a ceremony is for
_LONGEST_NAME = 5
_FOR = (["of"], ["for"])


def triggers() -> frozenset[str]:
    """The words of which one is there."""
    return words("occasions", "personal") | words("occasions", "commemorated") | {"service"}


def rite(line: Line, token: int, hits: Sequence[Hit]) -> Span | None:
    """The occasion of which the word is the head, with its name."""
    low = line.lows[token]
    if low in words("occasions", "commemorated"):
        return _commemorative(line, token, hits)
    sworn = line.lows[max(0, token - 2) : token + 1] == ["swearing", "-", "in"]
    served = low == "service" and line.lows[token - 1 : token] == ["memorial"]
    if low in words("occasions", "personal") or sworn or served:
        return _personal(line, token, hits)
    return None


def _personal(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """ "The funeral of X", "X's inauguration", "the swearing-in of Brazil's President X"."""
    kind = {"in": "swearing-in", "service": "memorial service"}.get(
        line.lows[head], line.lows[head]
    )
    first = head - kind.count(" ") - 2 * kind.count("-")
    while first > 0 and line.lows[first - 1] in words("occasions", "rite"):
        first -= 1
    for hit in hits:
        if hit.meaning.sort == "Person" and line.after_possessive(hit.end) == first > hit.end:
            return hit.start, head + 1, f"{kind} of {line.surface(hit.start, hit.end)}"
    if line.lows[head + 1 : head + 2] == ["ceremony"]:
        head += 1
    if line.lows[head + 1 : head + 2] not in _FOR:
        return None
    for hit in hits:
        between = line.words[head + 2 : hit.start]
        if hit.meaning.sort == "Person" and hit.start > head + 1 and _mere_title(between):
            return first, hit.end, f"{kind} of {line.surface(hit.start, hit.end)}"
    stop = head + 2
    while stop < min(len(line), head + 2 + _LONGEST_NAME) and line.words[stop][0].isupper():
        stop += 1
    alone = not any(hit.start < stop and head + 2 < hit.end for hit in hits)
    if stop == head + 2 or not alone or line.titled:
        return None
    return first, stop, f"{kind} of {line.surface(head + 2, stop)}"


def _mere_title(between: Sequence[str]) -> bool:
    """True for what may stand before the name of whom a ceremony is for."""
    return len(between) < _LONGEST_TITLE and not {",", "and", "by", "at", "with"} & set(between)


def _commemorative(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """ "The Paris armistice ceremony", "an independence ceremony in Juba"."""
    start, proper = head, False
    while start > 0:
        name = next((h.start for h in hits if h.end == start and h.meaning.actor), None)
        if name is not None:
            start, proper = name, True
        elif namelike(line, start - 1) and start > 1 and not line.titled:
            start, proper = start - 1, True
        elif line.lows[start - 1] in words("occasions", "commemorating") | {"-", "day"}:
            start -= 1
        else:
            break
    marked = words("occasions", "commemorating") & set(line.lows[start:head])
    if not marked:
        return None
    stop = head + 1
    if line.lows[stop : stop + 1] == ["in"] and stop + 1 < len(line):
        place = place_at(line, stop + 1, hits)
        stop = place if place > stop + 1 else stop
    return (start, stop, line.surface(start, stop)) if proper or stop > head + 1 else None
