"""The mini-language of phrasings (see phrases.toml): parsed once, matched against words.

A slot takes any words, so a phrasing may fit a question in several ways; all of them are tried.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.errors import VocabularyError

_TOKEN = re.compile(r"[()\[\]|]|\{\w+\}|<\w+>|[^\s()\[\]|{}<>]+")

Words = tuple[str, ...]


class Slot(NamedTuple):
    """A place for a name or a text."""

    name: str


class Choice(NamedTuple):
    """One of several sequences; an empty one makes it optional."""

    options: tuple["Parts", ...]


Parts = tuple["str | Slot | Choice", ...]
Fit = tuple[dict[str, Words], int]


def parse(text: str, lists: Mapping[str, str]) -> Parts:
    """The parsed phrasing; raises VocabularyError for a faulty one."""
    return _parsed(text, tuple(_lists_in(text, lists)))


def _lists_in(text: str, lists: Mapping[str, str]) -> Iterator[tuple[str, Parts]]:
    """The word lists that a text names, each parsed once for all texts."""
    for name in dict.fromkeys(re.findall(r"<(\w+)>", text)):
        yield f"<{name}>", _parsed(_expand(f"<{name}>", lists))


@functools.lru_cache(maxsize=4096)
def _parsed(text: str, lists: tuple[tuple[str, Parts], ...] = ()) -> Parts:
    tokens = _TOKEN.findall(text)
    found, at = _options(tokens, 0, "", dict(lists))
    if at != len(tokens) or len(found) != 1 or not found[0]:
        raise VocabularyError(f"faulty phrasing: {text!r}")
    return found[0]


def _expand(text: str, lists: Mapping[str, str]) -> str:
    for _ in range(5):
        if "<" not in text:
            return text
        text = re.sub(r"<(\w+)>", lambda found: lists.get(found[1], "<?>"), text)
    raise VocabularyError(f"unknown word list in a phrasing: {text!r}")


def _options(
    tokens: Sequence[str], at: int, end: str, lists: Mapping[str, Parts]
) -> tuple[list[Parts], int]:
    """Alternatives up to the bracket `end` (or the end of the text), and the place behind."""
    options: list[list[str | Slot | Choice]] = [[]]
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token == end:
            return [tuple(option) for option in options], at
        if token == "|":
            options.append([])
        elif token in ("(", "["):
            inner, at = _options(tokens, at, ")" if token == "(" else "]", lists)
            options[-1].append(Choice((*inner, ()) if token == "[" else tuple(inner)))
        elif token in (")", "]"):
            raise VocabularyError(f"a stray {token} in a phrasing: {' '.join(tokens)}")
        elif token in lists:
            options[-1].extend(lists[token])
        elif token.startswith("{"):
            options[-1].append(Slot(token[1:-1]))
        else:
            options[-1].append(token.lower())
    if end:
        raise VocabularyError(f"a missing {end} in a phrasing: {' '.join(tokens)}")
    return [tuple(option) for option in options], at


def fits(phrasing: Parts, words: Words) -> Iterator[Fit]:
    """All ways in which the phrasing covers the words: slots, and how many words are literal."""
    for slots, literal, at in _match(phrasing, words, 0):
        if at == len(words):
            yield slots, literal


def _match(parts: Parts, words: Words, at: int) -> Iterator[tuple[dict[str, Words], int, int]]:
    if not parts:
        yield {}, 0, at
        return
    first, rest = parts[0], parts[1:]
    if isinstance(first, str):
        if at < len(words) and words[at].lower() == first:
            for slots, literal, end in _match(rest, words, at + 1):
                yield slots, literal + 1, end
    elif isinstance(first, Slot):
        # Only the end is left for a last slot.
        for stop in range(at + 1 if rest else max(len(words), at + 1), len(words) + 1):
            if _begins(rest, words, stop):
                for slots, literal, end in _match(rest, words, stop):
                    yield {first.name: words[at:stop], **slots}, literal, end
    else:
        for option in first.options:
            if _begins(option, words, at):
                yield from _match((*option, *rest), words, at)


def _begins(parts: Parts, words: Words, at: int) -> bool:
    """Whether the parts may stand there: if they begin with a word, it has to be that one."""
    first = parts[0] if parts else None
    return not isinstance(first, str) or (at < len(words) and words[at].lower() == first)


def literals(phrasing: Parts) -> Iterator[str]:
    """All words of a phrasing, of all its alternatives."""
    for part in phrasing:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Choice):
            for option in part.options:
                yield from literals(option)


def slots(phrasing: Parts) -> set[str]:
    """All slots of a phrasing, of all its alternatives."""
    inner = (
        slots(option) for part in phrasing if isinstance(part, Choice) for option in part.options
    )
    return {part.name for part in phrasing if isinstance(part, Slot)}.union(*inner)


def always(phrasing: Parts) -> set[str]:
    """The slots that every way through a phrasing has."""
    choices = (part for part in phrasing if isinstance(part, Choice))
    inner = (set.intersection(*map(always, choice.options)) for choice in choices)
    return {part.name for part in phrasing if isinstance(part, Slot)}.union(*inner)


def needs(parts: Parts, known: dict[int, frozenset[str]]) -> Iterator[frozenset[str]]:
    """Sets of words, of each of which one must stand in any question that the phrasing covers.

    `known` has the sets of choices that were seen: most stand in word lists that all share.
    """
    for part in parts:
        if isinstance(part, str):
            yield frozenset({part})
        elif isinstance(part, Choice):
            if id(part) not in known:
                first = [next(needs(option, known), None) for option in part.options]
                sets = [] if None in first else [words for words in first if words]
                known[id(part)] = frozenset[str]().union(*sets)
            if known[id(part)]:
                yield known[id(part)]


def plain(phrasing: Parts, examples: Mapping[str, str]) -> str:
    """The phrasing as a question to offer: first alternatives, examples for slots."""
    found: list[str] = []
    for part in phrasing:
        if isinstance(part, str):
            found.append(part)
        elif isinstance(part, Slot):
            found.append(examples.get(part.name, part.name.upper()))
        elif () not in part.options:
            found.append(plain(part.options[0], examples))
    return " ".join(text for text in found if text).replace(" 's", "'s")
