"""Occasions by name, date and host: "the Beijing Olympics", "next year's NATO summit in Madrid"."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.model import Party
from graph.reference.tables import Occasion, occasions, series
from loaders.language.names.line import Line, plain
from loaders.language.names.scan import Hit, namelike

# Heads of occasions that are not in the tables; the second set needs a capital or a place.
_SMALL_NOUNS = {"summit", "conference"}
_FILL = frozenset(
    """leaders leader's ' s annual virtual extraordinary emergency special upcoming forthcoming
    biennial triennial regional informal in-person online heads of state and government economic
    ministerial next recent first second third last latest peace security international world
    nuclear climate food energy trade economic business investment donors donor global
    united nations""".split()
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
        twentieth""".split(),
        1,
    )
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_NTH = re.compile(r"(\d+)(?:st|nd|rd|th)")
_TRIGGERS = frozenset(
    """summit summits conference olympics olympic games paralympics forum cup funeral inauguration
    chogm cop26 cop27 cop28 cop29""".split()
)
_MONTHS = frozenset(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday week month""".split()
)
_GAMES = {"OLY_S", "OLY_W", "PARA_S", "PARA_W"}


class Found(NamedTuple):
    """An occasion named at tokens `start` to before `end`."""

    start: int
    end: int
    party: Party


class _Clues(NamedTuple):
    """What the words around a series name say about which of its occasions is meant."""

    start: int
    end: int
    year: int | None = None
    shift: int | None = None
    number: int | None = None
    city: str | None = None


def occasions_in(
    line: Line, hits: Sequence[Hit], day: dt.date | None, article: set[str]
) -> Iterator[Found]:
    """The occasions that the sentence names; `article` holds the words of the whole text."""
    if not (_TRIGGERS & set(line.lows) or any(h.meaning.sort in ("Event", "series") for h in hits)):
        return
    done = 0
    for hit in hits:
        if hit.start < done:
            continue
        found = _listed(line, hit, hits, day, article)
        if found is not None:
            done = found.end
            yield found
    taken = list(_spans(line, hits, day, article))
    yield from _unlisted(line, hits, day, taken)


def _spans(
    line: Line, hits: Sequence[Hit], day: dt.date | None, article: set[str]
) -> Iterator[tuple[int, int]]:
    for hit in hits:
        found = _listed(line, hit, hits, day, article)
        if found is not None:
            yield found.start, found.end


def _listed(
    line: Line, hit: Hit, hits: Sequence[Hit], day: dt.date | None, article: set[str]
) -> Found | None:
    sort = hit.meaning.sort
    if sort == "Event":
        return _exact(line, hit, hits, day)
    if sort == "series":
        ids = [m.id for m in hit.meanings if m.sort == "series"]
        return _of_series(line, _around(line, hit.start, hit.end, hits), ids, day, article)
    if sort == "Organization":
        end = _summit_after(line, hit.end)
        ids = [s.id for s in series().values() if s.organisation == hit.meaning.id]
        ids = [key for key in ids if key not in _GAMES and key != "WC_F"]
        if end and ids:
            return _of_series(line, _around(line, hit.start, end, hits), ids, day, article)
    return None


def _summit_after(line: Line, token: int) -> int:
    """The end of "leaders' annual summit" after the name of a body; 0 if none follows."""
    for step in range(token, min(token + 5, len(line))):
        if line.lows[step] == "summit":
            return step + 1
        if line.lows[step] not in _FILL:
            return 0
    return 0


def _exact(line: Line, hit: Hit, hits: Sequence[Hit], day: dt.date | None) -> Found | None:
    events = [occasions()[m.id] for m in hit.meanings if m.sort == "Event"]
    clues = _around(line, hit.start, hit.end, hits)
    if clues.year:
        events = [e for e in events if e.start.year == clues.year] or events
    event = _nearest(events, day, 3000)
    if event is None:
        return None
    phrase = " ".join(line.words[hit.start : hit.end])
    yearless = not _YEAR.search(phrase)
    generic = yearless and len(phrase.split()) == 2 and phrase.endswith("summit")
    if generic and not _near(event, day, 300):
        return None
    return Found(hit.start, clues.end, _party(event))


def _around(line: Line, start: int, end: int, hits: Sequence[Hit]) -> _Clues:
    """Read "next year's", "14th", "Beijing" before a name of a series, "in Madrid", "2022" after."""
    year = shift = number = None
    city: str | None = None
    token = start
    while token > 0:
        word, low = line.words[token - 1], line.lows[token - 1]
        if _YEAR.fullmatch(word):
            year, token = int(word), token - 1
        elif nth := _NTH.fullmatch(low):
            number, token = int(nth[1]), token - 1
        elif low in _ORDINALS:
            number, token = _ORDINALS[low], token - 1
        elif low == "s" and line.lows[token - 3 : token - 2] == ["year"] and token > 4:
            shift = {"next": 1, "last": -1, "this": 0}.get(line.lows[token - 4])
            break
        elif low in _FILL and low not in ("of", "and", "s", "'"):
            token -= 1
        elif (place := _place_to(line, token, hits)) is not None:
            city, token = " ".join(line.words[place:token]), place
        else:
            break
    start = token if (year or city or number) else start
    if end + 1 < len(line) and line.lows[end] in ("in", "at"):
        after = end + 1
        if _YEAR.fullmatch(line.words[after]):
            year, end = int(line.words[after]), after + 1
        elif (stop := _place_at(line, after, hits)) > after:
            city, end = " ".join(line.words[after:stop]), stop
    elif end < len(line) and _YEAR.fullmatch(line.words[end]):
        year, end = int(line.words[end]), end + 1
    return _Clues(start, end, year, shift, number, city)


def _place_to(line: Line, token: int, hits: Sequence[Hit]) -> int | None:
    for hit in hits:
        if hit.end == token and hit.meaning.of_place:
            return hit.start
    return token - 1 if namelike(line, token - 1) and token - 1 > 0 else None


def _place_at(line: Line, token: int, hits: Sequence[Hit]) -> int:
    for hit in hits:
        if hit.start == token and hit.meaning.sort == "Country":
            return hit.end
    stop = token
    while stop < len(line) and stop - token < 3 and namelike(line, stop):
        stop += 1
    return stop


def _of_series(
    line: Line, clues: _Clues, ids: Sequence[str], day: dt.date | None, article: set[str]
) -> Found | None:
    events = [event for event in occasions().values() if event.series in ids]
    name = " ".join(line.words[clues.start : clues.end])
    bare = line.words[clues.start : clues.end] == ["Games"]
    if clues.number and not set(ids) & _GAMES:
        events = _numbered(events, ids, clues.number)
    if clues.city:
        placed = [e for e in events if _hosted(e, clues.city)]
        if not placed and clues.city not in _hosts(events):
            placed = [] if _summit_after(line, clues.start) or not bare else events
        events = placed
    year = clues.year
    if year is None and clues.shift is not None and day is not None:
        year = day.year + clues.shift
    if year is not None:
        events = [e for e in events if year in (e.start.year, e.end.year)]
    window = 3300 if clues.city and set(ids) & _GAMES else 1500 if set(ids) & _GAMES else 480
    event = _nearest(events, day, window)
    if bare:
        if event is None or not _near(event, day, 800) or not _set_in(event, article):
            return None
    if event is not None:
        local = [e for e in events if _near(e, day, window) and _set_in(e, article)]
        if local and not clues.city and not year and set(ids) & _GAMES:
            event = _nearest(local, day, window) or event
        return Found(clues.start, clues.end, _party(event))
    if bare or (line.titled and len(name.split()) < 2):
        return None
    when = year or (day.year if day else None)
    return Found(clues.start, clues.end, slug(name, when))


def _numbered(events: Sequence[Occasion], ids: Sequence[str], number: int) -> list[Occasion]:
    """The event of that number, where the table has the series from its first."""
    firsts = {"BRICS": 2009}
    first = firsts.get(ids[0])
    ordered = sorted(events, key=lambda e: e.start)
    if first and ordered and ordered[0].start.year == first and number <= len(ordered):
        return [ordered[number - 1]]
    return ordered


def _hosts(events: Iterable[Occasion]) -> set[str]:
    return {plain(event.city) for event in events}


def _hosted(event: Occasion, place: str) -> bool:
    return place in plain(event.city) or plain(event.city) in place


def _set_in(event: Occasion, article: set[str]) -> bool:
    """True if the article names the occasion's city or kind."""
    city = plain(event.city).split()[-1:] or [""]
    return city[0] in article or bool(article & {"Olympics", "Olympic", "Paralympics"})


def _nearest(events: Sequence[Occasion], day: dt.date | None, window: int) -> Occasion | None:
    if day is None:
        return max(events, key=lambda e: e.start, default=None)
    close = [event for event in events if _near(event, day, window)]
    return min(close, key=lambda e: _away(e, day), default=None)


def _away(event: Occasion, day: dt.date) -> int:
    return max((event.start - day).days, 2 * (day - event.end).days, 0)


def _near(event: Occasion, day: dt.date | None, window: int) -> bool:
    return day is None or _away(event, day) <= window


def _party(event: Occasion) -> Party:
    return Party(id=event.id, kind="Event", name=event.name)


def slug(name: str, year: int | None) -> Party:
    """An occasion outside the tables: `EV_` and its name, in capitals, with the year."""
    name = re.sub(r"^(?:the|a|an) ", "", name, flags=re.I)
    name = re.sub(r" ' ?s?(?= |$)", "'s", name).replace(" - ", "-")
    key = re.sub(r"[^A-Z0-9]+", "_", plain(name).upper()).strip("_")
    if year and str(year) not in key:
        key = f"{key}_{year}"
    return Party(id=f"EV_{key}", kind="Event", name=name)


def _unlisted(
    line: Line, hits: Sequence[Hit], day: dt.date | None, taken: Sequence[tuple[int, int]]
) -> Iterator[Found]:
    year = day.year if day else None
    covered = {token for start, end in taken for token in range(start, end)}
    for token, low in enumerate(line.lows):
        if token in covered:
            continue
        if low in _SMALL_NOUNS:
            span = _compound(line, token, hits)
        elif low == "funeral":
            span = _funeral(line, token, hits)
        else:
            span = None
        if span is not None and not covered & set(range(*span)):
            yield Found(*span, slug(line.surface(*span), year))


def _compound(line: Line, head: int, hits: Sequence[Hit]) -> tuple[int, int] | None:
    """ "the Riyadh summit", "an Arab League summit", "the peace conference in Lausanne"."""
    start, proper = head, False
    while start > 0:
        low, word = line.lows[start - 1], line.words[start - 1]
        hit = next((h for h in hits if h.end == start), None)
        if hit is not None and hit.meaning.sort in ("Country", "Organization"):
            start, proper = hit.start, True
        elif word[0].isupper() and word not in ("The", "A", "An") and start > 1:
            start, proper = start - 1, True
        elif low in _FILL and low not in ("of", "and", "s", "'", "state", "heads", "next", "last"):
            start -= 1
        else:
            break
    end = head + 1
    if not proper:
        after = end + 1
        if end < len(line) and line.lows[end] in ("in", "at") and after < len(line):
            stop = _place_at(line, after, hits)
            if stop > after and line.lows[after] not in _MONTHS and start < head:
                return start, stop
        return None
    if line.lows[head] == "conference" and line.lows[end : end + 1] in (["call"], ["room"]):
        return None
    return (start, end) if start < head else None


def _funeral(line: Line, head: int, hits: Sequence[Hit]) -> tuple[int, int] | None:
    """ "the funeral of X", "X's funeral", with X a listed person."""
    people = [hit for hit in hits if hit.meaning.sort == "Person"]
    for hit in people:
        if line.after_possessive(hit.end) == head and hit.end < head:
            return hit.start, head + 1
        if line.lows[head + 1 : head + 2] == ["of"] and head + 2 <= hit.start <= head + 4:
            return head, hit.end
    return None
