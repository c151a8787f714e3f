"""A matched frame filled: parties from its slots, status, mode and the words around."""

from collections.abc import Iterator, Sequence

from graph.model import Status
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.voice import passive
from loaders.language.candidate import Candidate, Entry
from loaders.language.explaining import Trace, Tried, refusal
from loaders.language.frames.around import around, shown_mode
from loaders.language.frames.ends import Ends, Pair
from loaders.language.frames.factuality import Factuality
from loaders.language.frames.refusing import opposed_by_others


class Filling:
    """Candidates from the slots of a frame at its trigger."""

    def __init__(self, roles: Roles, ends: Ends, trace: Trace | None = None) -> None:
        self.roles = roles
        self.ends = ends
        self.trace = trace
        self.tree = roles.tree
        self._factuality = Factuality(roles)

    def candidates(self, entry: Entry, word: int, noun: int | None) -> list[Candidate]:
        """What the frame gives at the word."""
        frame = entry.frame
        if frame.voice and (frame.voice == "passive") != passive(self.roles.tree, word):
            return self.refused(entry, word, noun, "voice")
        if frame.requires or frame.unless:
            lemmas = around(self.roles, word, noun)
            if frame.requires and not lemmas & set(frame.requires):
                return self.refused(entry, word, noun, "requires")
            if against := lemmas & set(frame.unless):
                return self.refused(entry, word, noun, "unless", ", ".join(sorted(against)))
        ends = list(self.ends.pairs(entry, word, noun))
        if not ends:
            return self._without(entry, word, noun) if self.trace else []
        status = self._status(entry, word, noun, ends)
        if status is None:
            return self.refused(entry, word, noun, "status")
        found = list(self._filled(entry, word, noun, ends, status))
        if self.trace:
            self.trace.tried(Tried(entry.relation.name, frame, word, noun, tuple(found)))
        return found

    def refused(
        self, entry: Entry, word: int, noun: int | None, why: str, found: str = ""
    ) -> list[Candidate]:
        """Nothing, and a note why for whoever asks."""
        if self.trace:
            name, extra = entry.relation.name, " ".join(entry.extra)
            said = refusal(why, entry.frame, found=found, relation=name, extra=extra)
            self.trace.tried(Tried(name, entry.frame, word, noun, (), said))
        return []

    def _without(self, entry: Entry, word: int, noun: int | None) -> list[Candidate]:
        """Nothing, and which end no party was found for."""
        if not entry.frame.object:
            return self.refused(entry, word, noun, "pairs")
        subjects = self.ends.subjects(entry, word, noun)
        names = ", ".join(named.party.name for named in subjects)
        return self.refused(entry, word, noun, "object" if names else "subject", names)

    def _status(
        self, entry: Entry, word: int, noun: int | None, ends: Sequence[Pair]
    ) -> Status | None:
        """The status of the act; whoever opposes what others do does not undo it."""
        status = self._factuality.of(entry, word, noun)
        planned = self.tree.deps[word] == "acl"
        if status == "denied" and (planned or entry.relation.valence == "hostile"):
            over = opposed_by_others(self.roles, word, ends)
            if over is not None:
                return Factuality(self.roles, sparing=over).of(entry, word, noun)
        return status

    def _filled(
        self,
        entry: Entry,
        word: int,
        noun: int | None,
        ends: Sequence[Pair],
        status: Status,
    ) -> Iterator[Candidate]:
        """A candidate for each pair of ends; the opposite is told of who is excluded."""
        frame, relation = entry.frame, entry.relation
        mode = frame.mode or shown_mode(self.roles, relation, word, noun)
        rule = f"{relation.name}:{entry.kind}:{self.tree.lemmas[word]}"
        for subject, other in ends:
            excluded = subject.excluded or other.excluded
            told: Status = ("actual" if status == "denied" else "denied") if excluded else status
            if excluded and frame.polarity:
                continue
            yield Candidate(relation, subject.party, other.party, told, mode, word, noun, rule)
