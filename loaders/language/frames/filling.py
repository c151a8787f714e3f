"""A matched frame filled: parties from its slots, status, mode and the words around."""

from collections.abc import Iterable, Iterator

from graph.model import Kind, Status
from graph.schema import Frame, Relation
from loaders.language.arguments.bands import behind_private, of_private
from loaders.language.arguments.people import people
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.twosides import in_pairs
from loaders.language.arguments.undergoing import undergoes
from loaders.language.candidate import Candidate, Entry, as_end
from loaders.language.explaining import Trace, Tried, refusal
from loaders.language.frames.around import around, shown_mode
from loaders.language.frames.refusing import opposed_by_others
from loaders.language.lexicon import words
from loaders.language.reading import Named
from loaders.language.status.effects import guessed, told_of
from loaders.language.status.statuses import Statuses
from loaders.language.verbs.combination import combine

_OPEN = frozenset(("may", "might"))
_THIRD = frozenset(("between", "among", "both"))


class Filling:
    """Candidates from the slots of a frame at its trigger."""

    def __init__(self, roles: Roles, trace: Trace | None = None) -> None:
        self.roles = roles
        self.trace = trace
        self.tree = roles.tree
        self.statuses = Statuses(roles)

    def candidates(self, entry: Entry, word: int, noun: int | None) -> list[Candidate]:
        """What the frame gives at the word."""
        frame = entry.frame
        if frame.voice and (frame.voice == "passive") != self.roles.clauses.passive(word):
            return self.refused(entry, word, noun, "voice")
        if frame.requires or frame.unless:
            lemmas = around(self.roles, word, noun)
            if frame.requires and not lemmas & set(frame.requires):
                return self.refused(entry, word, noun, "requires")
            if against := lemmas & set(frame.unless):
                return self.refused(entry, word, noun, "unless", ", ".join(sorted(against)))
        ends = list(self._ends(entry, word, noun))
        if not ends:
            return self._without(entry, word, noun) if self.trace else []
        status = self._status(entry, word, noun)
        planned = self.tree.deps[word] == "acl"
        if status == "denied" and (planned or entry.relation.valence == "hostile"):
            over = opposed_by_others(self.roles, word, ends)
            self.statuses.sparing = -1 if over is None else over
            status = status if over is None else self._status(entry, word, noun)
            self.statuses.sparing = -1
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
        frame, kinds = entry.frame, entry.frame.subject_kinds or entry.relation.subject
        if not frame.object:
            return self.refused(entry, word, noun, "pairs")
        subjects = self._slots(frame.subject, word, noun, kinds)
        names = ", ".join(named.party.name for named in subjects)
        return self.refused(entry, word, noun, "object" if names else "subject", names)

    def _filled(
        self,
        entry: Entry,
        word: int,
        noun: int | None,
        ends: Iterable[tuple[Named, Named]],
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

    def _ends(self, entry: Entry, word: int, noun: int | None) -> Iterator[tuple[Named, Named]]:
        """The pairs of parties in the slots: each with each, those of one group, or each other."""
        frame, relation = entry.frame, entry.relation
        subjects = self._slots(frame.subject, word, noun, frame.subject_kinds or relation.subject)
        own = {word, noun}  # "the opposition of X" acts for X where it is what is told
        subjects = [
            one
            for one in subjects
            if self.tree.heads[one.word] in own or not of_private(self.tree, one.word)
        ]
        pairs: list[tuple[Named, Named]] = []
        for slot in frame.object if subjects else ():
            kinds = frame.object_kinds or relation.object
            objects = self._admitted(self.roles.slot(slot, word, noun), kinds)
            if slot.startswith(("comp.subj", "comp.did", "comp.owed")) and _shared(
                subjects, objects
            ):
                continue  # "said that both sides should stop": what is said of oneself too
            if slot.rpartition(".")[2] in _THIRD and _a_side(subjects, objects):
                continue  # who stands between two is neither
            pairs = list(_crossed(subjects, objects))
            if pairs:
                if frame.pairs and slot.endswith("with") and not relation.symmetric:
                    pairs += [(b, a) for a, b in pairs]  # "traded threats with X"
                break
        if self._mutual(word, noun):
            able = frame.object_kinds or relation.object
            others = [one for one in subjects if as_end(one.party, able)]
            pairs = [(a, b) for a in subjects for b in others if a != b]
            pairs = pairs[: len(pairs) // 2] if relation.symmetric else pairs
        if not pairs:
            for slot in frame.pairs:
                group = self._admitted(self.roles.slot(slot, word, noun), relation.subject)
                pairs = list(in_pairs(self.tree, slot, group))
                if pairs:
                    break
            if pairs and not relation.symmetric:
                pairs += [(b, a) for a, b in pairs]
        if not pairs and frame.pairs and relation.symmetric:
            pairs = list(self._reciprocal(frame, relation, word, noun))
        for a, b in pairs:
            addressed = (a, b) if relation.symmetric or relation.spoken else (a,)
            if any(one.how == "demonym" and people(self.tree, one.word) for one in addressed):
                continue  # but "sanctions on four Turks" are meant for Turkey
            if relation.spoken and (
                undergoes(self.tree, word, b.word) or behind_private(self.tree, b.word)
            ):
                continue
            if a.party.principal != b.party.principal and a.party.id != b.party.id:
                yield a, b

    def _mutual(self, word: int, noun: int | None) -> bool:
        """True for "each other", "one another" and "each … the other" among the arguments."""
        tree = self.tree
        near = tree.clause(word) | (tree.clause(noun) if noun is not None else frozenset())
        if any(tree.lemmas[i] == "other" and tree.has(i, "det") for i in near):
            return any(tree.lemmas[i] in ("each", "both") for i in near)
        return any(
            tree.lemmas[i] in ("each", "one")
            and any(tree.lemmas[c] in ("other", "another") for c in tree.dependents(i, "fixed"))
            for i in near
        )

    def _reciprocal(
        self, frame: Frame, relation: Relation, word: int, noun: int | None
    ) -> Iterator[tuple[Named, Named]]:
        """Parties spread over two slots of equals: "X's talks with Y" with X as owner."""
        found: list[Named] = []
        for slot in frame.pairs:
            for named in self._admitted(self.roles.slot(slot, word, noun), relation.subject):
                if named.party.principal not in {n.party.principal for n in found}:
                    found.append(named)
        yield from ((a, b) for i, a in enumerate(found) for b in found[i + 1 :])

    def _slots(
        self, slots: tuple[str, ...], word: int, noun: int | None, kinds: tuple[Kind, ...]
    ) -> list[Named]:
        """The parties in the first of the slots that has any of these kinds."""
        for slot in slots:
            found = self._admitted(self.roles.slot(slot, word, noun), kinds)
            if found:
                return found
        return []

    def _admitted(self, found: Iterable[Named], kinds: tuple[Kind, ...]) -> list[Named]:
        """Parties of the allowed kinds; a person counts as the state where no person may stand."""
        out: list[Named] = []
        for named in found:
            if named.how == "official" and "Person" in kinds and named.party.kind == "Country":
                out.append(named)
                continue
            party = as_end(named.party, kinds)
            if party and all(party != other.party for other in out):
                out.append(named._replace(party=party))
        return out

    def _status(self, entry: Entry, word: int, noun: int | None) -> Status | None:
        """What the sentence says of the act, and what the frame and its relation make of it."""
        if entry.frame.given and entry.relation.announced and guessed(self.tree, word):
            return None  # who others think will strike back has not threatened to
        if entry.frame.given:
            act = word if noun is None else noun
            return "denied" if self.statuses.group.negated(act) else "actual"
        status = self.statuses.of(self._act(entry.frame, word))
        if status is None:
            return None
        if entry.kind == "nominal" and status == "denied" and self._dismissed(entry, word):
            status = "actual"
        if noun is not None and self.statuses.group.negated(noun) and status != "denied":
            status = "denied"
        if noun is not None and status == "planned" and told_of(self.tree, noun, "lasting"):
            status = "actual"  # "will stress its continued support"
        if entry.frame.polarity == "negative":
            if status != "denied":
                return None
            status = self._of_refusing(word)
        elif entry.frame.polarity == "positive" and status == "denied":
            return None
        if entry.relation.announced and self._said(entry, word, status):
            status = "actual"
        if entry.frame.intent and status != "denied":
            status = combine(self.statuses.effect(word), status)
        unsaid = entry.frame.status == "denied" and status == "planned"  # "will suspend all aid"
        if entry.frame.status == "possible":  # "will consider sanctions"
            status = combine("possible", status)
        elif entry.frame.status and (status == "actual" or unsaid):
            status = entry.frame.status
        return status

    def _said(self, entry: Entry, word: int, status: Status) -> bool:
        """ "Will act", "will act if X does": the act hangs on something, not its being said.

        Unless it is others who say so: "analysts expect Chad to boycott the talks".
        """
        if guessed(self.tree, word):
            return False
        hanging = status == "possible" and self.statuses.group.hanging(word)
        return status == "planned" or (entry.relation.spoken and hanging)

    def _of_refusing(self, word: int) -> Status:
        """ "May refuse to come", "denied that X refused to": that of the refusal above.

        "May not come" is open.
        """
        head = self.tree.heads[word]
        below = head >= 0 and self.tree.deps[word].partition(":")[0] in ("xcomp", "ccomp")
        refused = below and "denied" in (self.statuses.effect(head), self.statuses.group.of(word))
        if not below and any(
            self.tree.lemmas[c] in _OPEN for c in self.tree.dependents(word, "aux")
        ):
            return "possible"
        return (self.statuses.of(head) if refused else None) or "actual"

    def _act(self, frame: Frame, word: int) -> int:
        """The noun above that a frame requires: not sanctions are called for, but their lifting."""
        head = self.tree.heads[word]
        if self.tree.deps[word] == "cop":
            return head
        above = head >= 0 and self.tree.deps[word].startswith("nmod")
        return head if above and self.tree.lemmas[head] in frame.requires else word

    def _dismissed(self, entry: Entry, noun: int) -> bool:
        """True where others turn down what was said or done: the criticism they reject was made.

        What nobody else is told to do, they refuse to do: "rejected talks with Peru".
        """
        tree, head = self.tree, self.tree.heads[noun]
        anothers = tree.has(noun, "nmod:poss") or any(
            tree.case(one) == "by" for one in tree.dependents(noun, "nmod", "obl")
        )
        return (
            head >= 0
            and (entry.relation.spoken or anothers)
            and tree.lemmas[head] in words("factive", "dismissing")
            and tree.deps[noun] in ("obj", "nsubj:pass")
            and not self.statuses.group.negated(noun)
        )


def _shared(subjects: list[Named], objects: list[Named]) -> bool:
    return any(a.party.principal == b.party.principal for a in subjects for b in objects)


def _a_side(subjects: list[Named], objects: list[Named]) -> bool:
    """Whether who acts is named as a side; "the government" as one side may be another's."""
    acting = {one.party.principal for one in subjects}
    words = [one.word for one in objects]
    return any(
        one.party.principal in acting and (one.how == "name" or words.count(one.word) > 1)
        for one in objects
    )


def _crossed(subjects: list[Named], objects: list[Named]) -> Iterator[tuple[Named, Named]]:
    """Each with each; those who act together do not act on one of them."""
    acting = {subject.party.principal for subject in subjects}
    for subject in subjects:
        for other in objects:
            if other.party.principal not in acting:
                yield subject, other
