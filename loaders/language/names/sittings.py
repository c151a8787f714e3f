"""A body's name that means its summit: "NATO's Madrid summit", "host the G20", "the G7 in Lyon"."""

import re
from collections.abc import Sequence

from loaders.language.lexicon import words
from loaders.language.names.cautions import caution
from loaders.language.names.line import Line
from loaders.language.names.scan import Hit, namelike

FILL = caution("fill")
_INSIDE = caution("inside")
_SAINTS = ("St", "Ste")
BODIES = caution("summits")
_SEATED = caution("seated")
_BEHIND = caution("behind")
_AT = frozenset(("at", "during"))
_DETERMINERS = frozenset(("the", "this", "next", "last", "his", "her", "their", "its"))
_OWN = _DETERMINERS | {"year", "month", "week"}
_AHEAD = 7  # words that may stand between a body and its summit


def summit_before(line: Line, body: int) -> int | None:
    """The "summit" of "the summit of the African Union"."""
    of = body - 1 - (line.lows[max(0, body - 1) : body] == ["the"])
    return of - 1 if of > 0 and line.lows[of - 1 : of + 1] == ["summit", "of"] else None


def summit_after(line: Line, token: int, hits: Sequence[Hit]) -> tuple[int, str]:
    """The end of "leaders' annual Lima summit" behind a body, with its place; 0 if none is."""
    place, step = "", token
    while step < min(token + _AHEAD, len(line)):
        met = line.lows[step : step + 2] == ["forum", "in"]  # "the APEC forum in Lima"
        if line.lows[step] == "summit" or met:
            return step + 1, place
        stop = step if place else _town(line, step, hits)
        if stop > step:
            place, step = " ".join(line.words[step:stop]), stop
        elif line.lows[step] in FILL:
            step += 1
        else:
            break
    return 0, ""


def _town(line: Line, token: int, hits: Sequence[Hit]) -> int:
    """The end of a place right before "summit"; the token itself if there is none."""
    for hit in hits:
        if hit.start == token and hit.meaning.sort == "Event":  # "Madrid summit" has a name
            last = hit.end - 1
            return last if line.lows[last] == "summit" else token
    stop = place_at(line, token, hits)
    stop -= stop > token and line.lows[stop - 1] == "summit"
    return stop if line.lows[stop : stop + 1] == ["summit"] else token


def met_at(line: Line, hit: Hit, hits: Sequence[Hit]) -> bool:
    """True where a body's bare name means its summit."""
    return hit.meaning.id in BODIES and (_attended(line, hit, hits) or _sited(line, hit, hits))


def _attended(line: Line, hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "During the G20", "at the Halifax G7", "hosts the G20": the body's summit, not the body."""
    if hit.end < len(line) and line.lows[hit.end] not in _BEHIND:
        return False
    gone = frozenset() if hit.meaning.id in _SEATED else words("occasions", "gone_to")
    start = hit.start
    named = {t for other in hits for t in range(other.start, other.end)}  # "the Camp David G8"
    while start > 0 and hit.start - start < _AHEAD and line.lows[start - 1] not in _AT | gone:
        low = line.lows[start - 1]
        place = start - 1 in named or namelike(line, start - 1)
        if not (low in _OWN | FILL or low.isdigit() or place):
            return False
        start -= 1
    told = start > 0 and line.lows[start - 1] in _AT | gone
    return told and not _DETERMINERS.isdisjoint(line.lows[start : hit.start])


def _sited(line: Line, hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Left the G20 in Bali": a body without a seat is where it meets."""
    seated = hit.meaning.id in _SEATED
    there = line.lows[hit.end : hit.end + 1] == ["in"] and hit.end + 1 < len(line)
    return there and not seated and place_at(line, hit.end + 1, hits) > hit.end + 1


def place_at(line: Line, token: int, hits: Sequence[Hit]) -> int:
    """The end of the name of a place that starts at the token; the token itself if none does."""
    for hit in hits:
        if hit.start == token and hit.meaning.sort == "Country":
            return hit.end
    stop = token
    while stop < len(line) and stop - token < 5 and namelike(line, stop):
        stop += 1
        if line.words[stop - 1] in _SAINTS and line.words[stop : stop + 1] == ["."]:
            stop += 1
        while stop + 1 < len(line) and line.lows[stop] in _INSIDE and _goes_on(line, stop):
            stop += 1
    return stop


def _goes_on(line: Line, token: int) -> bool:
    """True if a capitalised word follows a small one inside a name: "Sharm el-Sheikh"."""
    more = line.words[token + 1]
    return more[0].isupper() or (more in _INSIDE and token + 2 < len(line))


def full_saint(place: str) -> str:
    """The name of a place, joined, with its saint written out: "Saint Petersburg"."""
    return re.sub(r"\bSt(e?)\b(?: ?\.)? ", r"Saint\1 ", place.replace(" - ", "-"))
