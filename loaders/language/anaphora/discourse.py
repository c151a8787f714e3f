"""Pronouns and definite descriptions: earlier parties of the article that a word stands for.

What it cannot tell stays unresolved.
"""

import datetime as dt
import functools
from collections.abc import Callable, Sequence

from graph.model import Party
from loaders.language.anaphora.callings import Callings
from loaders.language.anaphora.clubs import Clubs, of_states
from loaders.language.anaphora.collectives import (
    collective,
    half,
    nearest,
    people,
    peoples,
    shaped,
    whole,
)
from loaders.language.anaphora.counterparts import counterpart
from loaders.language.anaphora.deeds import Deeds, kinds
from loaders.language.anaphora.fellows import fellows
from loaders.language.anaphora.focus import Focus, occasion
from loaders.language.anaphora.gatherings import attended, whose
from loaders.language.anaphora.groups import NUMBERS, Sides, numbered, of_things
from loaders.language.anaphora.here import governed, here
from loaders.language.anaphora.holders import (
    Seen,
    ahead,
    both,
    chief,
    done_to,
    employed,
    in_office,
    officers,
    past,
)
from loaders.language.anaphora.hosts import Hosts, of_stay
from loaders.language.anaphora.last import remembered
from loaders.language.anaphora.leaders import RULERS, Leaders
from loaders.language.anaphora.movements import movement
from loaders.language.anaphora.publisher import of_issuer
from loaders.language.anaphora.rivals import Rivals
from loaders.language.anaphora.salience import HALVES, STATES, Salience
from loaders.language.anaphora.speaking import goes_on, mutual, speaking, spoken
from loaders.language.anaphora.stricken import Stricken
from loaders.language.arguments.binding import (
    clause_mates,
    definite,
    either,
    is_subject,
    narrowed,
    styled,
)
from loaders.language.arguments.occasion import aside
from loaders.language.arguments.relative import relative_owners
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.dating.durations import OccasionDays
from loaders.language.dating.report import Report
from loaders.language.lexicon import words
from loaders.language.reading import Reading

# Sentences for which a kind of party can be pointed back at.
_REMEMBERED = {"Person": 4, "Country": 4, "Organization": 12, "Event": 12}
_TOLD = 3  # sentences after which nobody leaves out an object any more
_MODIFYING = frozenset(("amod", "compound", "nmod", "acl", "appos", "flat"))
_DETERMINING = ("det", "cc:preconj")
_LEADERS = RULERS | {"minister"}
_MASCULINE = words("anaphors", "masculine")


class Discourse(Salience):
    """What an article has named so far, for the sentences that follow."""

    def __init__(
        self,
        published: dt.date | None = None,
        home: Party | None = None,
        report: Callable[[], Report | None] | None = None,
        from_: str = "",
    ) -> None:
        super().__init__(published, from_)
        self._home, self._report = home, report
        self._leaders = Leaders()
        self._callings = Callings()
        self._sides = Sides()
        self._focus = Focus()
        self._hosts = Hosts()
        self._deeds = Deeds()
        self._clubs = Clubs()
        self._stricken = Stricken()
        self._rivals = Rivals()
        self._speaker: Party | None = None
        self.candidates: Sequence[Candidate] = ()
        self._told: list[tuple[int, Candidate]] = []  # of the last sentences
        self.date: str | None = None
        self.dated = False  # by the sentence before
        self.days = OccasionDays()
        self.there = published  # the day on which the report was filed

    @functools.cached_property
    def report(self) -> Report | None:
        """What the article's headline and lead say of its day, if somebody asks."""
        return self._report() if self._report else None

    @property
    def open(self) -> bool:
        """True once there is something that a later word could point at."""
        return bool(self._seen) or self._home is not None

    @property
    def told(self) -> list[Candidate]:
        """What the last sentences said whose object a later one may leave out."""
        return [one for _, one in self._told]

    def resolve(self, reading: Reading) -> None:
        """Fill `reading.anaphors`, from left to right."""
        reading.anaphors.update((*here(reading, self._from), *relative_owners(reading)))
        tree = reading.tree
        reading.occasion = event = self._focus.now()
        reading.club = club = self._clubs.now()
        bodies = whose(event) if event else ()
        reading.body = next(iter(bodies), club.body if club else None)
        reading.sides = self._sides.now(reading)
        reading.rivals = self._rivals.now()
        reading.stricken = self._stricken.state
        for word in range(len(tree)):
            parties = self._resolved(reading, word) if reading.mention[word] is None else ()
            if parties:
                reading.anaphors[word] = parties
        governed(reading, self._from)

    def remember(self, reading: Reading, roles: Roles, found: Sequence[Candidate]) -> None:
        """Take note of a sentence that has been read, and of what was found in it."""
        self.candidates = found
        self._told += ((self._sentence, one) for one in found if remembered(one.relation))
        tree = reading.tree
        self._groups.note(reading, found)
        self._leaders.note(reading)
        self._hosts.note(found)
        self._assemblies.note(reading)
        self._sides.note(found)
        self._focus.note(reading, found, self._assemblies.told)
        self._deeds.note(roles, found)
        self._clubs.note(reading, found)
        self._rivals.note(found)
        self._stricken.note(reading)
        for word in sorted({*reading.tops, *reading.anaphors}):
            parties = reading.anaphors.get(word) or (reading.tops[word].party,)
            if word in reading.tops and parties[0].kind == "Person":
                self._callings.note(tree, word, parties[0])
            if len(parties) == 1 and not aside(tree, word):
                form, subject = tree.forms[word].lower(), is_subject(tree, word)
                he = word in reading.anaphors and form in words("anaphors", "he")
                self._seen.append(Seen(parties[0], self._sentence, word, subject, he))
        self._seen += (unnamed := list(officers(reading, self._sentence)))
        self._callings.hold(tree, unnamed)
        self._speaker = spoken(tree, roles) or self._speaker
        self._age()

    def pass_over(self, parties: Sequence[Party] = ()) -> None:
        """Take note of a sentence that is not read, by the parties that it names."""
        self.dated = False
        self.candidates = ()
        self._clubs.glance(parties)
        self._focus.glance(parties)
        self._seen += (
            Seen(party, self._sentence, word, False)
            for word, party in enumerate(parties)
            if party.kind in ("Organization", "Event")
        )
        self._age()

    def _age(self) -> None:
        self._sentence += 1
        for one in (
            self._sides, self._clubs, self._rivals, self._stricken, self._focus, self._groups,
            self._leaders, self._hosts, self._deeds, self._assemblies,
        ):  # fmt: skip
            one.age()
        self._told = [told for told in self._told if self._sentence - told[0] <= _TOLD]
        self._seen = [s for s in self._seen if self._sentence - s.sentence <= _REMEMBERED[s.kind]]

    def _resolved(self, reading: Reading, word: int) -> tuple[Party, ...]:
        tree = reading.tree
        lemma = tree.forms[word].lower()
        if tree.upos[word] in ("PRON", "DET"):
            if lemma in _MASCULINE:
                said = tree.deps[word] == "nsubj" and self._speaker and goes_on(tree)
                spoke = (self._speaker,) if said and self._speaker else ()
                return spoke or ahead(reading, word) or self._one(reading, word, "Person")
            if lemma in words("anaphors", "neuter"):
                deed = self._deeds.pointed_at(reading, word) or occasion(reading, word)
                return deed or self._one(reading, word, "Country", "Organization")
            if lemma in words("anaphors", "plural") and tree.deps[word] not in _DETERMINING:
                theirs = done_to(reading, word) if lemma == "them" else ()
                return theirs or self._group(reading, word, 2 if lemma == "both" else 0)
            if lemma in words("anaphors", "speaker"):
                return self._speaking(reading, word)
            return ()
        number = numbered(lemma) if tree.deps[word] != "nummod" else 0
        if number and (definite(tree, word) or tree.lemmas[word - 1 : word] == ["all"]):
            return () if of_things(tree, word) else self._group(reading, word, number)
        if tree.upos[word] in ("NOUN", "PROPN"):
            return self._described(reading, word)
        return ()

    def _described(self, reading: Reading, word: int) -> tuple[Party, ...]:
        tree = reading.tree
        several = collective(tree, word) or half(reading, word, (s.party for s in self._seen))
        if several:
            return several
        if styled(tree, word):
            return self._callings.meant(tree, word) or self._one(reading, word, "Person")
        lemma = "leader" if chief(tree, word) else tree.lemmas[word]
        if lemma == "counterpart":
            return counterpart(reading, word, self._candidates(reading, word))
        if of_stay(reading, word):
            return self._hosts.meant(reading, word)
        if attended(reading, word):
            return self._attended(reading, word)
        modifiers = tree.dependents(word, *_MODIFYING)
        owned = any(reading.mention[c] is not None or c in reading.anaphors for c in modifiers)
        if owned:
            groups = self._groups.before(reading, word, (), acting=True)
            return self._opposite(reading, word) or fellows(reading, word, groups)
        if either(tree, word):
            return self._group(reading, word, 2)
        return self._definite(reading, word, lemma) if definite(tree, word) else ()

    def _definite(self, reading: Reading, word: int, lemma: str) -> tuple[Party, ...]:
        """Whom a noun with "the" and the like means: peoples, acts, the issuer, several, one."""
        tree = reading.tree
        if tree.forms[word].lower() in peoples():
            blocked = clause_mates(tree, word)
            groups = self._groups.before(reading, word, blocked, acting=False)
            return people(tree, word, groups, (s.party for s in self._candidates(reading, word)))
        if lemma in words("anaphors", "deed") or lemma in kinds():
            return self._deeds.pointed_at(reading, word)
        if self._home and of_issuer(self._home, tree.forms[word]):
            return (self._home,)
        counted = [tree.lemmas[c] for c in tree.children[word]]
        if lemma in words("anaphors", "pair"):
            size = 2 if "both" in counted else sum(NUMBERS.get(c, 0) for c in counted)
            if size or (lemma in HALVES and tree.xpos[word] == "NNS"):
                return self._group(reading, word, size or 2)
            if {"these", "those"} & set(counted) and not narrowed(tree, word):
                return self._group(reading, word, 0)
            if tree.xpos[word] in ("NNS", "NNPS") and (lemma in _LEADERS or lemma in STATES):
                two = both(tree, word, self._seen, lemma in STATES)
                return two or self._leaders.meant(tree, word)
        armed = () if narrowed(tree, word) else movement(tree, word, self._seen, self._sentence)
        if tree.xpos[word] == "NNS" or armed:
            return self._leaders.meant(tree, word) or armed
        if narrowed(tree, word) and not chief(tree, word):
            return ()
        return self._single(reading, word, lemma)

    def _single(self, reading: Reading, word: int, lemma: str) -> tuple[Party, ...]:
        """Which body, occasion, person or state one such noun means."""
        tree = reading.tree
        if lemma in words("anaphors", "ruling"):
            return self._called(reading, word, "Organization", words("anaphors", "court"))
        if of_states(tree, word) and (body := reading.club.body if reading.club else reading.body):
            return (body,)
        if lemma in words("anaphors", "organisation"):
            found = self._club(reading, word) or self._called(reading, word, "Organization")
            return tuple(map(whole, found))
        if lemma in words("anaphors", "named"):
            return self._called(reading, word, "Organization")
        if lemma in words("occasions", "head") or lemma in words("occasions", "again"):
            return self._called(reading, word, "Event")
        called = self._callings.meant(tree, word)
        near = self._candidates(reading, word)
        holding = in_office(tree, word, near, self._published)
        if called or tree.upos[word] == "PROPN":
            return called or self._sole(lemma) or holding
        if able := shaped(tree, word):
            return nearest(able, (seen.party for seen in self._candidates(reading, word)))
        if lemma in words("anaphors", "person"):
            own = employed(reading, word, self._candidates(reading, word))
            found = own or holding
            return found if found or past(tree, word) else self._one(reading, word, "Person")
        return self._one(reading, word, "Country") if lemma in words("anaphors", "country") else ()

    def _sole(self, lemma: str) -> tuple[Party, ...]:
        """ "The Chairperson" in capitals, where just one person has been named."""
        named = {s.party.id: s.party for s in self._seen if s.party.kind == "Person"}
        if lemma not in words("anaphors", "person") or len(named) != 1:
            return ()
        return tuple(one for one in named.values() if not self._callings.named(one))

    def _speaking(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who says "we" or "I"; "we support each other" speaks for both sides."""
        if mutual(reading.tree, word):
            return self._group(reading, word, 2)
        here = speaking(reading, word) or self._speaker or self._home
        return (here,) if here else ()
