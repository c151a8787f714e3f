"""GDELT 1.0 and 2.0: events, and mentions of them in other articles.

Columns: "The GDELT Event Database Data Format Codebook", versions 1.03 and 2.0.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from graph.codes import actors
from graph.errors import InputError
from graph.model import Party, digest
from loaders.formats.source import Given, Item, Mention, Source
from loaders.formats.tables.coded import NOBODY, article, day, meaning, moment, party, said
from loaders.formats.tables.sheet import Line, Said, Table, first_lines, header, read

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")


def _columns(version: int) -> tuple[str, ...]:
    place = [name for name in _PLACE if version > 1 or name != "ADM2Code"]
    return (
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        *(f"Actor{side}{name}" for side in (1, 2) for name in _ACTOR),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
        "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        *(f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in place),
        "DATEADDED", "SOURCEURL",
    )  # fmt: skip


_KEY = ("globaleventid",)
_ONE, _TWO = _columns(1), _columns(2)
EVENTS_1 = Table("gdelt-1.0", "GDELT 1.0 events", 0.4, _KEY, _ONE, least=len(_ONE) - 1)
EVENTS_2 = Table("gdelt-2.0", "GDELT 2.0 events", 0.4, _KEY, _TWO)
_MENTIONS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset",
    "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone",
    "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
MENTIONS = Table(
    "gdelt-2.0-mentions", "GDELT 2.0 mentions", 0.6,
    ("globaleventid", "mentionidentifier", "sentenceid", "actioncharoffset"), _MENTIONS, least=14,
)  # fmt: skip
_WEB = "1"  # MentionType of what has an address

_EVENT = re.compile(r"\d+\t(1[89]|20)\d{6}\t\d{6}\t\d{4}\t")
_MENTION = re.compile(r"\d+\t(1[89]|20)\d{12}\t(1[89]|20)\d{12}\t\d\t[^\t]*\t[^\t]+\t")


def is_events(name: str, head: bytes) -> bool:
    """True by the shape of the first rows, or by a header."""
    names = header(head)
    return {"globaleventid", "eventcode"} <= names or any(map(_EVENT.match, first_lines(head)))


def is_mentions(name: str, head: bytes) -> bool:
    """True by the shape of the first rows, or by a header."""
    named = {"globaleventid", "mentionidentifier"} <= header(head)
    return named or any(map(_MENTION.match, first_lines(head)))


def read_events(source: Source, given: Given) -> Iterator[Item]:
    """The events, of version 2.0 where the rows are as long as those."""
    from loaders.formats import HEAD

    head = source.head(HEAD)
    rows = [line for line in first_lines(head) if _EVENT.match(line)]
    names = header(head)
    later = "actor1geo_adm2code" in names if "globaleventid" in names else _long(rows)
    return read(source, given, EVENTS_2 if later else EVENTS_1, _event)


def read_mentions(source: Source, given: Given) -> Iterator[Item]:
    """The mentions, for events that are in the database by then."""
    return read(source, given, MENTIONS, _mention)


def _long(rows: list[str]) -> bool:
    return any(row.count("\t") > len(_ONE) for row in rows)


def _event(line: Line) -> Iterator[Said]:
    found = meaning(line["eventcode"])
    when, added = day(line["sqldate"]), moment(line["dateadded"] or line["sqldate"])
    if isinstance(found, str):
        yield found
        return
    parties = [_actor(line, f"actor{side}") for side in (1, 2)]
    subject, object = parties
    if subject is None or object is None:
        yield NOBODY
        return
    url = line["sourceurl"]
    yield said(
        line, found, subject, object, date=when.isoformat(), cameo=line["eventcode"],
        article=article(
            line, _event_id(line), url=url, published=added, publisher=_publisher(url)
        ),
    )  # fmt: skip


def _event_id(line: Line) -> str:
    version = "gdelt1" if line.table is EVENTS_1 else "gdelt2"
    return f"{version}:{line['globaleventid']}"


def _actor(line: Line, side: str) -> Party | None:
    if one := actors.group(line[f"{side}knowngroupcode"]):
        return party(one)
    state = actors.country(line[f"{side}countrycode"])
    return party(state) if state and actors.of_state(line[f"{side}type1code"]) else None


def _publisher(url: str) -> str | None:
    """Who runs the page, as GDELT names sources: by its host."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _mention(line: Line) -> Iterator[Said]:
    identifier, sure = line["mentionidentifier"], line["confidence"]
    if not sure.isdecimal() or int(sure[:4]) > 100:
        raise InputError(f"Confidence: not a number from 0 to 100: {sure[:20]!r}")
    known = {"url": identifier} if line["mentiontype"] == _WEB else {"title": identifier}
    quoted = article(
        line, "gdelt2:" + digest(identifier), published=moment(line["mentiontimedate"]),
        publisher=line["mentionsourcename"], **known,
    )  # fmt: skip
    confidence = round(line.table.confidence * int(sure) / 100, 4)
    yield Mention(
        line.where, _event_id(line), quoted, line.quote, line.row(), confidence,
        line.table.extractor,
    )  # fmt: skip
