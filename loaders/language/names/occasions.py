"""Occasions in a sentence: those of the tables, and others named in the text."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from graph.model import Party
from graph.reference.tables import organisations
from loaders.language.lexicon import words
from loaders.language.names import rites
from loaders.language.names.cautions import caution
from loaders.language.names.events import Found, listed
from loaders.language.names.line import Line, plain
from loaders.language.names.rites import Span
from loaders.language.names.scan import Hit
from loaders.language.names.sittings import BODIES, FILL, place_at

_TRIGGERS = caution("occasions")
# Heads of occasions that a name or place before them makes one: "the Riyadh summit".
_HEADS = {"summit", "conference"}
_BETWEEN = 3  # small words between a body and its summit: "ECOWAS's first annual summit"
_OPENING = caution("opening")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_PLACE = words("occasions", "time")
# Words that stand before a name of an occasion without being part of it: "Friday's emergency".
_LEADING = _NO_PLACE | {"'", "s", "-", "this", "next", "last"}
_VAGUE = words("occasions", "private") | words("occasions", "plainly")


def occasions_in(
    line: Line, hits: Sequence[Hit], day: dt.date | None, article: set[str], here: str = ""
) -> list[Found]:
    """The occasions that the sentence names; `article` holds the words of the whole text.

    `here` is the place that the report comes from: "a summit here".
    """
    named = any(h.meaning.sort in ("Event", "series") or h.meaning.id in BODIES for h in hits)
    if not (named or (_TRIGGERS | rites.triggers()) & set(line.lows)):
        return []
    found = list(listed(line, hits, day, article))
    covered = {token for one in found for token in range(one.start, one.end)}
    for one in _unlisted(line, hits, day, here):
        span = set(range(one.start, one.end))
        if not covered & span:
            covered |= span
            found.append(one)
    return found


def _unlisted(line: Line, hits: Sequence[Hit], day: dt.date | None, here: str) -> Iterator[Found]:
    year = day.year if day else None
    named = {t for hit in hits if hit.meaning.actor for t in range(hit.start, hit.end)}
    for token, low in enumerate(line.lows):
        if token in named:  # "the Organisation of the Islamic Conference"
            continue
        if low in _HEADS or line.words[token] == "Games":
            span = (
                _of_body(line, token, hits) or _owned(line, token, hits)
                or _local(line, _compound(line, token, hits), here)
                or _placed(line, token, hits, here)
            )  # fmt: skip
            if span is not None:
                yield Found(span[0], span[1], slug(span[2], _told(line, span) or year))
        elif (span := _titled(line, token, hits)) is not None:
            yield Found(span[0], span[1], slug(span[2], _told(line, span) or year))
        elif (span := rites.rite(line, token, hits)) is not None:
            yield Found(span[0], span[1], slug(span[2], year))
        elif line.words[token] in ("Euro", "Expo") and _YEAR.fullmatch(
            " ".join(line.words[token + 1 : token + 2])
        ):
            yield Found(token, token + 2, slug(line.surface(token, token + 2), None))


def _titled(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """Cups, and forums that a name or place before or behind them makes occasions."""
    if line.words[head] == "Cup":
        return _cup(line, head, hits)
    return _compound(line, head, hits) if line.lows[head] == "forum" else None


def _told(line: Line, span: Span) -> int | None:
    """The year right before or behind a name: "the 2004 Yalta summit", "the Games of 2010"."""
    start, end, _ = span
    said = line.lows[end : end + 1] in (["in"], ["of"])
    behind = line.words[end + 1 : end + 2] if said else []
    year = _YEAR.fullmatch(" ".join(behind or line.words[max(0, start - 1) : start]))
    return int(year[0]) if year else None


def _of_body(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """ "a summit of the African Union": named by the body."""
    if line.lows[head + 1 : head + 2] != ["of"]:
        return None
    after = head + 2 + (line.lows[head + 2 : head + 3] == ["the"])
    for hit in hits:
        if hit.start == after and hit.meaning.sort == "Organization":
            short = hit.meaning.id if hit.meaning.id in line.text else ""
            body = organisations()[hit.meaning.id]
            return head, hit.end, f"{short or body.name} {line.lows[head]}"
    return None


def _owned(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """ "ECOWAS's annual summit": named by the body, no meeting of it with somebody."""
    first = head
    while first > 0 and head - first < _BETWEEN and line.words[first - 1].islower():
        if line.lows[first - 1] == "s":
            break
        first -= 1
    for hit in hits:
        owns = hit.meaning.sort == "Organization" and line.after_possessive(hit.end) == first
        if owns and first > hit.end and line.lows[head + 1 : head + 2] != ["with"]:
            return hit.start, head + 1, f"{line.surface(hit.start, hit.end)} {line.lows[head]}"
    return None


def _local(line: Line, span: Span | None, here: str) -> Span | None:
    """An occasion without a place of its own that opens in a report is where that comes from."""
    if span is None or not here or line.lows[span[1] - 1] not in _HEADS:
        return span
    after = line.lows[span[1] : span[1] + 2]
    after = after[1:] if after[:1] in (["was"], ["is"]) else after[:1]
    return (span[0], span[1], f"{span[2]} in {here}") if _OPENING & set(after) else span


def _compound(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """ "the Riyadh summit", "an Arab League summit", "the peace conference in Lausanne"."""
    start, proper = head, False
    while start > 0:
        low = line.lows[start - 1]
        hit = next((h for h in hits if h.end == start), None)
        if hit is not None and hit.meaning.actor is not None:
            start, proper = hit.start, True
        elif _is_name(line, start - 1) and not line.titled:
            start, proper = start - 1, True
        elif (low == "-" and proper and line.joined(start)) or (
            low in FILL and low not in ("next", "last", "first", "recent", "latest", "upcoming")
        ):
            start -= 1
        else:
            break
    while start < head and line.lows[start] in _LEADING:
        start += 1
    if start == head or line.lows[head - 1] in _VAGUE or line.lows[head - 1] == "s":
        return None
    end = head + 1
    if proper and any(line.words[token][0].isupper() for token in range(start, head)):
        stop = _where(line, _topic(line, end, hits), hits)
        return start, stop, line.surface(start, stop)
    stop = _where(line, _topic(line, end, hits), hits)
    return (start, stop, line.surface(start, stop)) if stop > end else None


def _placed(line: Line, head: int, hits: Sequence[Hit], here: str) -> Span | None:
    """ "a summit in Yalta", "the summit here": named by its place."""
    if line.lows[head] not in _HEADS or line.lows[head - 1 : head] in ([word] for word in _VAGUE):
        return None
    after = head + 1
    if here and line.lows[after : after + 1] == ["here"]:
        return head, after + 1, f"{here} {line.lows[head]}"
    stop = _where(line, after, hits)
    return (
        (head, stop, f"{line.surface(after + 1, stop)} {line.lows[head]}") if stop > after else None
    )


def _where(line: Line, token: int, hits: Sequence[Hit]) -> int:
    """The end of "in Yalta" behind an occasion; the token itself if no place follows."""
    if token + 1 < len(line) and line.lows[token] in ("in", "at"):
        stop = place_at(line, token + 1, hits)
        if stop > token + 1 and line.lows[token + 1] not in _NO_PLACE:
            return stop
    return token


def _topic(line: Line, token: int, hits: Sequence[Hit]) -> int:
    """The end of "on Bosnia" behind a conference; the token itself if no state follows."""
    if line.lows[token : token + 1] == ["on"]:
        return next((h.end for h in hits if h.start == token + 1 and h.meaning.actor), token)
    return token


def _is_name(line: Line, token: int) -> bool:
    word = line.words[token]
    first = token == 0 or line.words[token - 1] in (".", ":", '"', "“")
    return word[0].isupper() and word not in ("The", "A", "An", "This", "That") and not first


def _cup(line: Line, head: int, hits: Sequence[Hit]) -> Span | None:
    """ "the Asian Cup", "the Davis Cup final": named by the words in capitals before it."""
    start = head
    while start > 0 and _is_name(line, start - 1):
        start -= 1
    for hit in hits:  # "Japan's Kirin Cup"
        start = max(start, line.after_possessive(hit.end)) if hit.end <= head else start
    if start == head or line.titled or line.words[start] == "World":  # of which sport is unsaid
        return None
    stop = head + 1 + (line.lows[head + 1 : head + 2] in (["final"], ["finals"]))
    return start, stop, line.surface(start, stop)


def slug(name: str, year: int | None) -> Party:
    """An occasion outside the tables: a slug of its name, with the year."""
    name = re.sub(r"^(?:the|a|an) ", "", name, flags=re.I)
    key = re.sub(r"[^a-z0-9]+", "-", plain(name).lower()).strip("-")
    if year and not _YEAR.search(key):
        key = f"{key}-{year}"
    return Party(id=key, kind="Event", name=name)
