"""ATOP: obligations of alliances between two states by year, directed or not (version 5).

Columns: "Alliance Treaty Obligations and Provisions Project codebook", Leeds.
"""

import datetime as dt
from collections.abc import Iterator

from graph.codes.events import Meaning
from loaders.formats.source import Given, Item, Source
from loaders.formats.tables.coded import NOBODY, said, whole, year
from loaders.formats.tables.cow import member
from loaders.formats.tables.sheet import Line, Said, Table, header, read

_DIRECTED, _PAIRS = ("statea", "stateb"), ("mem1", "mem2")
_DUTIES = ("defense", "offense", "neutral", "nonagg", "consul")
DIRECTED = Table(
    "atop", "ATOP alliances", 0.95, (*_DIRECTED, "year"), publisher="ATOP"
)  # fmt: skip
PAIRS = DIRECTED._replace(key=(*_PAIRS, "year"))
_SIGNED = Meaning("SIGNED_AGREEMENT", "actual", None)


def recognises(name: str, head: bytes) -> bool:
    """True by its header."""
    names = header(head)
    pairs = any(names.issuperset(two) for two in (_DIRECTED, _PAIRS))
    return pairs and names.issuperset(("year", *_DUTIES))


def read_alliances(source: Source, given: Given) -> Iterator[Item]:
    """Who had an alliance in a year, so that it was signed by then."""
    from loaders.formats import HEAD

    directed = header(source.head(HEAD)).issuperset(_DIRECTED)
    return read(source, given, DIRECTED if directed else PAIRS, _allied)


def _allied(line: Line) -> Iterator[Said]:
    when = year(line["year"])
    last = dt.date(int(when), 12, 31)
    first, second = line.table.key[:2]
    one, two = member(line[first], last), member(line[second], last)
    if one is None or two is None:
        yield NOBODY
    elif "1" not in {line[duty] for duty in _DUTIES}:
        yield "no obligation"
    else:
        yield said(line, _SIGNED, one, two, date=f"../{when}", article=whole(line))
