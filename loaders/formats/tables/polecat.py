"""POLECAT: events coded by PLOVER, weekly or yearly files.

Columns: "POLECAT Weekly Data", Harvard Dataverse, doi:10.7910/DVN/AJGVIT.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import product

from graph.codes import actors
from graph.codes.events import plover
from graph.errors import InputError
from graph.model import Party
from loaders.formats.source import Given, Item, Source
from loaders.formats.tables.coded import NOBODY, article, day, said
from loaders.formats.tables.parties import named
from loaders.formats.tables.sheet import Line, Said, Table, header, read

EVENTS = Table(
    "polecat", "POLECAT events", 0.5, ("event id",),
    ("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
     "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
     "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name",
     "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
     "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
     "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
     "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
     "Story Locations", "Language", "Version"),
)  # fmt: skip


def recognises(name: str, head: bytes) -> bool:
    """True by its header."""
    return {"event id", "event type", "event mode", "recipient name"} <= header(head)


def read_events(source: Source, given: Given) -> Iterator[Item]:
    """The events; of several actors or recipients, each pair."""
    return read(source, given, EVENTS, _event)


def _event(line: Line) -> Iterator[Said]:
    event, mode, when = line["event type"], line["event mode"], day(line["event date"])
    if not event:
        raise InputError("Event Type: empty")
    found = plover(event, mode)
    if found is None:
        yield f"PLOVER {event[:40]}{' ' + mode[:40] if mode else ''}, which no relation says"
        return
    pairs = list(product(_actors(line, "actor", when), _actors(line, "recipient", when)))
    if not pairs:
        yield NOBODY
    published = day(line["publication date"] or line["event date"]).isoformat()
    story = article(
        line, f"polecat:{line['event id']}", published=published, publisher=line["source"]
    )
    for subject, object in pairs:
        yield said(line, found, subject, object, date=when.isoformat(), plover=event, article=story)


def _actors(line: Line, side: str, day: dt.date) -> Iterator[Party]:
    """Who is on that side: names and states go in parallel, parted by semicolons."""
    names = line[f"{side} name"].split(";")
    states = line[f"{side} country"].split(";")
    role = line[f"primary {side} sector"]
    for at in range(max(len(names), len(states))):
        name = names[at].strip() if at < len(names) else ""
        state = actors.country(states[at]) if at < len(states) else None
        if one := named(name, state, (role,), day):
            yield one
