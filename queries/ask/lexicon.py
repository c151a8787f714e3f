"""Words with a meaning of their own in questions, as the files beside this module list them."""

import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def data(name: str) -> dict[str, Any]:
    """What the file of that name holds, of those beside this module."""
    return tomllib.loads((files("queries") / "ask" / f"{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def polite() -> tuple[str, ...]:
    """Patterns before or behind a question that mean nothing for it, the longest first."""
    return tuple(sorted(data("phrases")["polite"], key=len, reverse=True))


@functools.cache
def vague() -> frozenset[str]:
    """Words that name nobody."""
    return frozenset(data("phrases")["vague"])


@functools.cache
def idle() -> frozenset[str]:
    """Words that tell nothing of what a question is about."""
    return frozenset(data("phrases")["idle"])


def names_nobody(text: str) -> bool:
    """True for words that are nobody's name, whatever a slot asks for."""
    return text.lower() in vague() or (text.islower() and set(text.split()) <= idle())


def combining() -> dict[str, str]:
    """Names of peoples as the first half of a compound: "Franco-German"."""
    found: dict[str, str] = data("phrases")["combining"]
    return found


@functools.cache
def modes() -> dict[str, str]:
    """The mode that words of questions mean: "by phone" is phone."""
    return {words: mode for mode, told in data("phrases")["modes"].items() for words in told}


@functools.cache
def groups() -> tuple[str, ...]:
    """Nouns that narrow an answer, the longest first."""
    return tuple(data("phrases")["groups"])


def anybody() -> tuple[str, ...]:
    """Nouns that do not narrow an answer: a state stands for its people."""
    return tuple(data("phrases")["anybody"])


@functools.cache
def narrower() -> dict[str, frozenset[str]]:
    """Words that mean less than their relation type, or their query, holds."""
    told: dict[str, str] = data("phrases")["narrower"]
    return {name: frozenset(words.split()) for name, words in told.items()}


@functools.cache
def kinds() -> frozenset[str]:
    """Words before the noun of an act that say of what kind it is."""
    single = (word for word in modes() if word.isalpha())
    return frozenset(single) | frozenset(data("phrases")["kinds"].split())


@functools.cache
def deeds() -> frozenset[str]:
    """Nouns of acts, single words."""
    named = (word for verb in data("verbs")["verb"] for word in verb.get("nouns", ()))
    told = (*data("phrases")["acts"], *data("phrases")["deeds"].split(), *named)
    return frozenset(word for word in told if word.isalpha())


def alternatives(name: str) -> str:
    """A list of phrases.toml as a pattern for any of its words."""
    return f"(?:{'|'.join(data('phrases')[name])})"
