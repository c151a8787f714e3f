"""The period asked about as arguments: dates of the query, or which occasion is meant."""

import re
from collections.abc import Mapping

from graph.reference import lookup
from graph.reference.tables import occasions
from queries.ask.misfits import NoSuchDate
from queries.ask.times import Period
from queries.query import Query

_YEAR = re.compile(r"(?:19|20)\d\d")


def dates(query: Query, period: Period, arguments: Mapping[str, str]) -> dict[str, str]:
    """The period as arguments; none if it only tells an occasion; raises NoSuchDate."""
    names = {one.name for one in query.parameters if one.kinds == ("date",)}
    since, until = period.since, period.until
    event = arguments.get("event", "")
    if (not since and not until) or _tells(event, period, bool(names)):
        return {}
    if {"since", "until"} <= names:
        return {name: text for name, text in (("since", since), ("until", until)) if text}
    if "on" in names and until and (period.point or not since):
        return {"on": until}
    about = "does not take place then" if event else "takes no such date"
    raise NoSuchDate(f"{event or query.name} {about}")


def _tells(event: str, period: Period, dated: bool) -> bool:
    """True if a date only says which occasion is meant, as far as anybody knows its days.

    Raises NoSuchDate if the year is another one.
    """
    occasion = occasions().get(event)
    if not event or (lookup.actor(event) and not occasion):
        return False
    year, named = period.year, _YEAR.search(event)
    if year and (occasion or named):
        first = occasion.start.year if occasion else int(str(named and named[0]))
        last = occasion.end.year if occasion else first
        if not first <= year <= last:
            raise NoSuchDate(f"{event} does not take place then")
        return True
    if dated or not occasion:
        return False
    first_day, last_day = period.ends
    return (not last_day or occasion.start <= last_day) and (
        not first_day or first_day <= occasion.end
    )
