"""Questions that name whom to leave out: "who boycotted the Games besides the US"."""

import functools
import re
from collections.abc import Iterator

from queries.ask.answers import column
from queries.ask.interpreter import Interpreter
from queries.ask.lexicon import alternatives
from queries.ask.reading import Reading


def barring(text: str, interpreter: Interpreter) -> Reading | None:
    """The reading of the question without those that it names to be left out, if that is one."""
    for rest, named in _cuts(text):
        barred = tuple(one.name for one in interpreter.parties(named, text))
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


@functools.cache
def _besides() -> "re.Pattern[str]":
    return re.compile(rf"(?:^|,? ){alternatives('besides')} ", re.IGNORECASE)
