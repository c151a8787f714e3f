"""The occasion that an article is about, for clauses that leave it out."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from graph.model import Party
from loaders.language.anaphora.ageing import Ageing
from loaders.language.anaphora.gatherings import gone_to
from loaders.language.arguments.occasion import before, in_passing
from loaders.language.candidate import Candidate
from loaders.language.reading import Reading

_KEPT = 20  # sentences for which an occasion is not forgotten


class Focus(Ageing):
    """The occasions of the sentences read so far, by how often they are spoken of.

    Of equals it is the last one. "Host of the next summit" speaks of another in passing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._spoken: Counter[str] = Counter()
        self._last: dict[str, tuple[int, Party]] = {}  # the sentence that spoke of it last

    def note(self, reading: Reading, found: Sequence[Candidate], unnamed: Container[str]) -> None:
        """Take note of what a sentence names or means, and of what is done there.

        Nobody leaves out the `unnamed`, which were only told by where some met.
        """
        named = [(word, one.party) for word, one in reading.tops.items()]
        named += [(word, meant[0]) for word, meant in reading.anaphors.items()]
        passing = {one.id for word, one in named if in_passing(reading.tree, word)}
        acts = {one.trigger: one.object for one in found}
        for party in (*(one for _, one in named), *acts.values()):
            if party.kind == "Event" and party.id not in passing and party.id not in unnamed:
                self._spoken[party.id] += 1
                self._last[party.id] = (self._sentence, party)

    def glance(self, parties: Iterable[Party]) -> None:
        """The same of a sentence that has been passed over, by its names alone."""
        for party in parties:
            if party.kind == "Event":
                self._spoken[party.id] += 1
                self._last[party.id] = (self._sentence, party)

    def now(self) -> Party | None:
        """The one that goes without saying."""
        near = [(at, one) for at, one in self._last.values() if self._sentence - at <= _KEPT]
        most = max(near, key=lambda seen: (self._spoken[seen[1].id], seen[0]), default=None)
        return most[1] if most else None


def occasion(reading: Reading, word: int) -> tuple[Party, ...]:
    """What "it" is where somebody attends, hosts or boycotts it."""
    event = before(reading, word) if gone_to(reading.tree, word) else None
    return (event,) if event else ()
