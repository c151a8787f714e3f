"""Persons by title: "President Xi Jinping", "the Japanese premier", "the president of France"."""

import datetime as dt
import re

from graph.model import Actor
from graph.reference import lookup

_TITLE = (
    r"(?:vice |deputy )?(?:president|prime minister|premier|foreign minister|defen[cs]e minister"
    r"|finance minister|foreign secretary|secretary of state|secretary[- ]general|chancellor|king"
    r"|queen|emperor|emir|sultan|pope|minister|ambassador|envoy|spokesman|spokeswoman|leader|pm)"
)
_NAMED = re.compile(rf"(?:.*\b)?(?:{_TITLE}|mr|mrs|ms|dr|sir)\.? (?P<name>.+)", re.IGNORECASE)
_OF = re.compile(rf"(?:the )?(?P<office>{_TITLE}) of (?P<state>.+)", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:the )?(?P<state>.+?)(?: ?'s)? (?P<office>{_TITLE})", re.IGNORECASE)


def bare(name: str) -> str | None:
    """The name behind a title; None if there is no title before it."""
    found = _NAMED.fullmatch(name)
    return found["name"] if found and not found["name"].lower().startswith("of ") else None


def holder(name: str, day: dt.date | None) -> Actor | None:
    """The person who held the office on that day; without a day, who holds it."""
    for pattern in (_OF, _BEHIND):
        found = pattern.fullmatch(name)
        principal = lookup.resolve(found["state"], day) if found else None
        if found and principal and principal.kind in ("Country", "Organization"):
            term = lookup.holder(principal.id, found["office"].lower(), day)
            return lookup.actor(term.person, "Person") if term else None
    return None
