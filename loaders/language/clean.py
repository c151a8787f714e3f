"""The sentences that are an article's own words: menus, bylines and "also read" lines left out.

Nothing is cut or changed, so all offsets stay those of the article's text.
"""

import functools
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from loaders.language.words import Span, sentences

_LONGEST_SENTENCE = 4_000  # characters; longer ones are data, not prose


def prose(text: str) -> Iterator[Span]:
    """Sentences to be read, in order, as half-open offsets."""
    for start, end in sentences(text):
        first = text.rfind("\n", 0, start) + 1
        if text[first:start].strip() == "" and _boilerplate().match(text[start:end]):
            continue
        if end - start <= _LONGEST_SENTENCE and any(char.isalpha() for char in text[start:end]):
            yield start, end


@functools.cache
def _boilerplate() -> re.Pattern[str]:
    path = files("loaders") / "language" / "lexicon" / "boilerplate.toml"
    lines = tomllib.loads(path.read_text("utf-8"))["lines"].split("\n")
    return re.compile("|".join(f"(?:{line})" for line in lines if line), re.I)
