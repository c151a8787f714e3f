"""Titles and the names beside them: "Jane Doe, the Kenyan minister", "the premier, John Roe"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.reference.offices import career
from loaders.language.names.cautions import title_words
from loaders.language.names.fullnames import Name
from loaders.language.names.heads import equal
from loaders.language.names.honours import after_honours
from loaders.language.names.scan import Hit
from loaders.language.names.sight import Sight
from loaders.language.names.titles import Title

_COPULAS = title_words("copulas")
_CLOSERS = {",", ".", ")", ";", ":", "-", "—", "and", "who", "whose", "&"}
_ADVERBS = title_words("adverbs")
_STILL = title_words("still")
_IS_AS = title_words("holding")
_CHOOSING = title_words("choosing")
_LISTING = title_words("listing")


class Link(NamedTuple):
    """A title, the person's name beside it, and a state named behind the name ("X of Y")."""

    title: Title
    name: Name
    place: int = 0
    behind: Hit | None = None


def links(sight: Sight, found: Sequence[Title]) -> Iterator[Link]:
    """Titles with the names beside them."""
    for title in found:
        if title.end < len(sight.line) and sight.line.possessive(title.end - 1):
            continue
        beside = title.end < len(sight.line) and sight.line.words[title.end] not in (",", "(")
        right = list(_right(sight, title)) if beside else []
        left = [] if right else list(_left(sight, title, found))
        yield from right or left or ([] if beside else _right(sight, title))


def _named_at(sight: Sight, token: int) -> Name | None:
    return sight.name_at.get(token) or sight.name_at.get(after_honours(sight.line, token))


def _right(sight: Sight, title: Title) -> Iterator[Link]:
    line, token = sight.line, title.end
    if token >= len(line):
        return
    listed = _listed(sight, token) if title.plural else token
    comma = listed == token and line.words[token] in (",", "(")
    if comma and not (title.definite or title.owners):
        return
    token = listed
    if token not in sight.name_at and line.lows[token] in title_words("office"):
        token += 1
    name = _named_at(sight, token + comma)
    if name is None or (not comma and not _compatible(name, title)):
        return
    if comma and not _closes(sight, name, title):
        return
    yield Link(title, name, 0, _of(sight, name.end))
    if not title.plural:
        return
    place, token = 1, _past(sight, name.end)
    while token < len(line) and line.lows[token] in (",", "and"):
        while token < len(line) and line.lows[token] in (",", "and"):
            token += 1
        more = _named_at(sight, token)
        if more is None:
            return
        yield Link(title, more, place, _of(sight, more.end))
        place, token = place + 1, _past(sight, more.end)


def _listed(sight: Sight, token: int) -> int:
    """The first name behind "attending were", "including" and the like; else the token itself."""
    at = token
    while at < len(sight.line) and at - token < 5 and sight.line.lows[at] in _LISTING:
        at += 1
    name, between = _named_at(sight, at), sight.line.words[token:at]
    told = name is not None and between not in ([], [","], [":"])
    return at if name and told and not sight.line.possessive(name.end - 1) else token


def _closes(sight: Sight, name: Name, title: Title) -> bool:
    """True if the name after a comma is an apposition, not the next thing in the sentence."""
    line = sight.line
    if name.end >= len(line) or line.words[name.end] in _CLOSERS:
        return True
    if _of(sight, name.end) is not None or _opens(sight, name, title):
        return True
    ids = {owner.meaning.id for owner in title.owners if isinstance(owner, Hit)}
    return name.person is not None and any(t.principal in ids for t in career(name.person))


def _opens(sight: Sight, name: Name, title: Title) -> bool:
    """ "Foreign Minister, Jane Doe met …": a title that opens its sentence is the name's."""
    line, behind = sight.line, name.end
    told = line.words[behind + 1 : behind + 2] == [","]  # "The president, Jane Doe said, is ill"
    return title.start == 0 and line.words[behind][0].islower() and not told


def _of(sight: Sight, token: int) -> Hit | None:
    """The state after a name: "Mahathir Mohamad of Malaysia", "Kinkel (Germany)"."""
    line = sight.line
    if token < len(line) and line.words[token] in ("of", "(", "for"):
        token += 1
        if token < len(line) and line.lows[token] == "the":
            token += 1
        return sight.hit_at.get(token)
    return None


def _past(sight: Sight, token: int) -> int:
    hit = _of(sight, token)
    if hit is None:
        return token
    closed = hit.end < len(sight.line) and sight.line.words[hit.end] == ")"
    return hit.end + closed


def _left(sight: Sight, title: Title, found: Sequence[Title]) -> Iterator[Link]:
    line, token = sight.line, title.start
    if token == 0:
        return
    before = line.lows[token - 1]
    name: Name | None = None
    if before in (",", "(", "-", "—") and not (equal(line.lows[title.head]) and not title.definite):
        name = sight.name_to.get(token - 1) or _before_of(sight, token - 1)
    elif before == "as":
        name = _as(sight, token - 1)
    elif before in _COPULAS and not title.former:
        name = sight.name_to.get(token - 1)
        if name is not None and not (title.owners or name.person):
            name = None
        if name is None and token > 2 and line.lows[token - 2] == "who":
            name = _back_to_comma(sight, token - 2)
    elif before in _STILL:
        name = _back_to_comma(sight, token)
    elif before == "and" and not title.plural:
        for other in found:
            if other.end == token - 1:
                yield from (Link(title, one.name) for one in _left(sight, other, found))
    if name is not None and _compatible(name, title):
        yield Link(title, name)
        if title.plural:
            yield from _equals(sight, title, name)


def _equals(sight: Sight, title: Title, last: Name) -> Iterator[Link]:
    """The names before the last in "A, B and C, the ministers"."""
    lows, token = sight.line.lows, last.start
    while token > 1 and lows[token - 1] in ("and", ","):
        name = sight.name_to.get(token - 1)
        if name is None:
            return
        yield Link(title, name)
        token = name.start


def _as(sight: Sight, token: int) -> Name | None:
    """Who acts "as" something: "X, in his last weeks as", "X is sworn in as", "succeeds X as"."""
    line, name = sight.line, sight.name_to.get(token)
    if name is not None:
        before = line.lows[max(0, name.start - 3) : name.start]
        if not _CHOOSING & set(before):
            return name
        verb = next((t for t in range(name.start - 1, -1, -1) if line.lows[t] in _CHOOSING), 0)
        succeeds = line.lows[verb].startswith(("succeed", "replac"))
        return sight.name_to.get(verb) if succeeds else None
    step = token - 1
    while step > 0 and line.lows[step] in _IS_AS and token - step < 6:
        step -= 1
    if step < token - 1:
        name = sight.name_to.get(step + 1) or sight.name_to.get(step)
        if name is not None and (name.end == step + 1 or line.words[step] == ","):
            return name
    return _back_to_comma(sight, token)


def _before_of(sight: Sight, token: int) -> Name | None:
    """The name in "Xi Jinping of China, the president"."""
    hit = sight.hit_to.get(token)
    if hit is not None and hit.start > 0 and sight.line.lows[hit.start - 1] == "of":
        return sight.name_to.get(hit.start - 1)
    return None


def _back_to_comma(sight: Sight, token: int) -> Name | None:
    line = sight.line
    for step in range(token - 1, max(token - 9, 0), -1):
        if line.words[step] == ",":
            return sight.name_to.get(step)
        if line.lows[step] not in _ADVERBS:
            return None
    return None


def _compatible(name: Name, title: Title) -> bool:
    """False for a listed person beside the title of another state's officer."""
    if name.person is None or not title.owners:
        return True
    ids = {o.meaning.id for o in title.owners if isinstance(o, Hit) and o.meaning.sort == "Country"}
    held = career(name.person)
    return not ids or title.grade != "office" or any(term.principal in ids for term in held)
