"""The years of occasions that no table knows: their name has the report's unless one was told."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.model import Actor, Statement
from graph.reference.tables import occasions
from graph.schema import Relation

_YEARLY = re.compile(r"(.+)-((?:19|20)\d\d)")  # an id that ends with the year


def in_their_years(
    made: Sequence[Statement], vocabulary: Mapping[str, Relation], published: int | None
) -> Iterator[Statement]:
    """The statements; "hosted a summit in 2016" makes it that year's throughout the article.

    Where an article tells several years, only what is dated itself is of another one.
    """
    told = defaultdict[str, set[int]](set)
    for one in made:
        for occasion in (one.object, one.event):
            name, year = _name_and_year(occasion)
            held = _held(one, vocabulary) if name and occasion is one.object else None
            if name and (held or year != published):
                told[name].add(held or year)
    for one in made:
        changed: dict[str, Any] = {}
        for end in ("object", "event"):
            occasion = getattr(one, end)
            name, year = _name_and_year(occasion)
            known = told[name] if year == published else set[int]()
            held = _held(one, vocabulary) if name and end == "object" else None
            year = held or min(known) if known and (held or len(known) == 1) else year
            if name and f"{name}-{year}" != occasion.id:
                changed[end] = occasion.model_copy(update={"id": f"{name}-{year}"})
        yield one.remade(**changed) if changed else one


def _name_and_year(occasion: Actor | None) -> tuple[str, int]:
    """The parts of an id that was made of a name and a year; nothing for others."""
    if occasion is None or occasion.kind != "Event" or occasion.id in occasions():
        return "", 0
    parts = _YEARLY.fullmatch(occasion.id)
    return (parts[1], int(parts[2])) if parts else ("", 0)


def _held(one: Statement, vocabulary: Mapping[str, Relation]) -> int | None:
    """The one year in which an act lies that is done where its occasion is."""
    first, last = one.date_earliest, one.date_latest
    if vocabulary[one.type].announced or not (first and last) or first.year != last.year:
        return None
    return first.year
