"""What may stand where the cursor is: labels, types, properties, parameters, keywords."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from graph.schema import relations
from graph.stores.cypher import EDGE, NODES
from queries.console import functions, keywords
from queries.prompt.commands import COMMANDS

# What has no place in the reckoning of brackets: quoted text and comments.
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//[^\n]*|/\*.*?\*/", re.DOTALL)
_OPEN_QUOTE = re.compile(r"['\"`]|//|/\*")
_WORD = re.compile(r"\w*$")
_AFTER_COLON = re.compile(r":\s*(?:!?\w+\s*[|&:]+\s*)*$")
_BOUND = re.compile(r"([(\[])\s*(\w+)\s*(?::\s*(\w+))?")
_OPENING, _CLOSING = "([{", ")]}"


def types() -> tuple[str, ...]:
    """The relationship types of the graph."""
    return (*relations(), "IN_ARTICLE")


class CypherCompleter(Completer):
    """Completes the word before the cursor; `parameters` are those that are set."""

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        self._parameters = parameters

    def get_completions(self, document: Document, event: CompleteEvent) -> Iterator[Completion]:
        """The words that fit, those of the place first."""
        text = document.text_before_cursor
        if text.startswith(":"):
            yield from _commands(text)
            return
        text = _QUOTED.sub(" ", text)
        if _OPEN_QUOTE.search(text):
            return
        word = _WORD.search(text)
        typed = word.group() if word else ""
        for meaning, names in self._choices(text[: len(text) - len(typed)], typed):
            yield from _fitting(typed, meaning, names)

    def _choices(self, before: str, typed: str) -> Iterator[tuple[str, Iterable[str]]]:
        if before.endswith("$"):
            yield "parameter", self._parameters
        elif owner := re.search(r"(\w+)\.$", before):
            yield "property", _properties(before, owner[1])
        elif _AFTER_COLON.search(before) and (bracket := _innermost(before)):
            if bracket == "[":
                yield "type", types()
            elif bracket == "(":
                yield "label", NODES
        elif _innermost(before) == "{" and re.search(r"[{,]\s*$", before):
            yield "property", _properties_of_map(before)
        elif typed:
            yield "keyword", keywords()
            yield "function", (f"{name}(" for name in functions())


def _commands(text: str) -> Iterator[Completion]:
    yield from (
        Completion(name, -len(text), display_meta=told.help)
        for name, told in COMMANDS.items()
        if name.startswith(text)
    )


def _fitting(typed: str, meaning: str, names: Iterable[str]) -> Iterator[Completion]:
    for name in sorted(names):
        if name.lower().startswith(typed.lower()) and name != typed:
            yield Completion(name, -len(typed), display_meta=meaning)


def _innermost(text: str) -> str:
    """The bracket that is still open where the text ends, if there is one."""
    open_ones = []
    for letter in text:
        if letter in _OPENING:
            open_ones.append(letter)
        elif letter in _CLOSING and open_ones:
            open_ones.pop()
    return open_ones[-1] if open_ones else ""


def _properties(text: str, owner: str) -> list[str]:
    """Properties of what that name is bound to; all if that cannot be told."""
    for bracket, name, label in reversed(_BOUND.findall(text)):
        if name == owner:
            return list(EDGE) if bracket == "[" else _of_label(label)
    return list(dict.fromkeys([*_of_label(""), *EDGE]))


def _properties_of_map(text: str) -> list[str]:
    """Properties for `(c:Country {`."""
    bound = _BOUND.findall(text)
    bare = re.search(r"([(\[])\s*\w*\s*:\s*(\w+)[^()\[\]]*$", text)
    if bare:
        return list(EDGE) if bare[1] == "[" else _of_label(bare[2])
    return _properties(text, bound[-1][1]) if bound else _of_label("")


def _of_label(label: str) -> list[str]:
    if label in NODES:
        return list(NODES[label])
    return list(dict.fromkeys(column for columns in NODES.values() for column in columns))
