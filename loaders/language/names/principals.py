"""Whom a title serves: the state or body that it names, or who was named before."""

from typing import NamedTuple

from graph.model import Actor
from graph.reference.offices import career, holder
from loaders.language.names.actors import body
from loaders.language.names.cast import Cast
from loaders.language.names.fullnames import Name, big_words
from loaders.language.names.line import Line
from loaders.language.names.links import Link
from loaders.language.names.people import rank
from loaders.language.names.scan import Hit
from loaders.language.names.sight import Sight
from loaders.language.names.tail import of_ministry
from loaders.language.names.titles import Title

# A ruler or city is no state: "Dubai's ruler", "Hong Kong's leader".
_PARTS = {"territory", "territory_disputed", "metonym_city"}


class Context(NamedTuple):
    """What earlier sentences named last: for "its foreign minister"."""

    state: Actor | None = None
    person: str | None = None
    leader: str | None = None
    ministry: Actor | None = None


class Principal(NamedTuple):
    """The state or body of a title, the person it serves, and whether the text names either."""

    actor: Actor | None = None
    chief: str | None = None
    told: bool = False


class Principals:
    """Principals of titles, with the persons of an article as known by now."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def of(self, sight: Sight, link: Link, context: Context) -> Principal:
        """The principal of the title of a link; an empty one where nobody is told."""
        title = link.title
        owners = title.owners
        if link.behind is not None and (
            not any(isinstance(one, Hit) for one in owners) or _of_behind(link)
        ):
            owners = (link.behind,)
        elif title.plural and len(owners) > 1 and link.place < len(owners):
            owners = owners[link.place : link.place + 1]
        for owner in owners:
            if isinstance(owner, Name):
                chief = self.resolve(sight.line, owner)
                behind = self.cast.party(chief).stands_for if chief else None
                return Principal(behind, chief, True)
        if owners and isinstance(owners[0], Hit):
            meaning = owners[0].meaning
            if meaning.kind in _PARTS and meaning.id != "PSE":
                return Principal(None, None, True)
            found = meaning.actor
            return Principal(found, self._chief(found, title, sight.line), True)
        if context.ministry is not None and of_ministry(sight.line, title.head, title.end):
            return Principal(context.ministry, None, True)
        if title.pronoun:
            return self._by_pronoun(sight, link, context)
        if sight.line.lows[title.head] == "commissioner":
            return Principal(body("EC"), None, True)
        return Principal()

    def _chief(self, state: Actor | None, title: Title, line: Line) -> str | None:
        """ "A Kremlin aide", "presidential adviser": serves whoever leads the state."""
        if title.grade != "adviser" or state is None:
            return None
        words = set(line.lows[title.start : title.end])
        if line.lows[title.end : title.end + 1] != [","]:  # "an aide to the Omani president"
            words.update(line.lows[title.end : title.end + 2])
        seat = any(isinstance(o, Hit) and o.meaning.kind == "seat_executive" for o in title.owners)
        office = next((word for word in ("chancellor", "premier") if word in words), "")
        if words & {"president", "presidential", "president's"}:
            office = "president"
        elif {"prime", "minister"} <= words or "prime-ministerial" in words:
            office = "prime minister"
        elif seat and "security" not in words:
            office = "leader"
        term = holder(state.id, office, self.cast.day) if office else None
        return term.person if term else None

    def _by_pronoun(self, sight: Sight, link: Link, context: Context) -> Principal:
        """Whom "his adviser" or "its foreign minister" serves: the one named before."""
        title = link.title
        if title.pronoun in ("his", "her", "the"):
            before = [n for n in sight.names if n.end <= title.start and n != link.name]
            for name in reversed(before):
                person = self.resolve(sight.line, name)
                if person and self._may_own(person, title):
                    return Principal(self.cast.party(person).stands_for, person)
            person = context.leader if title.pronoun == "the" else context.person
            if person:
                return Principal(self.cast.party(person).stands_for, person)
            return Principal()
        parties = [hit for hit in sight.hits if hit.end <= title.start and hit.meaning.actor]
        return Principal(parties[-1].meaning.actor if parties else context.state)

    def _may_own(self, person: str, title: Title) -> bool:
        leads = rank(person, self.cast.day) == 0
        return self.cast.party(person).stands_for is not None and (title.pronoun != "the" or leads)

    def resolve(self, line: Line, name: Name) -> str | None:
        """The person whom a name means, if known."""
        if name.person is not None:
            return name.person
        words = big_words(line, name)
        if len(words) > 1:
            return self.cast.full(words)
        return (self.cast.short(words[0]) or self.cast.famous(words[0])) if words else None


def _of_behind(link: Link) -> bool:
    """ "In Vietnam President X of South Korea": the state behind the name counts."""
    held = career(link.name.person) if link.name.person else ()
    behind = link.behind.meaning.id if link.behind else ""
    return any(term.principal == behind for term in held)
