"""Pronouns and definite descriptions: earlier parties of the article that a word stands for.

What it cannot tell stays unresolved.
"""

import datetime as dt
from collections.abc import Sequence

from graph.model import Party
from loaders.language.anaphora.clubs import Clubs
from loaders.language.anaphora.descriptions import Descriptions
from loaders.language.anaphora.focus import Focus, occasion
from loaders.language.anaphora.gatherings import whose
from loaders.language.anaphora.gender import fits
from loaders.language.anaphora.here import governed, here
from loaders.language.anaphora.holders import (
    Seen,
    ahead,
    done_to,
    heading,
    officers,
    personal,
    strangers,
)
from loaders.language.anaphora.judged import of_act
from loaders.language.anaphora.last import remembered
from loaders.language.anaphora.numbers import numbered, of_things
from loaders.language.anaphora.others import is_other, of_two, ordered, other
from loaders.language.anaphora.rivals import Rivals
from loaders.language.anaphora.sides import Sides
from loaders.language.anaphora.speaking import both_ours, goes_on, mutual, speaking, spoken
from loaders.language.anaphora.stricken import Stricken
from loaders.language.anaphora.together import beside, still_ahead
from loaders.language.arguments.binding import clause_mates, is_subject, subject_ahead
from loaders.language.arguments.definiteness import definite
from loaders.language.arguments.occasion import aside
from loaders.language.arguments.relative import relative_owners
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Reading, Topic

# Sentences for which a kind of party can be pointed back at.
_REMEMBERED = {"Person": 4, "Country": 4, "Organization": 12, "Event": 12}
_TOLD = 3  # sentences after which nobody leaves out an object any more
_DETERMINING = ("det", "cc:preconj", "advmod:emph")
_MASCULINE = words("anaphors", "masculine")


class Discourse(Descriptions):
    """What an article has named so far, for the sentences that follow."""

    def __init__(
        self, published: dt.date | None = None, home: Party | None = None, city: str = ""
    ) -> None:
        super().__init__(published, home, city)
        self._sides = Sides()
        self._focus = Focus()
        self._clubs = Clubs()
        self._stricken = Stricken()
        self._rivals = Rivals()
        self.candidates: Sequence[Candidate] = ()
        self._told: list[tuple[int, Candidate]] = []  # of the last sentences

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
        reading.anaphors.update((*here(reading, self._city), *relative_owners(reading)))
        tree = reading.tree
        event, club = self._focus.now(), self._clubs.now()
        bodies = whose(event) if event else ()
        body = next(iter(bodies), club.body if club else None)
        sides, rivals = self._sides.now(reading), self._rivals.now()
        done = (*self.told, *self.candidates)
        others = tuple({one.object.principal: one.object for one in done}.values())
        reading.topic = Topic(event, body, sides, club, self._stricken.state, rivals, others)
        for word in strangers(reading, self._seen):
            reading.forget(word)
            if head := heading(self._seen):
                reading.anaphors[word] = head
        for word in range(len(tree)):
            parties = self._resolved(reading, word) if reading.mention[word] is None else ()
            if parties:
                reading.anaphors[word] = parties
        governed(reading, self._city)

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
                holder = word in reading.anaphors and personal(form)
                if holder and not he and parties[0].kind != "Person":  # "the minister" is a "he"
                    self._seen.append(Seen(parties[0], self._sentence, word, subject, True))
        self._seen += (unnamed := list(officers(reading, self._sentence)))
        self._callings.hold(tree, unnamed)
        self._speaker = spoken(tree, roles) or self._speaker
        self._age()

    def pass_over(self, parties: Sequence[Party] = ()) -> None:
        """Take note of a sentence that is not read, by the parties that it names."""
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
        """A sentence is over, read or not."""
        self._sentence += 1
        for one in (
            self._sides, self._clubs, self._rivals, self._stricken, self._focus, self._groups,
            self._leaders, self._hosts, self._deeds, self._assemblies,
        ):  # fmt: skip
            one.age()
        self._told = [told for told in self._told if self._sentence - told[0] <= _TOLD]
        self._seen = [s for s in self._seen if self._sentence - s.sentence <= _REMEMBERED[s.kind]]

    def _resolved(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whom a word means that names nobody: a pronoun, one of two, a number, a noun."""
        tree = reading.tree
        lemma = tree.forms[word].lower()
        if tree.upos[word] in ("PRON", "DET"):
            if lemma in _MASCULINE:
                return self._person(reading, word)
            if lemma in words("anaphors", "neuter"):
                if owner := beside(reading, word):
                    return owner
                mediated = tree.lemmas[tree.heads[word]] in words("participles", "MEDIATED")
                if tree.deps[word] == "obj" and mediated:
                    return self._group(reading, word, 2)  # what is brokered is a deal of two
                deed = self._deeds.judged(reading, word)
                if deed is not None:
                    return deed
                kinds = ("Organization",) if of_act(tree, word) else ("Country", "Organization")
                return occasion(reading, word) or self._one(reading, word, *kinds)
            if lemma in words("anaphors", "plural") and tree.deps[word] not in _DETERMINING:
                theirs = done_to(reading, word) if lemma == "them" else ()
                theirs = still_ahead(reading, word) if lemma == "their" else theirs
                return theirs or self._group(reading, word, 2 if lemma == "both" else 0)
            if lemma in words("anaphors", "speaker"):
                return self._speaking(reading, word)
            return ()
        if ordered(tree, word):
            groups = self._groups.before(reading, word, clause_mates(tree, word), acting=False)
            return of_two(tree, word, groups, self._in_order(reading, word))
        if is_other(tree, word):
            groups = self._groups.before(reading, word, (), acting=False)
            return other(reading, word, self._groups.pairs(groups))
        number = numbered(lemma) if tree.deps[word] != "nummod" else 0
        if number and (definite(tree, word) or tree.lemmas[word - 1 : word] == ["all"]):
            return () if of_things(tree, word) else self._group(reading, word, number)
        if tree.upos[word] in ("NOUN", "PROPN"):
            return self._described(reading, word)
        return ()

    def _in_order(self, reading: Reading, word: int) -> list[Seen]:
        """Who stood before a word, in this sentence and the one before, in order of the text."""
        here = [
            Seen(one.party, self._sentence, top, False)
            for top, one in sorted(reading.tops.items()) if top < word
        ]  # fmt: skip
        near = [one for one in self._seen if one.sentence >= self._sentence - 1]
        states = (one for one in (*near, *here) if one.party.kind != "Event")
        return sorted(states, key=lambda one: (one.sentence, one.word))

    def _person(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Whom "he" or "she" means: who goes on speaking, the subject still to come, the last."""
        tree, pronoun = reading.tree, reading.tree.forms[word].lower()
        said = tree.deps[word] == "nsubj" and goes_on(tree)
        spoke = (self._speaker,) if said and self._speaker else ()
        for found in (spoke, ahead(reading, word) or self._holder_ahead(reading, word)):
            if found and fits(pronoun, found[0]):
                return found
        near = (one for one in self._candidates(reading, word) if one.kind == "Person")
        return next(((one.party,) for one in near if fits(pronoun, one.party)), ())

    def _holder_ahead(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """ "Asked whether he would go, the president said no": who is only described there."""
        subject = subject_ahead(reading.tree, word)
        told = -1 if subject is None else subject
        if told < 0 or reading.tree.lemmas[told] not in words("anaphors", "person"):
            return ()
        lemma = reading.tree.lemmas[told]
        return self._definite(reading, told, lemma) if definite(reading.tree, told) else ()

    def _speaking(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who says "we" or "I"; "we support each other" and "our countries" are both sides'."""
        if mutual(reading.tree, word) or both_ours(reading.tree, word):
            return self._group(reading, word, 2)
        here = speaking(reading, word) or self._speaker or self._home
        return (here,) if here else ()
