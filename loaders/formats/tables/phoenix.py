"""Phoenix: the historical data of the Cline Center, and the daily files of the Open Event Data
Alliance.

Columns: "Cline Center Historical Phoenix Event Data: variable descriptions" v1.3.0;
"Phoenix Data Project: dataset description" v0.1.
"""

import re
from collections.abc import Iterator

from graph.codes import actors
from loaders.formats.source import Given, Item, Source
from loaders.formats.tables.coded import NOBODY, article, day, meaning, party, said
from loaders.formats.tables.sheet import Line, Said, Table, first_lines, header, read

HISTORICAL = Table("phoenix-historical", "Phoenix historical events", 0.5, ("eid",))
DAILY = Table(
    "phoenix", "Phoenix events", 0.5, ("eventid",),
    ("EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity",
     "SourceActorRole", "SourceActorAttribute", "TargetActorFull", "TargetActorEntity",
     "TargetActorRole", "TargetActorAttribute", "EventCode", "EventRootCode", "PentaClass",
     "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName", "CountryCode",
     "SentenceID", "URLs", "NewsSources"),
)  # fmt: skip
_DAY = re.compile(r"[^\t]+\t(19|20)\d{6}\t(19|20)\d\d\t\d\d?\t\d\d?\t([A-Z]{3}[^\t]*)?\t")


def is_historical(name: str, head: bytes) -> bool:
    """True by its header."""
    return {"eid", "story_date", "source", "target", "code"} <= header(head)


def is_daily(name: str, head: bytes) -> bool:
    """True by the shape of the first rows, or by a header."""
    return {"eventid", "sourceactorfull"} <= header(head) or any(map(_DAY.match, first_lines(head)))


def read_historical(source: Source, given: Given) -> Iterator[Item]:
    """The events, each of one story."""
    return read(source, given, HISTORICAL, _old)


def read_daily(source: Source, given: Given) -> Iterator[Item]:
    """The events, each with the addresses that it was found at."""
    return read(source, given, DAILY, _new)


def _old(line: Line) -> Iterator[Said]:
    story = f"phoenix:{line['aid'] or line['eid']}"
    yield from _event(line, line["story_date"], line["source"], line["target"], line["code"], story)


def _new(line: Line) -> Iterator[Said]:
    yield from _event(
        line, line["date"], line["sourceactorfull"], line["targetactorfull"], line["eventcode"],
        f"phoenix:{line['eventid']}", url=_first(line["urls"]),
        publisher=_first(line["newssources"]),
    )  # fmt: skip


def _event(
    line: Line, date: str, source: str, target: str, code: str, story: str, **known: str | None
) -> Iterator[Said]:
    when = _day(date)
    found = meaning(code)
    if isinstance(found, str):
        yield found
        return
    subject, object = actors.composite(source), actors.composite(target)
    if subject is None or object is None:
        yield NOBODY
        return
    told = article(line, story, published=when, **known)
    yield said(line, found, party(subject), party(object), date=when, cameo=code, article=told)


def _day(text: str) -> str:
    """The day, also as 12/15/2001."""
    month = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", text)
    if month:
        text = f"{month[3]}-{int(month[1]):02}-{int(month[2]):02}"
    return day(text).isoformat()


def _first(text: str) -> str | None:
    return text.split(";")[0].strip() or None
