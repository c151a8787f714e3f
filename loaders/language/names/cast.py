"""The persons of an article: who they are, whom they speak for, and what short names mean them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from graph.model import Actor, Party
from graph.reference.offices import career
from graph.reference.tables import Term
from loaders.language.names.cautions import caution
from loaders.language.names.once import Bearing, bears, last_term, leading, once, seat
from loaders.language.names.people import away, named, nearest, rank, standing
from loaders.language.names.scene import Scene

_UNTITLED = Bearing()
_SHORT = 3  # letters of surnames that other words are, too
_RECENT, _LONG = dt.timedelta(days=10 * 365), dt.timedelta(days=25 * 365)


class Cast:
    """Persons met in the article, by id and by the words that may mean them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.day: dt.date | None = scene.day
        self._parties: dict[str, Party] = {}
        self._shorts: dict[str, dict[str, None]] = defaultdict(dict)
        self._firsts: dict[str, dict[str, None]] = defaultdict(dict)
        self._former: set[str] = set()
        self._full: dict[tuple[str, ...], str] = {}
        self._acting: dict[str, Term] = {}
        self._strangers: set[str] = set()  # first and last names of persons whom no table lists
        self.homes: dict[str, str] = {}  # whose politicians those are whom no state is behind

    def listed(self, person: str) -> Party:
        """A person of the tables, standing for their state or body at the article's date."""
        party = self._parties.get(person)
        if party is None:
            behind = standing(person, self.day)
            party = Party(id=person, kind="Person", name=person, stands_for=behind)
            self._parties[person] = party
        return party

    def meet(self, person: str, words: Sequence[str]) -> Party:
        """A person of the tables under these words; their short names mean them from now on."""
        party = self.listed(person)
        self._remember(person, words, party.stands_for)
        return party

    def introduce(
        self, name: str, words: Sequence[str], behind: Actor | None, former: bool = False
    ) -> Party:
        """A person outside the tables, and the state or body that a title gives them."""
        if former:
            self._former.add(name)
        known = self._parties.get(name)
        if known is None or (known.stands_for is None and behind is not None):
            known = Party(id=name, kind="Person", name=name, stands_for=behind)
            self._parties[name] = known
        self._remember(name, words, behind)
        return known

    def appoint(self, person: str, behind: Actor) -> Party:
        """A title in the text says that the person speaks for this state or body."""
        party = self.party(person)
        if party.stands_for is None:
            party = party.model_copy(update={"stands_for": behind})
            self._parties[person] = party
        return party

    def party(self, person: str) -> Party:
        """The person as known by now."""
        return self._parties.get(person) or self.listed(person)

    def public(self, person: str) -> bool:
        """True for persons of the tables and those whom a title gives a state, now or once."""
        return (
            person in self._former
            or self.party(person).stands_for is not None
            or bool(career(person))
        )

    def persons(self) -> tuple[str, ...]:
        """The ids of all persons met."""
        return tuple(self._parties)

    def _remember(self, person: str, words: Sequence[str], behind: Actor | None) -> None:
        if len(words) < 2:
            if words:
                self._shorts[words[0]].setdefault(person)
            return
        self._full.setdefault(tuple(words), person)
        self._firsts[words[0]].setdefault(person)
        self._shorts[words[-1]].setdefault(person)
        if behind is not None and behind.id in caution("family_first"):
            self._shorts[words[0]].setdefault(person)
        if len(words) > 2:
            self._shorts[words[-2]].setdefault(person)

    def hear(self, words: Sequence[str]) -> None:
        """Somebody of that full name is told of."""
        self._strangers.update((words[0], words[-1]))

    def full(self, words: Sequence[str]) -> str | None:
        """The person met under just these words."""
        return self._full.get(tuple(words))

    def short(self, word: str) -> str | None:
        """The one person of the article whom the word means."""
        persons = self._met(word)
        if not persons:
            return None
        if len(persons) == 1:
            return next(iter(persons))
        return min(persons, key=lambda p: (self.party(p).stands_for is None, rank(p, self.day)))

    def _by_first(self, word: str) -> dict[str, None]:
        """Whoever goes by the first name, as most do between Ethiopia and Indonesia."""
        persons = self._firsts.get(word, {})
        return persons if len(persons) == 1 and word not in caution("given") else {}

    def titled(
        self, word: str, principals: Sequence[str], bearing: Bearing = _UNTITLED
    ) -> str | None:
        """Whom a title and surname mean: met in the article, in office at the date, else before."""
        if bearing.former and (before := self._once(word, principals, bearing)):
            return before
        met = self._met_as(word, principals)
        if met is not None and (met not in self._former or bearing.former):
            return met
        person = self._in_office(word, principals)
        if person is not None and bears(person, bearing.office):
            return person
        return self._once(word, principals, bearing) or person or met

    def called(self, person: str, bearing: Bearing) -> None:
        """A person of the tables under a title: of the past, it tells of what they did in it."""
        if not away(person, self.day):
            return
        term = last_term(person, bearing.office, self.day)
        if bearing.former:
            self._former.add(person)
        elif term is not None:
            self._acting[person] = term

    def settle(self) -> None:
        """Whoever was called by an office of the past, and never its former holder, acted in it."""
        for person in self._acting.keys() - self._former:
            behind = seat(self._acting[person])
            if behind is not None:
                self.appoint(person, behind)

    def _once(self, word: str, principals: Sequence[str], bearing: Bearing) -> str | None:
        """The last to have the office before the day, of the one state that is meant."""
        found = once(word, bearing.office, principals, self.day)
        if bearing.former:
            found = [one for one in found if away(one[0], self.day)]
        states = {term.principal for _, term in found}
        for able in (self.scene.speaks_of, caution("prominent").__contains__):
            if len(states) > 1:
                states = {state for state in states if able(state)} or states
        return next((one for one, term in found if {term.principal} == states), None)

    def _met(self, word: str) -> dict[str, None]:
        return self._shorts.get(word) or self._by_first(word)

    def _met_as(self, word: str, principals: Sequence[str]) -> str | None:
        known = [p for p in self._met(word) if self._fits(p, principals)]
        return known[0] if len(known) == 1 else self.short(word) if known else None

    def _in_office(self, word: str, principals: Sequence[str]) -> str | None:
        limit = dt.timedelta(days=60)
        persons = [p for p in named(word) if away(p, self.day) <= limit]
        fitting = [p for p in persons if self._fits(p, principals)]
        if principals or not fitting:
            return nearest(fitting, self.day)[0] if fitting else None
        spoken = [p for p in fitting if self._spoken_of(p)]
        best = nearest(spoken or fitting, self.day)
        return best[0] if spoken or len({rank(p, self.day) for p in best}) == len(best) else None

    def _fits(self, person: str, principals: Sequence[str]) -> bool:
        behind = standing(person, self.day) or (
            self._parties[person].stands_for if person in self._parties else None
        )
        return not principals or behind is None or behind.id in principals

    def _spoken_of(self, person: str) -> bool:
        behind = standing(person, self.day)
        return behind is not None and self.scene.speaks_of(behind.id)

    def famous(self, word: str) -> str | None:
        """The leader whom a surname alone means at the date, without introduction."""
        risky = word in caution("surnames")
        if self.day is None or (risky and word not in caution("headline")):
            return None
        month = dt.timedelta(days=31)
        persons = [p for p in named(word) if away(p, self.day) <= month]
        persons = [p for p in persons if self._known(p) and not (risky and rank(p, self.day))]
        if not persons:
            return None
        best = nearest(persons, self.day)
        return (
            best[0] if len(best) == 1 or rank(best[0], self.day) < rank(best[1], self.day) else None
        )

    def remembered(self, word: str, mister: bool) -> str | None:
        """Who led a state before, or soon will: "Mr Trump" in 2022, where nobody else is called so.

        Without "Mr" only leaders of lately, of states whose leaders need no introduction.
        """
        if self.day is None or word in self._strangers:
            return None
        if not mister and (word in caution("surnames") or len(word) <= _SHORT):  # "a Su-24"
            return None
        found = leading(word, self.day, _LONG if mister else _RECENT)
        able = [
            (person, state) for person, state in found
            if state in caution("prominent") or (mister and self.scene.speaks_of(state))
        ]  # fmt: skip
        return able[0][0] if len({state for _, state in able}) == 1 else None

    def mister(self, word: str) -> str | None:
        """Whom "Mr" and a surname mean: of a state that nobody speaks of only if no other is."""
        person = self.titled(word, ())
        if person is None or self._met(word) or self._spoken_of(person):
            return person
        return self.remembered(word, True) or person

    def _known(self, person: str) -> bool:
        behind = standing(person, self.day)
        if behind is None:
            return False
        if self.scene.speaks_of(behind.id):
            return True
        return behind.id in caution("prominent") and rank(person, self.day) < 2
