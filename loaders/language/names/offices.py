"""What a title beside a name proves: who represents or advises whom."""

from collections.abc import Iterator, Sequence

from graph.model import Actor
from graph.reference.offices import career
from loaders.language.mention import Office
from loaders.language.names.actors import party_of, state
from loaders.language.names.cast import Cast
from loaders.language.names.cautions import title_words
from loaders.language.names.fullnames import Name, big_words, syllables
from loaders.language.names.line import Line
from loaders.language.names.links import Link
from loaders.language.names.once import Bearing, borne
from loaders.language.names.once import seat as seat_of
from loaders.language.names.people import away, named, seat_near, spelt, standing
from loaders.language.names.principals import Context, Principal, Principals
from loaders.language.names.sight import Sight
from loaders.language.names.tail import served
from loaders.language.names.titles import Title
from loaders.language.names.unowned import home

_ARMED = title_words("armed")
_EQUALS = title_words("equals")
_COUNSELS = title_words("counsels")
_CHIEFS = title_words("chiefs")
_CROWNS = title_words("crowns")


class Reader:
    """Turns links into offices, and tells the cast whom each person speaks for."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.principals = Principals(cast)

    def crowned(self, sight: Sight) -> Iterator[Office]:
        """Offices inside names: "Pope Francis", "King Hussein of Jordan"."""
        line = sight.line
        for name in sight.names:
            if name.person is None or line.lows[name.start] not in _CROWNS:
                continue
            behind = standing(name.person, self.cast.day)
            if behind is not None:
                start, end = line.starts[name.start], line.ends[name.end - 1]
                person, title = self.cast.party(name.person), line.words[name.start]
                yield Office(start, end, person, party_of(behind), title)

    def advised(self, sight: Sight) -> Iterator[Office]:
        """ "X, who advises Y", "X has counselled Y since 1997"."""
        line = sight.line
        for verb, low in enumerate(line.lows):
            if low not in _COUNSELS:
                continue
            subject = (
                verb - 1 if line.lows[verb - 1 : verb] in (["who"], ["has"], ["also"]) else verb
            )
            one = sight.name_to.get(subject) or sight.name_to.get(subject - 1)
            other = served(sight, verb + 1)
            if one is None or other is None or line.words[subject] not in (",", "who", "has", low):
                continue
            chief, person = self.principals.resolve(line, other), one.person
            words = big_words(line, one)
            if chief is None or (person is None and len(words) < 2):
                continue
            if person is None:
                behind = self.cast.party(chief).stands_for
                person = self.cast.full(words) or line.surface(one.start, one.end)
                self.cast.introduce(person, words, behind)
            if person != chief:
                start, end = line.starts[one.start], line.ends[other.end - 1]
                party, serves = self.cast.party(person), self.cast.party(chief)
                yield Office(start, end, party, serves, "adviser", adviser=True)

    def office(self, sight: Sight, link: Link, context: Context) -> Office | None:
        """The office that a link proves, if it proves one; the person joins the cast anyway."""
        title, line = link.title, sight.line
        principal = self.principals.of(sight, link, context)
        person = self._person(sight, link, principal)
        if person is None or person == principal.chief:
            return None
        if principal.actor is not None and self._is_public(line, title):
            self.cast.homes[person] = principal.actor.id
        party = self.cast.party(person)
        start = line.starts[min(title.start, link.name.start)]
        end = line.ends[max(title.end, link.name.end) - 1]
        words = title.words(sight)
        if title.grade == "adviser" and principal.chief is not None:
            if title.former:
                return None
            chief = self.cast.party(principal.chief)
            if party.stands_for is None and chief.stands_for is not None:
                party = self.cast.appoint(person, chief.stands_for)
            return Office(start, end, party, chief, words, adviser=True)
        behind = self._proved(line, title, person, principal)
        if behind is None:
            return None
        return Office(start, end, self.cast.appoint(person, behind), party_of(behind), words)

    def _person(self, sight: Sight, link: Link, principal: Principal) -> str | None:
        line, name, title = sight.line, link.name, link.title
        words = big_words(line, name)
        bearing = borne(line, title.start, title.end, title.former)
        if name.person is not None:
            return self._listed(name.person, words, bearing)
        if not words or title.grade == "none":
            return None
        told = principal.told and title.grade != "adviser"
        ids = (principal.actor.id,) if principal.actor and told else ()
        if len(words) == 1:
            person = self.cast.titled(words[0], ids, bearing)
        else:
            person = self.cast.full(words) or spelt(syllables(line, name), self.cast.day, ids)
        if person is not None:
            return self._listed(person, words, bearing) if career(person) else person
        if len(words) == 1 and not self._may_be_name(line, title, name, words[0]):
            return None
        owned = principal.told or bool(title.pronoun)
        behind = principal.actor if owned else home(self.cast.scene, sight, title)
        public = self._is_public(line, title)
        if public and len(words) == 1:
            return None
        surface = line.surface(name.start, name.end)
        known = public or (title.former and behind is not None)
        if title.former or title.partial or title.foreign or public:
            behind = None
        self.cast.introduce(surface, words, behind, known)
        return surface

    def _listed(self, person: str, words: Sequence[str], bearing: Bearing) -> str:
        self.cast.meet(person, words)
        self.cast.called(person, bearing)
        return person

    def _is_public(self, line: Line, title: Title) -> bool:
        """A senator or rebel leader: somebody, but nobody whom a state is behind."""
        before = line.lows[title.start : title.head]
        opposed = title.partial and not title_words("opposed").isdisjoint(before)
        return title.grade == "public" or opposed

    def _may_be_name(self, line: Line, title: Title, name: Name, word: str) -> bool:
        """A lone unknown word after a title in capitals: "Foreign Minister Wang"."""
        if line.titled or name.start != title.end or title.end != title.head + 1:
            return False
        in_office = [p for p in named(word) if away(p, self.cast.day).days < 60]
        return line.words[title.head][0].isupper() and not in_office

    def _proved(self, line: Line, title: Title, person: str, principal: Principal) -> Actor | None:
        """The state or body that the title says the person represents."""
        if title.former or title.grade in ("none", "serving", "public"):
            return None
        words = set(line.lows[title.start : title.end])
        if line.lows[title.head] == "director" and not words & {"of", "general"}:
            return None
        if career(person):
            return self._proved_listed(title, person, principal, words)
        if title.grade == "adviser":
            secure = {"security", "national"} <= words
            return principal.actor if secure and principal.told else None
        if title.partial or title.foreign:
            return None
        if words & _ARMED and not words & {"minister", "secretary"}:
            return None
        if principal.told or title.pronoun:
            return None if words & _EQUALS and not principal.told else principal.actor
        return self.cast.party(person).stands_for if title.grade == "office" else None

    def _proved_listed(
        self, title: Title, person: str, principal: Principal, words: set[str]
    ) -> Actor | None:
        near = standing(person, self.cast.day)
        seat = seat_near(person, self.cast.day)
        if title.grade == "adviser":
            return None
        if title.partial or title.foreign:
            return near if seat is not None and not away(person, self.cast.day).days else None
        if principal.told or (words & _EQUALS and not title.pronoun):
            return principal.actor
        if seat is None:
            return self._by_career(title, person, principal, words)
        return near or seat_of(seat)

    def _by_career(
        self, title: Title, person: str, principal: Principal, words: set[str]
    ) -> Actor | None:
        """A post that the tables lack, of somebody who held or will hold another."""
        if title.pronoun or title.grade != "office" or words & _CHIEFS:
            return principal.actor if title.pronoun else None
        states = [term.principal for term in career(person) if term.principal_kind == "Country"]
        return state(states[0]) if states else None
