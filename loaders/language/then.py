"""Past acts, judged by their own day: who held office then, and which of a series it was."""

import datetime as dt

from graph import edtf
from graph.model import Party
from graph.reference.offices import principal
from graph.reference.tables import occasions
from loaders.language.candidate import Candidate

_LONG_AGO = dt.timedelta(days=365)


def judged_then(one: Candidate, date: str | None, published: dt.date | None) -> Candidate:
    """The candidate, its persons in the offices and its occasion in the year of its date."""
    low, high = edtf.bounds(date) if date else (None, None)
    if low is None or high is None or published is None:
        return one
    subject, other = one.subject, one.object
    if published - high > _LONG_AGO:
        subject, other = _in_office(subject, low, high), _in_office(other, low, high)
    if subject.principal == other.principal:
        subject, other = one.subject, one.object
    if other.kind == "Event" and not one.relation.announced:
        other = _held(other, low, high)
    return one._replace(subject=subject, object=other)


def _in_office(party: Party, low: dt.date, high: dt.date) -> Party:
    """A person for whom they spoke from the first of the days to the last."""
    if party.kind != "Person":
        return party
    behind = principal(party.id, low)
    steady = behind is not None and behind == principal(party.id, high)
    return party.model_copy(update={"stands_for": behind}) if steady else party


def _held(event: Party, low: dt.date, high: dt.date) -> Party:
    """The one of the occasion's series in these days, if the occasion itself was not."""
    listed = occasions().get(event.id)
    if listed is None or (listed.start <= high and low <= listed.end):
        return event
    held = [
        other for other in occasions().values()
        if other.series == listed.series and low <= other.start and other.end <= high
    ]  # fmt: skip
    return Party(id=held[0].id, kind="Event", name=held[0].name) if len(held) == 1 else event
