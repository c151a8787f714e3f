"""Memberships in intergovernmental organisations: COW IGO v3, as published or as igoR has them.

Columns: "Intergovernmental Organizations Version 3 codebook", Pevehouse et al.; the R package igoR.
"""

import datetime as dt
from collections.abc import Iterator

from graph.codes import actors
from graph.codes.events import Meaning
from graph.errors import InputError
from graph.model import Actor
from loaders.formats.source import Given, Item, Source
from loaders.formats.tables.coded import party, said, whole, year
from loaders.formats.tables.cow import member
from loaders.formats.tables.sheet import Line, Said, Table, header, read

_NAME, _SURE, _COW = "COW IGO memberships", 0.95, "Correlates of War"
STATES = Table("cow-igo-states", _NAME, _SURE, ("ccode", "year"), publisher=_COW, wide=3)
BODIES = Table("cow-igo-bodies", _NAME, _SURE, ("ioname", "year"), publisher=_COW, wide=3)
PAIRS = Table("igor", "COW IGO memberships (igoR)", _SURE, ("ioname", "ccode", "year"),
              publisher=_COW)  # fmt: skip
_MEMBER = Meaning("MEMBER_OF", "actual", None)
_FULL, _OTHERS = "1", {"2": "associate membership", "3": "observer status"}
_VALUES = {_FULL, *_OTHERS, "0", "-1", "-9", ""}
_YUGOSLAVIA, _YUGOSLAVIA_NUMBER = "yugoslaviaserb", "345"
# Columns that are neither states nor organisations.
_ABOUT = {
    "ccode", "year", "state", "stateabb", "statenme", "ioname", "orgname", "longorgname", "ionum",
    "sdate", "deaddate", "dead", "integrated", "replaced", "igocode", "version",
    "accuracyofpre1965membershipdates",
    "sourcesandnotes", "imputed", "political", "social", "economic", "value", "category",
}  # fmt: skip


def is_pairs(name: str, head: bytes) -> bool:
    """True by the header of igoR: a row for each state, body and year."""
    return {"ioname", "ccode", "year", "value"} <= header(head)


def is_states(name: str, head: bytes) -> bool:
    """True by its header: a row for each state and year, bodies in columns."""
    names = header(head)
    return {"ccode", "year"} <= names and bool(names & {"un", "nato", "upu", "itu", "ccnr"})


def is_bodies(name: str, head: bytes) -> bool:
    """True by its header: a row for each body and year, states in columns."""
    names = header(head)
    return {"ioname", "year"} <= names and bool(names & {"france", "usa", "unitedkingdom"})


def read_pairs(source: Source, given: Given) -> Iterator[Item]:
    """Who was a member of what in a year."""
    return read(source, given, PAIRS, _pair)


def read_states(source: Source, given: Given) -> Iterator[Item]:
    """What each state was a member of in a year."""
    return read(source, given, STATES, _state)


def read_bodies(source: Source, given: Given) -> Iterator[Item]:
    """Who was a member of each body in a year."""
    return read(source, given, BODIES, _body)


def _pair(line: Line) -> Iterator[Said]:
    state, body = member(line["ccode"], _day(line)), actors.body(line["ioname"], line["orgname"])
    yield from _membership(line, state, body, _checked("value", line["value"]), line["ioname"])


def _state(line: Line) -> Iterator[Said]:
    state = member(line["ccode"], _day(line))
    for column, value in _values(line):
        yield from _membership(line, state, actors.body(column), value, column, column)


def _body(line: Line) -> Iterator[Said]:
    body, day = actors.body(line["ioname"], line["orgname"]), _day(line)
    for column, value in _values(line):
        yield from _membership(line, _column(column, day), body, value, line["ioname"], column)


def _column(name: str, day: dt.date) -> Actor | None:
    if name.lower() == _YUGOSLAVIA:  # one column for several states
        return member(_YUGOSLAVIA_NUMBER, day)
    return actors.squeezed(name)


def _membership(
    line: Line, state: Actor | None, body: Actor | None, value: str, short: str, column: str = ""
) -> Iterator[Said]:
    if value in _OTHERS:
        yield _OTHERS[value]
    elif value != _FULL:
        return
    elif state is None:
        yield f"a state that is not in the reference{': ' + column[:40] if column else ''}"
    elif body is None:
        yield f"an organisation that is not in the reference: {short[:40]}"
    else:
        when = year(line["year"])
        yield said(
            line,
            _MEMBER,
            party(state),
            party(body),
            date=when,
            article=whole(line),
            column=column or None,
        )


def _values(line: Line) -> list[tuple[str, str]]:
    """The memberships by column; raises InputError before any of them is told."""
    return [
        (name, _checked(name, line[name.lower()]))
        for name in line.names
        if name.lower() not in _ABOUT
    ]


def _checked(column: str, value: str) -> str:
    if value not in _VALUES:
        raise InputError(f"{column}: no kind of membership: {value[:20]!r} (0 to 3, -1 or -9)")
    return value


def _day(line: Line) -> dt.date:
    return dt.date(int(year(line["year"])), 12, 31)
