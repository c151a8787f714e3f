"""Correlates of War: diplomatic exchange (v2006.1) and formal alliances (v4.1).

Columns: the codebooks of Bayer (2006) and Gibler (2009).
"""

import datetime as dt
from collections.abc import Iterator

from graph.codes.events import Meaning
from graph.errors import InputError
from graph.model import Party
from graph.reference import lookup
from graph.reference.codes import state
from loaders.formats.source import Given, Item, Source
from loaders.formats.tables.coded import NOBODY, party, said, whole, year
from loaders.formats.tables.sheet import Line, Said, Table, header, read

_SURE = 0.95
_COW = "Correlates of War"
DIPLOMACY = Table(
    "cow-diplomatic-exchange", "COW Diplomatic Exchange", _SURE, ("ccode1", "ccode2", "year"),
    publisher=_COW,
)  # fmt: skip
ALLIANCES = Table(
    "cow-alliances", "COW Formal Alliances", _SURE,
    ("version4id", "ccode1", "ccode2", "dyad_st_year", "dyad_end_year"), publisher=_COW,
)  # fmt: skip
YEARLY = ALLIANCES._replace(key=(*ALLIANCES.key, "year"))
_TIES = Meaning("ESTABLISHED_TIES", "actual", None)
_ENVOY = Meaning("APPOINTED_ENVOY", "actual", None)
_SIGNED = Meaning("SIGNED_AGREEMENT", "actual", None)
_MINISTERS = ("2", "3")  # minister, ambassador; 1 is a chargé d'affaires, 9 another level
_LEVELS = ("0", "1", "9", *_MINISTERS)


def is_diplomacy(name: str, head: bytes) -> bool:
    """True by its header."""
    return {"ccode1", "ccode2", "year", "dr_at_1", "dr_at_2"} <= header(head)


def is_alliances(name: str, head: bytes) -> bool:
    """True by its header: pairs of states, directed or not, once or by year."""
    return set(ALLIANCES.key) <= header(head)


def read_diplomacy(source: Source, given: Given) -> Iterator[Item]:
    """Who was represented at whom in a year, so that ties were there and envoys sent by then."""
    return read(source, given, DIPLOMACY, _represented)


def read_alliances(source: Source, given: Given) -> Iterator[Item]:
    """Who allied with whom, on the day when that began."""
    from loaders.formats import HEAD

    yearly = "year" in header(source.head(HEAD))
    return read(source, given, YEARLY if yearly else ALLIANCES, _allied)


def member(code: str, day: dt.date) -> Party | None:
    """The state with that number on that day; raises InputError if it is none."""
    if not code.isdecimal():
        raise InputError(f"not a COW state number: {code[:20]!r}")
    found = state(code, day)
    actor = lookup.actor(found, "Country") if found else None
    return party(actor) if actor else None


def _represented(line: Line) -> Iterator[Said]:
    when = year(line["year"])
    last = dt.date(int(when), 12, 31)
    one, two = member(line["ccode1"], last), member(line["ccode2"], last)
    levels = line["dr_at_1"], line["dr_at_2"]
    for level in levels:
        if level not in _LEVELS:
            raise InputError(f"not a level of representation: {level[:20]!r} (0, 1, 2, 3 or 9)")
    if one is None or two is None:
        yield NOBODY
    elif set(levels) == {"0"}:
        yield "no representation"
    else:
        by_then = f"../{when}"
        yield said(line, _TIES, one, two, date=by_then, article=whole(line))
        for level, host, guest in zip(levels, (one, two), (two, one), strict=True):
            if level in _MINISTERS:
                yield said(line, _ENVOY, guest, host, date=by_then, article=whole(line))


def _allied(line: Line) -> Iterator[Said]:
    parts = [line[f"dyad_st_{name}"] for name in ("year", "month", "day")]
    try:
        began = dt.date(*map(int, parts))
    except (ValueError, OverflowError) as error:
        raise InputError(f"not a date: {'-'.join(parts)[:30]!r}") from error
    one, two = member(line["ccode1"], began), member(line["ccode2"], began)
    if one is None or two is None:
        yield NOBODY
        return
    censored = line["left_censor"] == "1"  # it began before the data do
    date = f"../{began}" if censored else began.isoformat()
    yield said(line, _SIGNED, one, two, date=date, article=whole(line))
