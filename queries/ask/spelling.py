"""Words of questions that are one slip of the pen away from what was written."""

import functools
import itertools
from collections.abc import Iterator

from queries.ask.phrasings import vocabulary

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Shorter words are too near each other for more than a swap or a missing letter.
_LONG, _SHORT = 6, 3
_TRIES = 8  # mended texts: a text of many slips has too many to read


def mended(text: str) -> Iterator[tuple[str, str]]:
    """The text with misspelt words of phrasings mended, and what was read for what."""
    words = text.split(" ")
    options = [[*_near(word, at == 0)] or [word] for at, word in enumerate(words)]
    for found in itertools.islice(itertools.product(*options), _TRIES):
        changes = [
            f"{new!r} for {old!r}" for old, new in zip(words, found, strict=True) if old != new
        ]
        if changes:
            yield " ".join(found), "read " + ", ".join(changes)


def _near(word: str, first: bool) -> list[str]:
    """Words of phrasings that are one slip of the pen away; none for a word that is one."""
    small = word.lower()
    if len(word) < _SHORT or small in vocabulary() or not small.isascii() or not small.isalpha():
        return []
    return sorted(_slips(small) & vocabulary()) if first or word == small else []


@functools.lru_cache(maxsize=256)
def _slips(word: str) -> frozenset[str]:
    """What a word may have been before one slip; the first letter is never wrong alone."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    found = {a + letter + b for a, b in cuts for letter in _LETTERS}
    found |= {a[:-1] + b[0] + a[-1] + b[1:] for a, b in cuts if b}
    if len(word) > _SHORT:
        found |= {a + b[1:] for a, b in cuts if b and b[0] == a[-1]}  # a letter twice
    if len(word) >= _LONG:
        found |= {a + b[1:] for a, b in cuts if b}
        found |= {a + letter + b[1:] for a, b in cuts if b for letter in _LETTERS}
    return frozenset(found)
