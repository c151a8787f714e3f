"""ICEWS coded event data, weekly or yearly files.

Columns: "ICEWS Coded Event Data Read Me", Harvard Dataverse, doi:10.7910/DVN/28075.
"""

import datetime as dt
from collections.abc import Iterator

from graph.model import Party
from graph.reference import lookup
from loaders.formats.source import Given, Item, Source
from loaders.formats.tables.coded import NOBODY, article, day, meaning, said
from loaders.formats.tables.parties import named
from loaders.formats.tables.sheet import Line, Said, Table, header, read

EVENTS = Table(
    "icews", "ICEWS events", 0.6, ("event id", "story id"),
    ("Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
     "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
     "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
     "Longitude"),
)  # fmt: skip


def recognises(name: str, head: bytes) -> bool:
    """True by its header."""
    return {"event id", "cameo code", "source name", "target name"} <= header(head)


def read_events(source: Source, given: Given) -> Iterator[Item]:
    """The events, each a report of one sentence in one story."""
    return read(source, given, EVENTS, _event)


def _event(line: Line) -> Iterator[Said]:
    code, when = line["cameo code"], day(line["event date"])
    found = meaning(code)
    if isinstance(found, str):
        yield found
        return
    subject, object = (_actor(line, side, when) for side in ("source", "target"))
    if subject is None or object is None:
        yield NOBODY
        return
    story = article(
        line, f"icews:{line['story id']}", published=when.isoformat(), publisher=line["publisher"]
    )
    yield said(line, found, subject, object, date=when.isoformat(), cameo=code, article=story)


def _actor(line: Line, side: str, day: dt.date) -> Party | None:
    state = lookup.resolve(line[f"{side} country"], day) if line[f"{side} country"] else None
    country = state if state and state.kind == "Country" else None
    roles = tuple(role.strip() for role in line[f"{side} sectors"].split(","))
    return named(line[f"{side} name"], country, roles, day)
