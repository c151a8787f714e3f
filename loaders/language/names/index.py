"""Phrases by their first word: the longest that starts at a token, in one look-up per length."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from loaders.language.names.line import split

T = TypeVar("T")


class Index(Generic[T]):
    """Phrases and what they may mean; `words` holds every token of every phrase."""

    def __init__(self) -> None:
        self._lengths: dict[str, list[int]] = {}
        self._meanings: dict[tuple[str, ...], list[T]] = {}
        self.words: set[str] = set()

    def add(self, phrase: str, meaning: T) -> None:
        """Let the phrase mean this too."""
        key = split(phrase)
        if not key:
            return
        meanings = self._meanings.get(key)
        if meanings is not None:
            if meaning not in meanings:
                meanings.append(meaning)
            return
        self._meanings[key] = [meaning]
        self.words.update(key)
        lengths = self._lengths.setdefault(key[0], [])
        if len(key) not in lengths:
            lengths.append(len(key))
            lengths.sort(reverse=True)

    def meanings(self, phrase: str) -> Sequence[T]:
        """What the phrase may mean."""
        return self._meanings.get(split(phrase), ())

    def longest(self, words: Sequence[str], start: int) -> tuple[int, Sequence[T]] | None:
        """Where the longest phrase from `start` ends, and what it may mean."""
        lengths = self._lengths.get(words[start])
        if lengths is None:
            return None
        for length in lengths:
            key = tuple(words[start : start + length])
            found = self._meanings.get(key)
            if found is not None:
                return start + len(key), found
        return None

    def scan(self, words: Sequence[str]) -> Iterator[tuple[int, int, Sequence[T]]]:
        """Longest phrases from left to right, none inside another."""
        token, lengths = 0, self._lengths
        while token < len(words):
            if words[token] in lengths and (found := self.longest(words, token)):
                yield token, found[0], found[1]
                token = found[0]
            else:
                token += 1
