"""Several parties in one place of a question: "Xi or Putin", "both the US and the EU"."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from queries.ask.template import Choice, Parts, Slot, Words

Found = TypeVar("Found")

MOST = 12  # questions at once

_CONJUNCTIONS = frozenset({"and", "or"})
_BEFORE = frozenset({"both", "either"})
_ALSO = re.compile(r",? (?:as well as|and also|along with|plus) (?=\S)", re.IGNORECASE)
_WHICH_OF = re.compile(r"(?:who|which|what|whom)\b.*, .* or ", re.IGNORECASE)
_COMMA = re.compile(r", (?:(and|or) )?(?=\S)", re.IGNORECASE)


def listed(text: str) -> str:
    """The text with the commas of a list said as words: "Chad, Mali and Niger".

    "Who boycotts the Games, Chad or Mali" asks which of two it is, and has no list.
    """
    if _WHICH_OF.match(text):
        return text
    text = _ALSO.sub(" and ", text)
    found = _COMMA.findall(text)
    last = next((word for word in reversed(found) if word), "")
    last = last or ("or" if " or " in text[text.rfind(",") :] else "and")
    return _COMMA.sub(f" {last} ", text)


def members(text: str) -> list[str]:
    """Each of those that a text names."""
    return re.split(r" (?:and|or) ", re.sub(r"^(?:both|either) ", "", listed(text)))


def are_several(words: Words) -> bool:
    """True if words may name several."""
    return any(word.lower() in _CONJUNCTIONS for word in words[1:-1])


def heads(words: Words) -> Iterator[tuple[Words, Words]]:
    """Each first member that the words may begin with, the shortest first, and what is left."""
    if words[0].lower() in _BEFORE:
        words = words[1:]
    for at in range(1, len(words) - 1):
        if words[at].lower() in _CONJUNCTIONS:
            yield words[:at], words[at + 1 :]


def mutual(parts: Parts) -> frozenset[str]:
    """The two slots that a phrasing joins by "and": of three, each does it with each."""
    for one, between, other in zip(parts, parts[1:], parts[2:], strict=False):
        if isinstance(one, Slot) and isinstance(other, Slot) and _joins(between):
            return frozenset({one.name, other.name})
    options = (option for part in parts if isinstance(part, Choice) for option in part.options)
    return next(filter(None, map(mutual, options)), frozenset())


def _joins(part: "str | Slot | Choice") -> bool:
    if isinstance(part, Choice):
        return ("and",) in part.options and {("and",), ("-",), ()} >= set(part.options)
    return part == "and"


def are_alternatives(words: Words) -> bool:
    """True if what the words name are alternatives: of "A and (B or C)" B did nothing with C."""
    return "or" in map(str.lower, words)


def combinations(
    slots: Mapping[str, Sequence[Found]], together: frozenset[str]
) -> Iterator[dict[str, Found]]:
    """One of each slot; of two slots that go together, each two of all."""
    if len(together) == 2 and sum(len(slots[name]) for name in together) > 2:
        first, second = (name for name in slots if name in together)
        pairs = itertools.combinations([*slots[first], *slots[second]], 2)
        free = {name: found for name, found in slots.items() if name not in together}
        for one, other in pairs:
            for rest in itertools.product(*free.values()):
                yield {first: one, second: other, **dict(zip(free, rest, strict=True))}
        return
    for found in itertools.product(*slots.values()):
        yield dict(zip(slots, found, strict=True))
