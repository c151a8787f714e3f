"""What the prompt itself understands, told by a colon at the start."""

import json
from typing import Any, NamedTuple

from graph.errors import UsageError


class Told(NamedTuple):
    """What a command takes, and what it does."""

    takes: str
    help: str


COMMANDS = {
    ":help": Told("", "what can be typed here"),
    ":param": Told("NAME VALUE", "set $NAME; without a value, take it away"),
    ":params": Told("", "the parameters that are set"),
    ":format": Told("FORMAT", "how rows are shown: table, json, jsonl, csv, tsv, markdown"),
    ":schema": Told("", "labels and types, with their properties"),
    ":quit": Told("", "end, as Ctrl-D does"),
}


def value(word: str) -> Any:
    """A parameter's value: JSON where it reads as such, else text."""
    try:
        return json.loads(word)
    except ValueError:
        return word


def assign(parameters: dict[str, Any], words: str) -> None:
    """Set or take away a parameter; raises UsageError for a name that is none."""
    name, _, text = words.strip().partition(" ")
    name = name.removeprefix("$").rstrip(":=")
    if not name.isidentifier():
        raise UsageError(f"write :param NAME VALUE, not {words.strip() or 'nothing'!r}")
    if text.strip():
        parameters[name] = value(text.strip())
    elif parameters.pop(name, None) is None:
        raise UsageError(f"there is no ${name} to take away: write :param {name} VALUE to set it")
