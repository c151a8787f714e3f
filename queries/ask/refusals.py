"""What cannot be answered, by words of a question: why, and what can be asked instead."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.reference import lookup
from graph.reference.folding import fold
from graph.reference.tables import occasions
from queries.ask.lexicon import data

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 2  # occasions that are offered


class Refusal(NamedTuple):
    """Why a question has no answer; `rest` is the question without what is in the way of one.

    It may be asked as it is or of another status; where it is not read, `instead` has questions.
    `also` is the other half of a question that is two: both are offered, if both are read.
    Without those the refusal is none then. `place` is where something happened.
    """

    told: str
    rest: str = ""
    status: str = ""
    of_status: str = ""
    as_it_is: bool = True
    place: str = ""
    instead: str = ""
    also: str = ""


def refusals(text: str) -> Iterator[Refusal]:
    """What is in the way of an answer, the surest first."""
    for form, entry in entries():
        if found := form.search(text):
            rest, also = (
                re.sub(r"\s+", " ", found.expand(text)).strip(" ,")
                for text in (entry.rest, entry.also)
            )
            place = found.groupdict().get("place") or ""
            yield entry._replace(rest=rest, also=also, place=place)


def near(place: str, text: str) -> Iterator[str]:
    """Questions about a place: occasions held there, in the year that is named, and its state."""
    year = int(found[0]) if (found := _YEAR.search(text)) else None
    held = [one for one in occasions().values() if place and fold(one.city) == fold(place)]
    told = [one for one in held if year is None or one.start.year <= year <= one.end.year]
    for event in sorted(told, key=lambda one: one.start, reverse=True)[:_NEAR]:
        yield f"what happened at the {event.name}"
    state = lookup.resolve(place, None) if place else None
    if state and state.kind == "Country":
        yield f"who visited {state.name}"


@functools.cache
def entries() -> tuple[tuple["re.Pattern[str]", Refusal], ...]:
    """All patterns, with what is told where they fit."""
    return tuple(
        (
            re.compile(form, re.IGNORECASE),
            Refusal(**{name: value for name, value in entry.items() if name != "says"}),
        )
        for entry in data("refusals")["refusal"]
        for form in entry["says"]
    )
