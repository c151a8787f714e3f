"""Rows that the reference facts add to what articles say: marked as such, without quotes."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from graph import edtf
from graph.model import Actor
from graph.reference import lookup, tables
from graph.reference.offices import rank
from graph.reference.tables import Membership, Term, memberships, organisations, terms
from queries.changes import changes
from queries.values import Values

Row = dict[str, Any]
SOURCE = "reference facts"
AS_OF = "as of"  # among the values: no parameter has a name like that


def supplement(
    name: str, values: Values, found: Sequence[Row], as_of: dt.date | None = None
) -> Iterator[Row]:
    """The rows that the facts of that name add to those found in articles.

    They are those of `as_of`, unless the question itself names a date.
    """
    yield from FACTS[name]({**values, AS_OF: as_of}, found)


def _asked(values: Values) -> dt.date | None:
    """The last day of the date asked for, or the day as of which the world is seen."""
    last = dt.date.fromisoformat(values.get("on_last", dt.date.max.isoformat()))
    as_of: dt.date | None = values[AS_OF]
    return last if last < dt.date.max else as_of


def _day(values: Values) -> dt.date:
    """The day asked for; today if none was."""
    return _asked(values) or dt.datetime.now(tz=dt.UTC).date()


def _period(start: object, end: object) -> str | None:
    return f"{start or '..'}/{end or '..'}" if start or end else None


def _said(found: Sequence[Row], column: str) -> set[Any]:
    """Whom articles call members already."""
    return {row[column] for row in found if row.get("answer") in ("member", "joined")}


def _bodies(country: str) -> set[str]:
    return {entry.organisation for entry in memberships() if entry.country == country}


def _entry(country: str, organisation: str, day: dt.date) -> Membership | None:
    return next((m for m in lookup.entries(country, organisation) if m.covers(day)), None)


def _membership(state: Actor, body: str, day: dt.date) -> Row:
    entry = _entry(state.id, body, day)
    return {
        "answer": "member",
        "who": state.name,
        "organisation": organisations()[body].name,
        "date": _period(entry.start, entry.end) if entry else None,
        "status": "actual",
        "source": SOURCE,
    }


def _memberships(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    state, day, said = (
        lookup.actor(values["actor"], "Country"),
        _day(values),
        _said(found, "organisation"),
    )
    for body in sorted(_bodies(values["actor"])):
        if (
            state
            and lookup.is_member(state.id, body, day)
            and organisations()[body].name not in said
        ):
            yield _membership(state, body, day)


def _members(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    day, said = _day(values), _said(found, "who")
    for state in lookup.members(values["organisation"], day):
        if state.name not in said:
            yield _membership(state, values["organisation"], day)


def _is_member(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    state, body, day = (
        lookup.actor(values["actor"], "Country"),
        values["organisation"],
        _day(values),
    )
    if not state or not any(m.organisation == body for m in memberships()):
        return
    row = _membership(state, body, day)
    if not lookup.is_member(state.id, body, day):
        row |= {"answer": "not a member", "date": day.isoformat()}
    yield row
    for entry in lookup.entries(state.id, body):
        last = edtf.bounds(entry.end)[0] if entry.end else None
        if entry.status in lookup.FULL_MEMBERS and last and last <= day:
            yield {**row, "answer": "was a member", "date": _period(entry.start, entry.end)}


def _shared_memberships(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    day, said = _day(values), {row["organisation"] for row in found}
    sides = (values["one"], values["other"])
    for body in sorted(set.intersection(*(_bodies(side) for side in sides))):
        name = organisations()[body].name
        if name not in said and all(lookup.is_member(side, body, day) for side in sides):
            yield {"organisation": name, "source": SOURCE}


def _hosts(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    said = {row[column] for row in found if row["status"] == "actual" for column in ("who", "for")}
    event = tables.occasions().get(values["event"])
    later = values[AS_OF] and event and event.start > values[AS_OF]
    for state in () if later else lookup.hosts(values["event"]):
        if state.name not in said:
            yield {
                "who": state.name,
                "what": "HOSTED",
                "event": values["event_name"],
                "status": "actual",
                "source": SOURCE,
            }


def _term(term: Term, principal: str) -> Row:
    return {
        "who": term.person,
        "title": term.title,
        "whom": principal,
        "date": _period(term.start, term.end),
        "status": "actual",
        "source": SOURCE,
    }


def _representatives(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    day = _asked(values)
    held = (term for term in terms() if term.principal == values["of"] and term.covers(day))
    for term in sorted(held, key=rank):
        yield _term(term, values["of_name"])


def _offices(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    career = lookup.career(values["person"])
    day = _asked(values)
    for term in lookup.offices(values["person"], day) if day else career:
        principal = lookup.actor(term.principal)
        yield _term(term, principal.name if principal else term.principal)


def _acts(values: Values, found: Sequence[Row]) -> Iterator[Row]:
    """Who joined, left or was suspended: of a state or an organisation that was asked about."""
    ends = {values[end] for end in ("by", "to") if values[end]}
    if not ends or values["status"] not in ("actual", "any") or values["mode"]:
        return
    last = min(dt.date.fromisoformat(values["until_last"]), _day(values))
    first = dt.date.fromisoformat(values["since_first"])
    said = {
        (row["for"] or row["who"], row["whom"])
        for row in found
        if row["what"] == values["relation"] and row["status"] == "actual"
    }
    for change in changes(values["relation"], ends, first, last):
        who, whom = change.state, change.body
        if change.relation == "SUSPENDED":
            who, whom = whom, who
        if values["by"] in ("", who) and values["to"] in ("", whom):
            named = [one.name if (one := lookup.actor(key)) else key for key in (who, whom)]
            if not said & {(who, named[1]), (named[0], named[1])}:
                yield {
                    "date": change.date,
                    "who": named[0],
                    "what": change.relation,
                    "whom": named[1],
                    "status": "actual",
                    "source": SOURCE,
                }


FACTS: dict[str, Callable[[Values, Sequence[Row]], Iterator[Row]]] = {
    "memberships": _memberships,
    "members": _members,
    "is_member": _is_member,
    "shared_memberships": _shared_memberships,
    "hosts": _hosts,
    "representatives": _representatives,
    "offices": _offices,
    "acts": _acts,
}
