"""Occasions of the tables by name, date and host: "next year's NATO summit in Madrid"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Party
from graph.reference.tables import Occasion, occasions, series
from loaders.language.dates import words
from loaders.language.names.line import Line, plain
from loaders.language.names.scan import Hit, namelike
from loaders.language.names.sittings import (
    FILL,
    full_saint,
    met_at,
    place_at,
    summit_after,
    summit_before,
)

_MONTHS = {month.lower() for month in words.MONTHS}
_YEAR = re.compile(r"(?:19|20)\d\d")
_GAMES = {"OLY_S", "OLY_W", "PARA_S", "PARA_W"}
# How many days away an occasion may lie: the host of Games is chosen many years before.
_FAR, _GAMES_FAR, _CITY_GAMES_FAR = 480, 1500, 40000
_OWNERS = frozenset(("his", "her", "their", "my", "our"))
_DAYS = 10  # around an occasion, in which a place unknown for it is another name of its own
# The number of the first summit in the table, where the series is complete from there.
_NUMBERED = {"BRICS": 2009, "RAS": 2019, "EPC": 2022, "S4D": 2021, "BRF": 2017}


class Found(NamedTuple):
    """An occasion named at tokens `start` to before `end`."""

    start: int
    end: int
    party: Party


class Clues(NamedTuple):
    """What the words around a name of a series say about which of its occasions is meant."""

    start: int
    end: int
    year: int | None = None
    number: int | None = None
    place: str = ""
    host: str = ""


def listed(
    line: Line, hits: Sequence[Hit], day: dt.date | None, article: set[str]
) -> Iterator[Found]:
    """The occasions of the tables in a sentence; `article` holds the words of the whole text."""
    done = 0
    for hit in hits:
        if hit.start < done:
            continue
        found = _at(line, hit, hits, day, article)
        if found is not None:
            done = found.end
            yield found


def _at(
    line: Line, hit: Hit, hits: Sequence[Hit], day: dt.date | None, article: set[str]
) -> Found | None:
    sort = hit.meaning.sort
    if sort == "Event":
        return _named(line, hit, hits, day)
    if sort == "series":
        ids = [m.id for m in hit.meanings if m.sort == "series"]
        clues = clues_around(line, hit.start, hit.end, hits, day)
        return _of_series(line, clues, ids, day, article)
    if sort == "Organization":
        body = "G7" if hit.meaning.id == "G8" else hit.meaning.id  # one series of summits
        ids = [s.id for s in series().values() if s.organisation == body]
        ids = [key for key in ids if key not in _GAMES and key != "WC_F"]
        end, place = summit_after(line, hit.end, hits) if ids else (0, "")
        if not end and ids and met_at(line, hit, hits):
            end = hit.end
        if end and ids:
            clues = clues_around(line, hit.start, end, hits, day)
            clues = clues._replace(place=place or clues.place)
            return _of_series(line, clues, ids, day, article)
        before = summit_before(line, hit.start)
        if before is not None and ids:
            clues = clues_around(line, before, hit.end, hits, day)
            clues = clues._replace(start=min(clues.start, before))
            return _of_series(line, clues, ids, day, article)
    return None


def _named(line: Line, hit: Hit, hits: Sequence[Hit], day: dt.date | None) -> Found | None:
    events = [occasions()[m.id] for m in hit.meanings if m.sort == "Event"]
    clues = clues_around(line, hit.start, hit.end, hits, day)
    if clues.year:
        events = [e for e in events if clues.year in (e.start.year, e.end.year)]
    event = nearest(events, day, _CITY_GAMES_FAR)
    if event is None:
        return None
    phrase = " ".join(line.words[hit.start : hit.end])
    # "the London summit" is that of the G20 only around its days.
    if phrase == f"{plain(event.city)} summit" and not _near(event, day, 300):
        return None
    return Found(hit.start, _of_its_body(line, clues.end, hits, event), party_of(event))


def _of_its_body(line: Line, end: int, hits: Sequence[Hit], event: Occasion) -> int:
    """The end of "of the OSCE" behind "the Istanbul summit"; `end` where no such thing follows."""
    kind = series().get(event.series)
    if kind is None or line.lows[end : end + 1] != ["of"]:
        return end
    body = end + 1 + (line.lows[end + 1 : end + 2] == ["the"])
    own = (hit.end for hit in hits if hit.start == body and hit.meaning.id == kind.organisation)
    return next(own, end)


def clues_around(
    line: Line, start: int, end: int, hits: Sequence[Hit], day: dt.date | None
) -> Clues:
    """Read "next year's", "14th", "Beijing" before a name; "in Madrid", "2022" after it."""
    year = number = None
    place = host = ""
    token = start
    while token > 0:
        low = line.lows[token - 1]
        if _YEAR.fullmatch(low):
            year, token = int(low), token - 1
        elif (nth := words.ordinal(low)) is not None:
            whose = line.lows[max(0, token - 2) : token - 1]
            number = number if whose and whose[0] in _OWNERS else nth  # "her first G20"
            token -= 1
        elif low == "s" and line.lows[token - 3 : token - 2] == ["year"] and token > 3:
            shift = {"next": 1, "last": -1, "this": 0}.get(line.lows[token - 4])
            year = day.year + shift if day and shift is not None else year
            break
        elif low in FILL and low not in ("s", "'"):
            token -= 1
        elif (before := _place_to(line, token, hits)) is not None:
            place, token = " ".join(line.words[before:token]), before
        else:
            break
    start = token if year or place or number else start
    if end + 1 < len(line) and line.lows[end] in ("in", "at"):
        after = end + 1
        if _YEAR.fullmatch(line.words[after]):
            year, end = int(line.words[after]), after + 1
        elif line.lows[after] in _MONTHS and (
            found := _YEAR.match(" ".join(line.words[after + 1 : after + 2]))
        ):
            year = int(found[0])
        elif (stop := place_at(line, after, hits)) > after:
            place, end = " ".join(line.words[after:stop]), stop
            host = next((h.meaning.id for h in hits if h.start == after), "")
    elif end < len(line) and _YEAR.fullmatch(line.words[end]):
        year, end = int(line.words[end]), end + 1
    elif line.lows[end : end + 1] == ["of"] and _YEAR.fullmatch(
        line.words[min(end + 1, len(line) - 1)]
    ):
        year, end = int(line.words[end + 1]), end + 2
    return Clues(start, end, year, number, place, host)


def _place_to(line: Line, token: int, hits: Sequence[Hit]) -> int | None:
    for hit in hits:
        if hit.end == token and hit.meaning.of_place:
            return hit.start
    alone = namelike(line, token - 1) and token > 1 and not line.titled
    return token - 1 if alone and not any(hit.end == token for hit in hits) else None


def _of_series(
    line: Line, clues: Clues, ids: Sequence[str], day: dt.date | None, article: set[str]
) -> Found | None:
    games = bool(set(ids) & _GAMES)
    bare = line.words[clues.start : clues.end] == ["Games"]
    events = [event for event in occasions().values() if event.series in ids]
    if clues.number and not games:
        events = _numbered(events, ids, clues.number)
        if clues.number < 3 and len(events) != 1:
            return None
    if clues.place:
        hosted = [event for event in events if _hosted(event, clues)]
        # The tables may name the place otherwise: a village, its county or the whole province.
        events = hosted or [event for event in events if not games and _near(event, day, _DAYS)]
    if clues.year:
        events = [e for e in events if clues.year in (e.start.year, e.end.year)]
    far = (_CITY_GAMES_FAR if clues.place or clues.year else _GAMES_FAR) if games else _FAR
    if games and not clues.place and not clues.year:
        local = [e for e in events if _near(e, day, far) and _set_in(e, article)]
        events = local or events
    event = nearest(events, day, far)
    if bare and (event is None or not _near(event, day, 800) or not _set_in(event, article)):
        return None
    if event is None:
        return None
    return Found(clues.start, clues.end, party_of(event))


def _numbered(events: Sequence[Occasion], ids: Sequence[str], number: int) -> list[Occasion]:
    """The event of that number, where the table has the series from its first."""
    ordered = sorted(events, key=lambda event: event.start)
    complete = ordered and ordered[0].start.year == _NUMBERED.get(ids[0])
    return [ordered[number - 1]] if complete and number <= len(ordered) else ordered


def _hosted(event: Occasion, clues: Clues) -> bool:
    city, place = full_saint(plain(event.city)), full_saint(clues.place)
    named = bool(city) and (place in city or city in place)
    return named or (bool(clues.host) and clues.host in event.hosts)


def _set_in(event: Occasion, article: set[str]) -> bool:
    """True if the article names the occasion's city or kind."""
    city = plain(event.city).split()[-1:] or [""]
    return city[0] in article or bool(article & {"Olympics", "Olympic", "Paralympics"})


def nearest(events: Sequence[Occasion], day: dt.date | None, far: int) -> Occasion | None:
    """The occasion nearest to the day, ahead rather than behind; without a day, the latest."""
    if day is None:
        return max(events, key=lambda event: event.start, default=None)
    close = [event for event in events if _near(event, day, far)]
    return min(close, key=lambda event: _away(event, day), default=None)


def _away(event: Occasion, day: dt.date) -> int:
    return max((event.start - day).days, 2 * (day - event.end).days, 0)


def _near(event: Occasion, day: dt.date | None, far: int) -> bool:
    return day is None or _away(event, day) <= far


def party_of(event: Occasion) -> Party:
    """The occasion as a party."""
    return Party(id=event.id, kind="Event", name=event.name)
