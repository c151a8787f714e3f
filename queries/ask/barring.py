"""Questions that name whom to leave out: "who boycotted the Games besides the US"."""

import functools
import re
from collections.abc import Iterator

from queries.ask.answers import column
from queries.ask.interpreter import Interpreter
from queries.ask.lexicon import alternatives
from queries.ask.reading import Reading
from queries.ask.several import listed
from queries.names import KINDS, Names


def barring(text: str, interpreter: Interpreter) -> Reading | None:
    """The reading of the question without those that it names to be left out, if that is one."""
    for rest, named in _cuts(text):
        barred = _parties(named, interpreter.names)
        reading = interpreter.sure(rest) if barred else None
        if reading and all(map(column, reading.each)):
            return reading.model_copy(update={"barred": barred})
    return None


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """The question without whom to leave out, and who that is; the longest names come first."""
    found = _besides().search(text)
    words = text[found.end() :].split(" ") if found else []
    for end in range(len(words), 0, -1):
        before = text[: found.start()] if found else ""
        yield " ".join([before, *words[end:]]).strip(" ,"), " ".join(words[:end]).strip(" ,")


def _parties(named: str, names: Names) -> tuple[str, ...]:
    """The names of all parties that are named; nothing if one of them is unknown."""
    whole = names.find(named, KINDS["actor"])
    each = [whole] if whole else [names.find(one, KINDS["actor"]) for one in _members(named)]
    return tuple(one.name for one in each if one) if all(each) else ()


def _members(named: str) -> list[str]:
    return re.split(r" (?:and|or) ", listed(named))


@functools.cache
def _besides() -> "re.Pattern[str]":
    return re.compile(rf"(?:^|,? ){alternatives('besides')} ", re.IGNORECASE)
