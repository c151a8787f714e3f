"""Who holds which title in a sentence: links between titles and names, and what they prove."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Actor, Party
from graph.reference.lookup import actor
from graph.reference.offices import career, holder
from loaders.language.mention import Office
from loaders.language.names.cast import Cast
from loaders.language.names.cautions import caution, title_words
from loaders.language.names.fullnames import Name, big_words
from loaders.language.names.line import Line
from loaders.language.names.people import away, seat_near, spelt, standing
from loaders.language.names.scan import Hit
from loaders.language.names.titles import Sight, Title

_COPULAS = {"is", "was", "became", "becomes", "remains", "be", "being"}
_CLOSERS = {",", ".", ")", ";", ":", "-", "—", "and", "who", "whose", "&"}
_ADVERBS = frozenset(
    """currently now until once long already also since then still recently formerly both
    wednesday monday tuesday thursday friday saturday sunday january february march april may june
    july august september october november december last this week month year today yesterday
    himself herself in his her new""".split()
)
_TERRITORIES = {"territory", "territory_disputed"}
_ARMED = {"army", "military", "navy", "air", "force", "staff", "armed", "forces", "war", "rebel"}


class Link(NamedTuple):
    """A title, the person's name beside it, and a state named behind the name ("X of Y")."""

    title: Title
    name: Name
    place: int = 0
    behind: Hit | None = None


class Context(NamedTuple):
    """What earlier sentences named last: for "its foreign minister"."""

    state: Actor | None = None
    person: str | None = None


def links(sight: Sight, found: Sequence[Title]) -> Iterator[Link]:
    """Titles with the names beside them."""
    for title in found:
        left = list(_left(sight, title, found))
        yield from left
        if not left:
            yield from _right(sight, title)


def _skip(line: Line, token: int) -> int:
    """The token after words of honour: "Mr", "Sheikh", "Gen."."""
    while token < len(line) and (
        line.lows[token] in caution("honorifics")
        or (line.words[token] == "." and line.joined(token) and token > 0
            and line.lows[token - 1] in caution("honorifics"))
    ):  # fmt: skip
        token += 1
    return token


def _named_at(sight: Sight, token: int) -> Name | None:
    return sight.name_at.get(token) or sight.name_at.get(_skip(sight.line, token))


def _right(sight: Sight, title: Title) -> Iterator[Link]:
    line, token = sight.line, title.end
    if token >= len(line):
        return
    comma = line.words[token] in (",", "(")
    if comma and not (title.definite or title.owners):
        return
    if line.lows[token] in title_words("office") and token > title.head:
        token += 1
    name = _named_at(sight, token + comma)
    if name is None:
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


def _closes(sight: Sight, name: Name, title: Title) -> bool:
    """True if the name after a comma is an apposition, not the next thing in the sentence."""
    line = sight.line
    if name.end >= len(line) or line.words[name.end] in _CLOSERS:
        return True
    if _of(sight, name.end) is not None:
        return True
    ids = {owner.meaning.id for owner in title.owners if isinstance(owner, Hit)}
    return name.person is not None and any(t.principal in ids for t in career(name.person))


def _of(sight: Sight, token: int) -> Hit | None:
    """The state after a name: "Mahathir Mohamad of Malaysia", "Kinkel (Germany)"."""
    line = sight.line
    if token < len(line) and line.words[token] in ("of", "("):
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
    if before in (",", "(", "-", "—"):
        name = sight.name_to.get(token - 1) or _before_of(sight, token - 1)
    elif before == "as":
        name = sight.name_to.get(token - 1) or _back_to_comma(sight, token - 1)
    elif before in _COPULAS and title.owners and not title.former:
        name = sight.name_to.get(token - 1)
        if name is None and token > 2 and line.lows[token - 2] == "who":
            name = _back_to_comma(sight, token - 2)
    elif before in _ADVERBS:
        name = _back_to_comma(sight, token)
    elif before == "and":
        for other in found:
            if other.end == token - 1:
                yield from (Link(title, one.name) for one in _left(sight, other, found))
    if name is not None and _compatible(name, title):
        yield Link(title, name)


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
        if line.words[step][0].isupper() and line.lows[step] not in _ADVERBS:
            return None
    return None


def _compatible(name: Name, title: Title) -> bool:
    """False for a listed person beside the title of another state's officer."""
    if name.person is None or not title.owners:
        return True
    ids = {owner.meaning.id for owner in title.owners if isinstance(owner, Hit)}
    held = career(name.person)
    return not ids or title.grade != "office" or any(term.principal in ids for term in held)


class Reader:
    """Turns links into offices, and tells the cast whom each person speaks for."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def office(self, sight: Sight, link: Link, context: Context) -> Office | None:
        """The office that a link proves, if it proves one; the person joins the cast anyway."""
        title, line = link.title, sight.line
        principal, chief = self._principal(sight, link, context)
        if principal is None and not (title.owners or title.pronoun or title.foreign):
            home = self._home(sight, title, context)
        else:
            home = principal
        person = self._person(sight, link, principal, home)
        if person is None:
            return None
        party = self.cast.party(person)
        start = line.starts[min(title.start, link.name.start)]
        end = line.ends[max(title.end, link.name.end) - 1]
        words = " ".join(line.words[title.start : title.end])
        if title.grade == "adviser" and chief is not None and not title.former:
            if chief == person:
                return None
            if party.stands_for is None and (behind := self.cast.party(chief).stands_for):
                party = self.cast.appoint(person, behind)
            return Office(start, end, party, self.cast.party(chief), words, adviser=True)
        behind = self._proved(line, title, person, principal)
        if behind is None:
            return None
        party = self.cast.appoint(person, behind)
        return Office(start, end, party, _party(behind), words)

    def _principal(
        self, sight: Sight, link: Link, context: Context
    ) -> tuple[Actor | None, str | None]:
        """The state or body of the title, and the person it serves if it names one."""
        title = link.title
        owners = title.owners
        if link.behind is not None and not any(isinstance(o, Hit) for o in owners):
            owners = (link.behind,)
        elif title.plural and len(owners) > 1 and link.place < len(owners):
            owners = owners[link.place : link.place + 1]
        for owner in owners:
            if isinstance(owner, Name):
                chief = self.resolve(sight.line, owner)
                return (self.cast.party(chief).stands_for, chief) if chief else (None, None)
        if owners and isinstance(owners[0], Hit):
            meaning = owners[0].meaning
            if meaning.kind in _TERRITORIES and not meaning.id == "PSE":
                return None, None
            found = actor(meaning.id, "Country" if meaning.sort == "Country" else "Organization")
            return found, self._chief(found, title, sight.line)
        return self._by_pronoun(sight, title, context)

    def _chief(self, state: Actor | None, title: Title, line: Line) -> str | None:
        """ "A Kremlin aide", "presidential adviser": serves whoever leads the state."""
        if title.grade != "adviser" or state is None:
            return None
        words = set(line.lows[title.start : title.end])
        seat = any(isinstance(o, Hit) and o.meaning.kind == "seat_executive" for o in title.owners)
        if "presidential" in words or "president" in words:
            term = holder(state.id, "president", self.cast.day)
        elif words & {"minister", "premier"}:
            term = holder(state.id, "prime minister", self.cast.day)
        elif "chancellor" in words:
            term = holder(state.id, "chancellor", self.cast.day)
        elif seat and "security" not in words:
            term = holder(state.id, "leader", self.cast.day)
        else:
            return None
        if term is None:
            return None
        self.cast.listed(term.person)
        return term.person

    def _by_pronoun(
        self, sight: Sight, title: Title, context: Context
    ) -> tuple[Actor | None, str | None]:
        if not title.pronoun:
            return None, None
        hits = [h for h in sight.hits if h.end <= title.start and h.meaning.sort in
                ("Country", "Organization")]  # fmt: skip
        names = [n for n in sight.names if n.end <= title.start]
        if title.pronoun in ("his", "her"):
            for name in reversed(names):
                person = self.resolve(sight.line, name)
                if person and self.cast.party(person).stands_for:
                    return self.cast.party(person).stands_for, person
            if context.person:
                return self.cast.party(context.person).stands_for, context.person
            return None, None
        if hits:
            meaning = hits[-1].meaning
            kind = "Country" if meaning.sort == "Country" else "Organization"
            return actor(meaning.id, "Country" if kind == "Country" else "Organization"), None
        return context.state, None

    def resolve(self, line: Line, name: Name) -> str | None:
        """The person whom a name means, if known."""
        if name.person is not None:
            return name.person
        words = big_words(line, name)
        if len(words) > 1:
            return self.cast.full(words)
        return (self.cast.short(words[0]) or self.cast.famous(words[0])) if words else None

    def _home(self, sight: Sight, title: Title, context: Context) -> Actor | None:
        """Whose officer an unowned title means: of the state named last before it."""
        if title.grade != "office":
            return None
        for hit in reversed(sight.hits):
            if hit.end <= title.start and hit.meaning.sort == "Country":
                return actor(hit.meaning.id, "Country")
        return context.state

    def _person(
        self, sight: Sight, link: Link, principal: Actor | None, home: Actor | None
    ) -> str | None:
        line, name = sight.line, link.name
        words = big_words(line, name)
        if name.person is not None:
            self.cast.meet(name.person, words)
            return name.person
        if not words or link.title.grade == "none":
            return None
        ids = (principal.id,) if principal else ()
        if len(words) == 1:
            person = self.cast.titled(words[0], ids)
        else:
            person = self.cast.full(words) or self._spelt(words, ids)
        if person is not None:
            if career(person):
                self.cast.meet(person, words)
            return person
        if len(words) == 1 and (line.titled or line.words[name.start - 1] == ","):
            return None
        behind = home if not (link.title.former or link.title.partial) else None
        surface = line.surface(name.start, name.end)
        self.cast.introduce(surface, words, behind)
        return surface

    def _spelt(self, words: Sequence[str], ids: Sequence[str]) -> str | None:
        person = spelt(words, self.cast.day)
        if person is None or not ids:
            return person
        return person if any(term.principal in ids for term in career(person)) else None

    def _proved(
        self, line: Line, title: Title, person: str, principal: Actor | None
    ) -> Actor | None:
        """The state or body that the title says the person represents."""
        if title.former or title.grade in ("none", "serving"):
            return None
        listed = bool(career(person))
        seat = seat_near(person, self.cast.day) if listed else None
        words = set(line.lows[title.start : title.end])
        if title.grade == "adviser":
            secure = {"security", "national"} <= words
            return principal if secure and principal and not listed else None
        if title.partial or title.foreign:
            if seat is None or not away(person, self.cast.day).days == 0:
                return None
            return standing(person, self.cast.day)
        if not listed and words & _ARMED and not words & {"minister", "secretary"}:
            return None
        if principal is not None:
            return principal
        if seat is not None:
            near = standing(person, self.cast.day)
            kind = "Country" if seat.principal_kind == "Country" else "Organization"
            return near or actor(seat.principal, "Country" if kind == "Country" else "Organization")
        if not listed and title.grade == "office" and not title.pronoun:
            return self.cast.party(person).stands_for
        return None


def _party(one: Actor) -> Party:
    return Party(id=one.id, kind=one.kind, name=one.name)
