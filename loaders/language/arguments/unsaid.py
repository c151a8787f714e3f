"""Slots that no word of the clause fills: parties that go without saying (see CONTRIBUTING.md)."""

from collections.abc import Callable
from functools import partial

from loaders.language.arguments.acting import acting, helped
from loaders.language.arguments.both import both
from loaders.language.arguments.clauses import Clauses
from loaders.language.arguments.clubs import club
from loaders.language.arguments.heard import heard
from loaders.language.arguments.occasion import body, understood
from loaders.language.arguments.provokers import provokers
from loaders.language.arguments.rivals import rivals
from loaders.language.arguments.stricken import stricken
from loaders.language.arguments.willing import willing
from loaders.language.reading import Named

Unsaid = Callable[[Clauses, int, int | None], list[Named]]


def _spoken(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    return [Named(party, trigger, "anaphor") for party in clauses.phrases.reading.topic.sides]


UNSAID: dict[str, Unsaid] = {
    "acting": acting,
    "body": body,
    "both": both,
    "club": partial(club, told=False),
    "heard": heard,
    "helped": helped,
    "membership": partial(club, told=True),
    "occasion": understood,
    "provokers": provokers,
    "rivals": rivals,
    "spoken": _spoken,
    "stricken": stricken,
    "willing": willing,
}
