"""The word lists of this package: `cautions.toml`, `titles.toml`, `exclusions.txt`."""

import functools
import tomllib
from collections.abc import Iterator
from importlib.resources import files


@functools.cache
def _lists(name: str) -> dict[str, frozenset[str]]:
    text = (files("loaders") / "language" / "names" / f"{name}.toml").read_text("utf-8")
    return {
        key: frozenset(word.replace("_", " ") for word in value.split())
        for key, value in tomllib.loads(text).items()
    }


def caution(key: str) -> frozenset[str]:
    """A list of words that need a second look."""
    return _lists("cautions")[key]


def title_words(key: str) -> frozenset[str]:
    """A list of words of office."""
    return _lists("titles")[key]


def exclusions() -> Iterator[str]:
    """Phrases that hold a party's name without meaning it; `{state}` is any state or people."""
    text = (files("loaders") / "language" / "names" / "exclusions.txt").read_text("utf-8")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))
