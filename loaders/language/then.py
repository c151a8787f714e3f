"""Past acts, judged by their own day: who held office then, and which of a series it was."""

import datetime as dt

from graph import edtf
from graph.model import Party
from graph.reference.offices import career, principal
from graph.reference.tables import Term, occasions
from loaders.language.candidate import Candidate
from loaders.language.names.once import led, seat

_LONG_AGO = dt.timedelta(days=365)


def judged_then(
    one: Candidate, date: str | None, published: dt.date | None, before: bool = False
) -> Candidate:
    """The candidate, its persons in the offices and its occasion in the year of its date.

    What was done `before` ("had lifted") without saying when, whoever led then did in office.
    """
    if published is None:
        return one
    low, high = edtf.bounds(date) if date else (None, None)
    subject, other = one.subject, one.object
    if low is None or high is None:
        if before and not date and not one.relation.personal:
            subject, other = _once(subject, published), _once(other, published)
        return _apart(one, subject, other)
    if published - high > _LONG_AGO:
        subject, other = _in_office(subject, low, high), _in_office(other, low, high)
    one = _apart(one, subject, other)
    if one.object.kind == "Event" and not one.relation.announced:
        one = one._replace(object=_held(one.object, low, high))
    return one


def _apart(one: Candidate, subject: Party, other: Party) -> Candidate:
    """With these ends, unless both speak for the same."""
    same = subject.principal == other.principal
    return one if same else one._replace(subject=subject, object=other)


def _in_office(party: Party, low: dt.date, high: dt.date) -> Party:
    """A person for whom they spoke in these days, if it was one state or body."""
    if party.kind != "Person":
        return party
    behind = principal(party.id, low)
    if behind is None or behind != principal(party.id, high):
        held = (term for term in career(party.id) if 2 * _shared(term, low, high) > high - low)
        behind = next((seat(term) for term in held), None)
    return party.model_copy(update={"stands_for": behind}) if behind else party


def _shared(term: Term, low: dt.date, high: dt.date) -> dt.timedelta:
    """How long a term had part in some days."""
    return min(term.end or high, high) - max(term.start or low, low)


def _once(party: Party, day: dt.date) -> Party:
    """A leader who is none any more, as in office."""
    if party.kind != "Person" or party.stands_for is not None:
        return party
    last = led(party.id, day)
    behind = seat(last) if last else None
    return party.model_copy(update={"stands_for": behind}) if behind else party


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
