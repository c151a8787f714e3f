"""Parties that an article names together or lets act together, for "they" and "both sides"."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.anaphora.leaders import acting_for
from loaders.language.arguments.binding import is_subject
from loaders.language.arguments.phrases import Phrases
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_STATES = ("Country", "Person")
# How many are meant by "the two", "all five".
NUMBERS = {
    "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNTING = frozenset(("pair", "duo", "trio", "quartet"))
_PAIR = 2
_OFTENER = 2  # times more often named
_DIGITS = 2  # of "the 27"
_MOST = 40  # groups, by sentence, and opposed pairs that are remembered
_HYPHENS = frozenset(("-", "–", "/"))


def numbered(form: str) -> int:
    """How many a word for some means: "two", "trio", "27"; 0 for other words."""
    return NUMBERS.get(form) or (int(form) if form.isdigit() and len(form) <= _DIGITS else 0)


def of_things(tree: Tree, word: int) -> bool:
    """True for the "trio" of "the trio of songs"."""
    if tree.lemmas[word] not in _COUNTING:
        return False
    called = not tree.forms[word].islower()  # "the Quartet" is a body
    return called or any(tree.case(c) == "of" for c in tree.dependents(word, "nmod"))


class Group(NamedTuple):
    """Some parties, the word where they were named, and whether they acted there."""

    subject: bool
    word: int
    parties: tuple[Party, ...]
    sentence: int = 0
    meant: bool = False  # by "both sides", for "they" to mean again


class Groups(Ageing):
    """The groups of the sentences read so far."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: list[list[Group]] = []  # of each sentence that has any
        self._opposed: list[tuple[Party, ...]] = []  # two of whom one did something to the other
        self._named: Counter[str] = Counter()  # how often each party was

    def note(self, reading: Reading, found: Sequence[Candidate]) -> None:
        """Take note of the lists of a sentence, and of those who met or agreed in it."""
        self._named.update(named.party.principal for named in reading.tops.values())
        end = len(reading.tree)
        here = [*_listed(reading, end), *_together(found), *_meant(reading), *_staff(reading, end)]
        if here:
            self._seen.append([one._replace(sentence=self._sentence) for one in here])
        self._opposed += _opposed(found)
        del self._seen[:-_MOST], self._opposed[:-_MOST]

    def pair(
        self, near: Iterable[Group], barred: Container[str], sides: bool, far: bool, rulers: bool,
        beside: Callable[[tuple[Party, ...]], bool] | None = None,
    ) -> tuple[Party, ...]:  # fmt: skip
        """Two named together `near`; two sides, or two from `far`, as most is spoken of.

        Two `rulers` are those of states, and neighbours lie `beside` each other.
        """
        pairs = [group for group in near if len(group.parties) == _PAIR]
        if rulers:
            pairs = [one for one in pairs if all(p.kind in _STATES for p in one.parties)]
        if pairs and not sides and pairs[0].sentence >= self._sentence - _NEAR:
            first = pairs[0]
            return first.parties if first.subject else self.likelier(first.parties, barred)
        every = [group.parties for group in pairs if group.subject and not sides]
        if not every:
            every = [*(group.parties for group in pairs), *reversed(self._opposed)]
        free = (pair for pair in every if not any(one.principal in barred for one in pair))
        able = [pair for pair in free if beside is None or beside(pair)]
        return max(able, key=self._weight, default=()) if sides or far else ()

    def likelier(self, parties: tuple[Party, ...], barred: Container[str]) -> tuple[Party, ...]:
        """Some two, or those whom the article has named so much more often that it means them."""
        states = (one for one in self._pairs() if all(p.kind in _STATES for p in one))
        free = (pair for pair in states if not any(one.principal in barred for one in pair))
        best = max(free, key=self._weight, default=())
        own = max(1, self._weight(parties)) if parties else _OFTENER
        return best if best and self._weight(best) >= _OFTENER * own else parties

    def _pairs(self) -> Iterator[tuple[Party, ...]]:
        for groups in reversed(self._seen):
            yield from (one.parties for one in groups if len(one.parties) == _PAIR)
        yield from reversed(self._opposed)

    def pairs(self, near: Iterable[Group]) -> Iterator[tuple[Party, ...]]:
        """Two named together `near`, then two who stood against each other, the last ones first."""
        yield from (one.parties for one in near if len(one.parties) == 2)
        yield from reversed(self._opposed)

    def spoken_of(self) -> Iterator[str]:
        """Whom the article names, by id, the most often named first."""
        return (one for one, _ in self._named.most_common())

    def _weight(self, parties: Iterable[Party]) -> int:
        return min(self._named[party.principal] for party in parties)

    def before(
        self, reading: Reading, word: int, barred: Iterable[int], acting: bool
    ) -> Iterator[Group]:
        """Groups before a word, near before far, those of a sentence from its end.

        With `acting` those who act in a sentence come before its others: "they".
        """
        out = set(barred)
        here = [
            one._replace(sentence=self._sentence)
            for one in (*_listed(reading, word), *_staff(reading, word), *_told(reading, word))
            if one.word not in out
        ]  # fmt: skip
        for groups in chain((here,), reversed(self._seen)):
            able = (one for one in groups if acting or not one.meant or len(one.parties) > _PAIR)
            yield from sorted(able, key=lambda one: (acting and not one.subject, -one.word))


def fitting(
    groups: Iterable[Group], size: int, barred: Container[str], now: int
) -> Iterator[tuple[Party, ...]]:
    """Those of a size, 0 for any, without the `barred`; bodies behind the states told near them."""
    able = [one for one in groups if not size or len(one.parties) == size]
    if size:
        able = [one for one in able if not any(p.principal in barred for p in one.parties)]
        able.sort(key=lambda one: now - one.sentence + _PASSED * _of_bodies(one))
    return (one.parties for one in able)


def _of_bodies(group: Group) -> bool:
    return any(party.kind == "Organization" for party in group.parties)


_PASSED = 8  # sentences that a group of bodies is thought farther away
_FACING = frozenset(("MET", "VISITED", "HOSTED", "NEGOTIATED"))
_NEAR = 2  # sentences for which two named together are "the two countries"
_KEPT = 2  # sentences for which it stays clear who signs what is signed


class Sides:
    """The two whose visit or talks the last sentences told of, who sign what "is signed" there."""

    def __init__(self) -> None:
        self._pair: tuple[Party, ...] = ()
        self._age = 0

    def note(self, found: Sequence[Candidate]) -> None:
        """Take note of what a sentence says."""
        facing = [one for one in found if one.relation.name in _FACING]
        parties = {p.principal: p for one in facing for p in (one.subject, one.object)}
        if facing:
            self._pair, self._age = (), 0
        if len(parties) == 2 and all(party.kind != "Event" for party in parties.values()):
            self._pair = tuple(parties.values())

    def age(self) -> None:
        """A sentence is over."""
        self._age += 1

    def now(self, reading: Reading) -> tuple[Party, ...]:
        """Both, as long as a sentence names nobody else."""
        own = {party.principal for party in self._pair}
        named = {m.party.principal for m in reading.tops.values() if m.party.kind != "Event"}
        return self._pair if self._age <= _KEPT and named <= own else ()


def _listed(reading: Reading, end: int) -> Iterator[Group]:
    """Parties named side by side before a word: "Chile and Peru", "Turkish-Greek ties"."""
    tree = reading.tree
    for top in sorted(reading.tops):
        members = [m for m in tree.conjuncts(top) if m in reading.tops and m < end]
        parties = tuple(
            reading.tops[m].party for m in members if reading.tops[m].party.kind != "Event"
        )
        if len({party.principal for party in parties}) > 1:
            yield Group(is_subject(tree, top), top, parties)
    yield from _offices(reading, end)
    for hyphen in range(1, end - 1):
        if tree.forms[hyphen] in _HYPHENS:
            beside = (reading.mention[hyphen - 1], reading.mention[hyphen + 1])
            parties = tuple(one.party for one in beside if one and one.party.kind == "Country")
            if len({party.id for party in parties}) == 2:
                yield Group(False, hyphen + 1, parties)


def _offices(reading: Reading, end: int) -> Iterator[Group]:
    """Officers told side by side without their names: "Peru's king and the premier of Chad"."""
    tree, phrases = reading.tree, Phrases(reading)
    for word in range(end):
        joined = [c for c in tree.dependents(word, "conj") if c < end]
        if not joined or word in reading.tops or tree.xpos[word] != "NN":
            continue
        members = [word, *joined]
        if all(tree.lemmas[one] in words("institutions", "official") for one in members):
            held = [phrases.denoted(one) for one in members]
            parties = {one[0].party.principal: one[0].party for one in held if len(one) == 1}
            if len(parties) == len(members):
                yield Group(is_subject(tree, word), word, tuple(parties.values()))


def _meant(reading: Reading) -> Iterator[Group]:
    """Several whom a word stands for: "both sides", "the leaders"."""
    tree = reading.tree
    for word, parties in reading.anaphors.items():
        several = len({party.principal for party in parties}) > 1 or tree.xpos[word] in (
            "NNS",
            "CD",
        )
        if is_subject(tree, word) and (several or tree.forms[word].lower() == "they"):
            yield Group(True, word, parties, meant=True)


def _staff(reading: Reading, end: int) -> Iterator[Group]:
    """Several who act for somebody: "EU leaders"; in a relative clause they stand behind others."""
    tree = reading.tree
    for word, parties in acting_for(reading, end):
        aside = any(tree.deps[one] == "acl:relcl" for one in tree.path_up(word))
        yield Group(not aside, word, parties, meant=True)


def _told(reading: Reading, end: int) -> Iterator[Group]:
    """Several meant before: "both sides said that they", "thanked the two and urged them"."""
    tree = reading.tree
    for word, parties in reading.anaphors.items():
        subject = is_subject(tree, word)
        argument = subject or tree.deps[word] in ("obj", "iobj", "obl")
        if word < end and len(parties) > 1 and argument:
            yield Group(subject, word, parties, meant=True)
    for top, mention in reading.tops.items():  # "apologised to the Dutch and paid them"
        people = mention.how == "demonym" and tree.lemmas[top - 1 : top] == ["the"]
        if people and top < end and tree.deps[top] in ("obj", "iobj", "obl"):
            yield Group(False, top, (mention.party,), meant=True)


def _together(found: Sequence[Candidate]) -> Iterator[Group]:
    """Both sides of what is done together: "X and his counterpart Y met"."""
    for trigger in dict.fromkeys(one.trigger for one in found if one.relation.symmetric):
        sides = [one for one in found if one.trigger == trigger and one.relation.symmetric]
        parties = {p.principal: p for one in sides for p in (one.subject, one.object)}
        yield Group(True, trigger, tuple(parties.values()))


def _opposed(found: Sequence[Candidate]) -> Iterator[tuple[Party, ...]]:
    """Two who stand against each other, and two to whom somebody does the same."""
    for trigger in dict.fromkeys(one.trigger for one in found):
        acts = [one for one in found if one.trigger == trigger]
        hostile = [one for one in acts if one.relation.valence == "hostile"]
        for parties in (
            [p for one in hostile for p in (one.subject, one.object)],
            [one.object for one in acts],
        ):
            sides = {p.principal: p for p in parties if p.kind != "Event"}
            if len(sides) == 2:
                yield tuple(sides.values())
