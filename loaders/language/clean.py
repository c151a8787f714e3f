"""The sentences that are an article's own words: menus, bylines and "also read" lines left out.

Nothing is cut or changed, so all offsets stay those of the article's text.
"""

import functools
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from loaders.language.tokenizer import Span, sentences

_LONGEST_SENTENCE = 4_000  # characters; longer ones are data, not prose
_CAPTION = 3  # small words that a caption has at least: "Photo: Jane Doe for AFP" is a credit
_SMALL_WORD = re.compile(r"(?<![\w'’.-])[a-z]{2,}(?![\w@/])")


def prose(text: str) -> Iterator[Span]:
    """Sentences to be read, in order, as half-open offsets."""
    for start, end in sentences(text):
        first = text.rfind("\n", 0, start) + 1
        if text[first:start].strip() == "":
            start = _captioned(text, start, end)
            if _boilerplate().match(text[start:end]):
                continue
        if end - start <= _LONGEST_SENTENCE and any(char.isalpha() for char in text[start:end]):
            yield start, end


def _captioned(text: str, start: int, end: int) -> int:
    """Where a caption starts behind "Photo:"; `start` if none does, or a mere credit."""
    label = _either("captions").match(text, start, end)
    said = label and len(_SMALL_WORD.findall(text, label.end(), end)) >= _CAPTION
    return label.end() if label and said else start


@functools.cache
def _boilerplate() -> re.Pattern[str]:
    return _either("lines")


@functools.cache
def _either(name: str) -> re.Pattern[str]:
    path = files("loaders") / "language" / "lexicon" / "boilerplate.toml"
    lines = tomllib.loads(path.read_text("utf-8"))[name].split("\n")
    return re.compile("|".join(f"(?:{line})" for line in lines if line), re.I)
