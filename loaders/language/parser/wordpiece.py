"""Lower-cased word pieces as BERT cuts them (Wu et al. 2016), each word by itself."""

import functools
import json
import unicodedata
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

_CJK = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B81F),
    (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip
_LONGEST = 100
_MEMORY = 200_000


class Cut(NamedTuple):
    """Words as pieces between the two that open and close a text, each piece with its casing.

    `first` and `last` run parallel to the words: where the pieces of each begin and end.
    """

    ids: list[int]
    cases: list[int]
    first: list[int]
    last: list[int]


class WordPieces:
    """Piece ids by longest match over the vocabulary of a `tokenizer.json`."""

    def __init__(self, path: Traversable | Path) -> None:
        self.vocabulary: dict[str, int] = json.loads(path.read_text("utf-8"))["model"]["vocab"]
        self.unknown = self.vocabulary["[UNK]"]
        self._edges = self.vocabulary["[CLS]"], self.vocabulary["[SEP]"]
        self._memory: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """Ids of a word's pieces, at least one."""
        known = self._memory.get(word)
        if known is None:
            plain = _plain(" ".join(word.split()) or "_")
            known = [i for part in plain.split() for i in self._matched(part)] or [self.unknown]
            if len(self._memory) < _MEMORY:
                self._memory[word] = known
        return known

    def cut(self, words: Sequence[str], most: int) -> Cut:
        """The pieces of some words, at most so many of each."""
        opening, closing = self._edges
        ids, cases, first, last = [opening], [0], list[int](), list[int]()
        for word in words:
            pieces = self(word)[:most]
            first.append(len(ids))
            ids.extend(pieces)
            last.append(len(ids) - 1)
            cases.extend([_casing(word)] * len(pieces))
        return Cut([*ids, closing], [*cases, 0], first, last)

    def _matched(self, part: str) -> list[int]:
        if len(part) > _LONGEST:
            return [self.unknown]
        out: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                found = self.vocabulary.get(("##" if start else "") + part[start:end])
                if found is not None:
                    out.append(found)
                    start = end
                    break
            else:
                return [self.unknown]
        return out


@functools.lru_cache(maxsize=100_000)
def _casing(word: str) -> int:
    """Casing class 1 to 7 of a word, as in training: the vocabulary itself is lower-cased."""
    if any(char.isdigit() for char in word):
        return 6
    letters = sum(char.isalpha() for char in word)
    if not letters:
        return 7
    if word.islower():
        return 1
    if word.isupper():
        return 4 if letters == 1 else 3
    return 2 if word.istitle() or (word[0].isupper() and word[1:].islower()) else 5


def _plain(text: str) -> str:
    """Without accents and control characters, lower case, punctuation and CJK set apart."""
    kept = []
    for char in text:
        category = unicodedata.category(char)
        if char.isspace() or category == "Zs":
            kept.append(" ")
        elif char == "\ufffd" or category[0] == "C":
            continue
        elif any(low <= ord(char) <= high for low, high in _CJK):
            kept.append(f" {char} ")
        else:
            kept.append(char)
    bare = unicodedata.normalize("NFD", "".join(kept))
    lower = "".join(char for char in bare if unicodedata.category(char) != "Mn").lower()
    return "".join(f" {char} " if _is_punctuation(char) else char for char in lower)


def _is_punctuation(char: str) -> bool:
    ascii_mark = "!" <= char <= "~" and not char.isalnum()
    return ascii_mark or unicodedata.category(char)[0] == "P"
