"""Parties that an article has told together so far, for "they" and "both sides"."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import chain

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.anaphora.together import (
    Group,
    both_sides,
    listed,
    meant,
    opposed,
    staff,
    told,
)
from loaders.language.candidate import Candidate
from loaders.language.reading import Reading

_STATES = ("Country", "Person")
_PAIR = 2
_NEAR = 2  # sentences for which two named together are "the two countries"
_PASSED = 8  # sentences that a group of bodies is thought farther away
_OFTENER = 2  # times more often named
_MOST = 40  # groups, by sentence, and opposed pairs that are remembered


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
        here = [*listed(reading, end), *both_sides(found), *meant(reading), *staff(reading, end)]
        if here:
            self._seen.append([one._replace(sentence=self._sentence) for one in here])
        self._opposed += opposed(found)
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
            for one in (*listed(reading, word), *staff(reading, word), *told(reading, word))
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
