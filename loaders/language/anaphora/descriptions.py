"""Nouns that stand for earlier parties: "the bloc", "the visiting minister", "both countries"."""

import datetime as dt

from graph.model import Party
from graph.reference.tables import organisations
from loaders.language.anaphora.bodies import (
    at_a_seat,
    called,
    headed,
    names_a_kind,
    of_a_kind,
    seats_beside,
)
from loaders.language.anaphora.callings import Callings
from loaders.language.anaphora.clubs import of_states
from loaders.language.anaphora.collectives import (
    collective,
    half,
    nearest,
    people,
    peoples,
    regional,
    shaped,
    whole,
)
from loaders.language.anaphora.counterparts import counterpart
from loaders.language.anaphora.deeds import Deeds, kinds
from loaders.language.anaphora.fellows import fellows
from loaders.language.anaphora.gatherings import attended
from loaders.language.anaphora.holders import (
    american,
    both,
    chief,
    employed,
    in_office,
    past,
)
from loaders.language.anaphora.hosts import Hosts, of_stay, of_visit
from loaders.language.anaphora.leaders import RULERS, Leaders
from loaders.language.anaphora.movements import movement
from loaders.language.anaphora.numbers import NUMBERS
from loaders.language.anaphora.publisher import of_issuer, own_title
from loaders.language.anaphora.salience import HALVES, STATES, Salience
from loaders.language.arguments.binding import clause_mates, judging
from loaders.language.arguments.definiteness import definite, either, every, narrowed, styled
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_MODIFYING = frozenset(("amod", "compound", "nmod", "acl", "appos", "flat"))
_LEADERS = RULERS | {"minister"}
_HEADS = frozenset(("secretary-general",))
_PEOPLE = frozenset(("man", "woman"))


class Descriptions(Salience):
    """Whom definite nouns mean, by what has been named and done so far."""

    def __init__(self, published: dt.date | None, home: Party | None, city: str) -> None:
        super().__init__(published, city)
        self._home = home
        self._leaders = Leaders()
        self._callings = Callings()
        self._hosts = Hosts()
        self._deeds = Deeds()
        self._speaker: Party | None = None

    def _described(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whom a noun means: several by one word, by a title or an owner, or who is spoken of."""
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
        if names_a_kind(lemma) and definite(tree, word) and (body := self._body(reading, word)):
            return body
        modifiers = tree.dependents(word, *_MODIFYING)
        owned = any(reading.mention[c] is not None or c in reading.anaphors for c in modifiers)
        if owned:
            groups = self._groups.before(reading, word, (), acting=True)
            return self._opposite(reading, word) or fellows(reading, word, groups)
        if either(tree, word):
            return self._group(reading, word, 2)
        if lemma in HALVES and tree.xpos[word] == "NNS" and every(tree, word):
            return self._all_sides(reading, word)
        if definite(tree, word):
            return self._definite(reading, word, lemma)
        return (self._home,) if self._home and own_title(self._home, reading, word) else ()

    def _all_sides(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who "all sides" are: those who quarrel or talk, else all named together last."""
        told = reading.topic.rivals or reading.topic.sides
        mates = clause_mates(reading.tree, word)
        blocked = {reading.tops[w].party.principal for w in mates if w in reading.tops}
        groups = self._groups.before(reading, word, (), acting=False)
        several = (one.parties for one in groups)
        last = (some for some in several if not any(p.principal in blocked for p in some))
        return told or next(last, ())

    def _definite(self, reading: Reading, word: int, lemma: str) -> tuple[Party, ...]:
        """Whom a noun with "the" and the like means: peoples, acts, the issuer, several, one."""
        tree = reading.tree
        if tree.forms[word].lower() in peoples():
            blocked = clause_mates(tree, word)
            groups = self._groups.before(reading, word, blocked, acting=False)
            return people(tree, word, groups, (s.party for s in self._candidates(reading, word)))
        if lemma in words("anaphors", "deed") or lemma in kinds():
            told = lemma in words("anaphors", "doing") and narrowed(tree, word)
            done = () if told else self._deeds.pointed_at(reading, word)
            return done if done or told else self._deeds.owned(tree, word)
        if owner := self._deeds.owned(tree, word):
            return owner
        if lemma in words("anaphors", "utterance"):
            return self._said(reading, word)
        if self._home and of_issuer(self._home, tree.forms[word]):
            other = self._callings.meant(tree, word) if tree.has(word, "amod", "compound") else ()
            return other or (self._home,)
        if of_visit(tree, word):
            return self._hosts.spoken_of(tree.lemmas[word], reading.topic.occasion)
        counted = [tree.lemmas[c] for c in tree.children[word]]
        if lemma in words("anaphors", "pair"):
            size = 2 if "both" in counted else sum(NUMBERS.get(c, 0) for c in counted)
            if lemma in _PEOPLE and narrowed(tree, word):  # "the two men at the door"
                return ()
            if size or (lemma in HALVES and tree.xpos[word] == "NNS"):
                return self._group(reading, word, size or 2)
            if {"these", "those"} & set(counted) and not narrowed(tree, word):
                return self._group(reading, word, 0)
            if tree.xpos[word] in ("NNS", "NNPS") and (lemma in _LEADERS or lemma in STATES):
                two = both(tree, word, self._seen, lemma in STATES)
                return two or self._leaders.meant(tree, word) or self._facing(reading, lemma)
        armed = () if narrowed(tree, word) else movement(tree, word, self._seen, self._sentence)
        if tree.xpos[word] == "NNS" or armed:
            return self._leaders.meant(tree, word) or armed
        if there := self._there(reading, word):
            return there
        if american(tree, word):
            return self._one(reading, word, "Person", of="USA")
        if narrowed(tree, word) and not chief(tree, word):
            return ()
        return self._single(reading, word, lemma)

    def _said(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who said the words that somebody else judges."""
        tree = reading.tree
        told = self._speaker is None or narrowed(tree, word)
        if told or tree.deps[word] not in ("obj", "nsubj:pass"):
            return ()
        judged = judging(tree, tree.heads[word])
        return (self._speaker,) if judged and self._speaker else ()

    def _there(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """ "Met the premier there": the one of the state that the sentence before went to."""
        tree = reading.tree
        here = tree.lemmas[word + 1 : word + 2] == ["there"]
        if not here or tree.lemmas[word] not in words("anaphors", "person"):
            return ()
        return self._hosts.visited()

    def _facing(self, reading: Reading, lemma: str) -> tuple[Party, ...]:
        """The two who met or visited right before, where "the ministers" do something."""
        return reading.topic.sides if lemma in _LEADERS else ()

    def _body(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Which body a noun tells by its own words; the city where it sits is no party then."""
        tree = reading.tree
        lemma = tree.lemmas[word]
        if narrowed(tree, word) and not at_a_seat(tree, word):
            return ()
        found = called(tree, word, (seen.party for seen in self._candidates(reading, word)))
        for beside in seats_beside(tree, word) if found or of_a_kind(lemma) else ():
            reading.forget(beside)
        return found

    def _single(self, reading: Reading, word: int, lemma: str) -> tuple[Party, ...]:
        """Which body, occasion, person or state one such noun means."""
        tree = reading.tree
        if lemma in words("anaphors", "ruling"):
            return self._called(reading, word, "Organization", words("anaphors", "court"))
        if of_states(tree, word) and (
            body := reading.topic.club.body if reading.topic.club else reading.topic.body
        ):
            return (body,)
        if lemma in words("anaphors", "organisation"):
            found = self._club(reading, word) or self._called(reading, word, "Organization")
            return tuple(map(whole, found))
        if lemma in words("anaphors", "named"):
            return self._called(reading, word, "Organization")
        if lemma in words("occasions", "head") or lemma in words("occasions", "again"):
            return self._called(reading, word, "Event")
        holder = self._callings.meant(tree, word)
        near = self._candidates(reading, word)
        holding = in_office(tree, word, near, self._published)
        able = shaped(tree, word)
        proper = tree.upos[word] == "PROPN" and not tree.forms[word].islower()
        if not holder and lemma in _HEADS and (head := self._head(reading, word)):
            return head
        if holder or (proper and not (able and regional(tree, word))):
            return holder or self._sole(lemma) or holding
        if able:
            return nearest(able, (seen.party for seen in self._candidates(reading, word)))
        if lemma in words("anaphors", "person"):
            own = employed(reading, word, self._candidates(reading, word))
            found = own or holding
            return found if found or past(tree, word) else self._one(reading, word, "Person")
        return self._one(reading, word, "Country") if lemma in words("anaphors", "country") else ()

    def _head(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who "the Secretary-General" is: who heads a body, else whoever heads the last one."""
        near = list(self._candidates(reading, word))
        for seen in near:
            if seen.party.kind == "Person" and seen.party.principal in organisations():
                return (seen.party,)
        body = next((one.party for one in near if one.party.kind == "Organization"), None)
        return () if body is None else (headed(body),)

    def _sole(self, lemma: str) -> tuple[Party, ...]:
        """ "The Chairperson" in capitals, where just one person has been named."""
        named = {s.party.id: s.party for s in self._seen if s.party.kind == "Person"}
        if lemma not in words("anaphors", "person") or len(named) != 1:
            return ()
        return tuple(one for one in named.values() if not self._callings.named(one))
