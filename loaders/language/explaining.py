"""What becomes of a sentence on its way, noted by the code that reads it while it reads.

Whoever wants to know hands a `Trace` to the extractor; without one nothing is noted.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.model import Party, Statement, Status
from graph.schema import Frame
from loaders.language.candidate import Candidate
from loaders.language.mention import Mention


class Word(NamedTuple):
    """A word of the parsed sentence; words count from 0, the root's head is -1."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    dep: str


class Unnamed(NamedTuple):
    """A half-open span of the text that looks like a name and names no party here, and why."""

    start: int
    end: int
    why: str


class Tried(NamedTuple):
    """A frame laid at a trigger: the candidates it gave, or why it gave none.

    `frame` is None where a construction that is no frame of the vocabulary was found.
    """

    relation: str
    frame: Frame | None
    word: int
    noun: int | None
    found: tuple[Candidate, ...]
    why: str = ""


class Judged(NamedTuple):
    """What the head thinks of a relation, and the least probability with which it is taken."""

    relation: str
    subject: Party
    object: Party
    status: Status
    probability: float
    least: float
    by_rule: bool
    taken: bool


class Dropped(NamedTuple):
    """A candidate that became no statement, and why."""

    candidate: Candidate
    why: str


@dataclass
class Account:
    """One sentence: half-open offsets, what was found in it, and what was made of that."""

    start: int
    end: int
    mentions: Sequence[Mention] = ()
    skipped: str = ""
    words: Sequence[Word] = ()
    anaphors: Mapping[int, tuple[Party, ...]] = field(default_factory=dict)
    unnamed: list[Unnamed] = field(default_factory=list)
    tried: list[Tried] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    made: list[Statement] = field(default_factory=list)


class Trace:
    """The accounts of an article's sentences, in order."""

    def __init__(self) -> None:
        self.accounts: list[Account] = []
        self._starts: list[int] = []
        self.now = Account(0, 0)

    def open(self, spans: Iterable[tuple[int, int]]) -> None:
        """The sentences that there are."""
        self.accounts = [Account(start, end) for start, end in spans]
        self._starts = [one.start for one in self.accounts]

    def turn(self, start: int) -> None:
        """To the sentence at this offset: what follows is about it."""
        self.now = self._at(start)

    def unnamed(self, start: int, end: int, why: str) -> None:
        """A name that stands for no party."""
        self._at(start).unnamed.append(Unnamed(start, end, why))

    def tried(self, tried: Tried) -> None:
        """A frame at a word of the sentence."""
        self.now.tried.append(tried)

    def constructed(self, found: Iterable[Candidate]) -> None:
        """Candidates that no frame gave."""
        for one in found:
            self.tried(Tried(one.relation.name, None, one.trigger, one.noun, (one,)))

    def judged(self, judged: Judged) -> None:
        """What the head says of a pair."""
        self.now.judged.append(judged)

    def dropped(self, candidate: Candidate, why: str, start: int | None = None) -> None:
        """A candidate that goes no further, of the present sentence or the one at `start`."""
        account = self.now if start is None else self._at(start)
        account.dropped.append(Dropped(candidate, why))

    def made(self, statement: Statement) -> None:
        """A statement of whichever sentence it quotes."""
        self._at(statement.quote.start).made.append(statement)

    def _at(self, start: int) -> Account:
        place = bisect_right(self._starts, start) - 1
        return self.accounts[place] if place >= 0 else self.now


#: Why a frame at its trigger gave nothing; what it looked for is added where it helps.
REFUSALS: Mapping[str, str] = {
    "voice": "the verb is not {voice}",
    "requires": "none of its required words in the clause: {requires}",
    "unless": "ruled out by {found}",
    "subject": "no party as subject ({subject})",
    "object": "no party as object ({object}) beside {found}",
    "pairs": "no two parties ({pairs})",
    "status": "nothing is said of the act here (negation, tense or polarity)",
    "particle": "its further words are not there: {extra}",
    "other particle": "the verb has a particle of its own",
    "complement": "none of its nouns as object: {nouns}",
    "part": "the parts of its trigger are not there: {extra}",
    "claimed": "the verb with its noun counts, as {found}",
    "earlier": "an earlier frame of {relation} found parties here",
    "no verb": "a verb in its frames, here read as {found}",
}
_MOST = 12  # words of a list that are shown


def refusal(key: str, frame: Frame, *, found: str = "", relation: str = "", extra: str = "") -> str:
    """The reason in words."""
    lists: dict[str, Sequence[str]] = {
        "requires": frame.requires, "subject": frame.subject, "object": frame.object,
        "pairs": frame.pairs, "nouns": frame.nouns,
    }  # fmt: skip
    shown = {
        name: ", ".join(words[:_MOST]) + (", …" if len(words) > _MOST else "")
        for name, words in lists.items()
    }
    return REFUSALS[key].format(
        voice=frame.voice, found=found, relation=relation, extra=extra, **shown
    )
