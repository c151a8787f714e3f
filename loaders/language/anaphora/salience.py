"""Earlier parties that a word can point at, the most salient first.

A small salience model after Lappin and Leass (1994): subjects before others, nearer before farther,
and agreement in kind.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from graph.model import Party
from loaders.language.anaphora.assemblies import Assemblies
from loaders.language.anaphora.collectives import regional
from loaders.language.anaphora.counted import counted, europeans, union
from loaders.language.anaphora.gatherings import Source, held, told, whose
from loaders.language.anaphora.groups import Groups, fitting
from loaders.language.anaphora.holders import Seen, all_of, last_two, officers, personal
from loaders.language.anaphora.leaders import RULERS
from loaders.language.anaphora.opposites import neighbours, opposed, opposite
from loaders.language.anaphora.together import Group
from loaders.language.arguments.binding import beside, clause_mates, is_subject
from loaders.language.arguments.blaming import blamed
from loaders.language.arguments.definiteness import definite
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_WHERE = frozenset(("in", "at", "near", "outside"))
HALVES = words("anaphors", "half")
STATES = words("anaphors", "state")


class Salience:
    """What was named before, alone and together."""

    def __init__(self, published: dt.date | None, city: str) -> None:
        self._published, self._city = published, city
        self._source = Source(published, city)
        self._seen: list[Seen] = []
        self._groups = Groups()
        self._assemblies = Assemblies(city)
        self._sentence = 0

    def _candidates(self, reading: Reading, word: int) -> Iterator[Seen]:
        """Earlier parties, the most salient first."""
        tree = reading.tree
        here = [
            Seen(reading.tops[top].party, self._sentence, top, _acting(reading, top))
            for top in reading.tops
            if top < word and not _mere_place(reading, top, word)
        ]
        blocked = clause_mates(tree, word)
        staff = officers(reading, self._sentence)
        here += (one for one in staff if one.word < word and one.word not in blocked)
        here += self._meant(reading, word, blocked) if tree.upos[word] == "PRON" else ()
        barred = {reading.tops[mate].party.principal for mate in blocked if mate in reading.tops}
        barred |= {p.principal for mate in blocked for p in reading.anaphors.get(mate, ())}
        likely = blamed(tree, word)
        aside = {seen.word for seen in here if beside(tree, seen.word, word)}
        near = sorted(
            here,
            key=lambda s: (
                s.word not in likely,
                not s.subject or s.word in aside,
                not tree.deps[s.word].startswith("obj"),
                -s.word,
            ),
        )
        far = sorted(self._seen, key=lambda s: (-s.sentence, not s.subject, s.word))
        yield from (s for s in (*near, *far) if s.party.principal not in barred)

    def _meant(self, reading: Reading, word: int, blocked: set[int]) -> Iterator[Seen]:
        """Subjects before a word that are described: "the premier said he"."""
        tree = reading.tree
        for other, parties in reading.anaphors.items():
            noun = other < word and other not in blocked and tree.upos[other] in ("NOUN", "PROPN")
            if noun and len(parties) == 1 and tree.deps[other].startswith("nsubj"):
                person = personal(tree.forms[other].lower())
                yield Seen(parties[0], self._sentence, other, True, person)

    def _club(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """The body that states were told to join or leave, if no other was named since."""
        here = (one.party for top, one in reading.tops.items() if top < word)
        near = (one.party for one in self._seen if self._sentence - one.sentence <= 1)
        lately = any(party.kind == "Organization" for party in (*here, *near))
        club = reading.topic.club
        return (club.body,) if club and club.told and not lately else ()

    def _one(self, reading: Reading, word: int, *kinds: str, of: str = "") -> tuple[Party, ...]:
        for seen in self._candidates(reading, word):
            if seen.kind in kinds and of in ("", seen.party.principal):
                return (seen.party,)
        return ()

    def _called(
        self, reading: Reading, word: int, kind: str, nouns: Iterable[str] = ()
    ) -> tuple[Party, ...]:
        """The last of a kind, rather one with the noun in its name ("the Union").

        With `nouns` only one with some of these in its name.
        """
        called = reading.tree.lemmas[word]
        near = (s.party for s in self._candidates(reading, word))
        found = [p for one in near for p in (one, *whose(one)) if p.kind == kind]
        parts = nouns or (called,)
        named = [party for party in found if any(one in party.name.lower() for one in parts)]
        if nouns or called in words("anaphors", "named"):
            return tuple(named[:1])
        if named or found or kind != "Event":
            return tuple((named or found)[:1])
        near = (s.party for s in self._candidates(reading, word))
        met = self._assemblies.meant(reading.tree, word, self._source)
        return held(called, near, self._published) or met

    def _attended(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """An occasion that the noun tells by itself, else the one spoken of."""
        before = [s.party for s in self._candidates(reading, word) if s.party.kind == "Event"]
        called = self._called(reading, word, "Event") if definite(reading.tree, word) else None
        return told(reading, word, self._source, before, called)

    def _group(self, reading: Reading, word: int, size: int) -> tuple[Party, ...]:
        """The last group named together; for a pair, else the last two parties."""
        blocked = clause_mates(reading.tree, word)
        groups = self._groups.before(reading, word, blocked, acting=not size)
        if size and (around := regional(reading.tree, word)):
            return self._of_region(around, groups, size)
        if size != 2:
            mates = {reading.tops[w].party.principal for w in blocked if w in reading.tops}
            fit = fitting(groups, size, mates, self._sentence)
            several = next(fit, ()) or all_of(self._seen, size)
            near = (one.party for one in self._candidates(reading, word))
            known = several or counted(size, near, self._published)
            return known or (union(size, self._published) if self._european(reading) else ())
        lemma = reading.tree.lemmas[word]
        rulers = lemma in RULERS
        people = rulers or lemma in words("anaphors", "met")
        last = (
            last_two(self._candidates(reading, word), states=True, persons=True) if people else ()
        )
        last = last or last_two(self._candidates(reading, word), rulers or lemma in STATES)
        far = not last or last[1].sentence < self._sentence
        named = {reading.tops[w].party.principal for w in blocked if w in reading.tops}
        near_by = neighbours if lemma.startswith("neighbo") else None
        two = self._groups.pair(groups, named, lemma in HALVES, far, rulers, near_by)
        beside = tuple(one.party for one in last)
        return two or (self._groups.likelier(beside, named) if far else beside)

    def _european(self, reading: Reading) -> bool:
        """Whether a member of the Union has been spoken of."""
        named = {one.party.principal for one in self._seen}
        named |= {one.party.principal for one in reading.tops.values()}
        return not named.isdisjoint(europeans(self._published))

    def _of_region(
        self, around: frozenset[str], groups: Iterable[Group], size: int
    ) -> tuple[Party, ...]:
        """ "The two Nordic countries": those of a region named together last, else just so many."""
        for group in groups:
            able = {one.principal: one for one in group.parties if one.principal in around}
            if len(able) == size:
                return tuple(able.values())
        near = sorted(self._seen, key=lambda one: -one.sentence)
        named = {one.party.principal: one.party for one in near if one.party.principal in around}
        return tuple(named.values()) if len(named) == size else ()

    def _opposite(self, reading: Reading, word: int) -> tuple[Party, ...]:
        """Who "its neighbour" is, where the noun has an owner."""
        if not opposed(reading, word):
            return ()
        mates = clause_mates(reading.tree, word)
        barred = {reading.tops[w].party.principal for w in mates if w in reading.tops}
        near = self._groups.before(reading, word, mates, acting=False)
        pairs, named = self._groups.pairs(near), self._groups.spoken_of()
        return opposite(reading, word, pairs, named, barred)


def _mere_place(reading: Reading, name: int, word: int) -> bool:
    """True for where something was: "the ministers, who met in Washington, had warned it"."""
    told = reading.tops[name]  # nobody is in a mere place who is "outside the WTO"
    land = told.of_place and told.party.kind == "Country"
    seat = land and reading.tree.case(name) in _WHERE
    return seat and reading.tree.forms[word].lower() in words("anaphors", "neuter")


def _acting(reading: Reading, name: int) -> bool:
    """True for a subject, and for who acts in the passive: "was told by Doe that he was late"."""
    tree = reading.tree
    passive = tree.has(tree.heads[name], "aux:pass") if tree.heads[name] >= 0 else False
    return is_subject(tree, name) or (passive and tree.case(name) == "by")
