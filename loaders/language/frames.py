"""Frames of the vocabulary laid over a sentence: which triggers match, who stands in their slots."""

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.model import Party, Status
from graph.schema import Frame, Relation
from loaders.language.lexicon import words
from loaders.language.reading import Named, Reading
from loaders.language.roles import Roles
from loaders.language.status import Statuses


class Candidate(NamedTuple):
    """A relation that a frame found between two parties, with the words that carry it."""

    relation: Relation
    subject: Party
    object: Party
    status: Status
    mode: str | None
    trigger: int
    noun: int | None
    rule: str


class _Entry(NamedTuple):
    relation: Relation
    frame: Frame
    kind: str  # verb, idiom (verb with noun), nominal
    extra: tuple[str, ...]  # further words of the trigger: particle, compound


class Frames:
    """The frames of a vocabulary, found by the lemma of their trigger."""

    def __init__(self, vocabulary: Mapping[str, Relation]) -> None:
        self._verbs: dict[str, list[_Entry]] = defaultdict(list)
        self._nominals: dict[str, list[_Entry]] = defaultdict(list)
        for relation in vocabulary.values():
            for frame in relation.frames:
                self._index(relation, frame)

    def _index(self, relation: Relation, frame: Frame) -> None:
        kind = "idiom" if frame.verbs and frame.nouns else "verb"
        for verb in frame.verbs:
            first, *rest = verb.split()
            self._verbs[first].append(_Entry(relation, frame, kind, tuple(rest)))
        if not frame.verbs:
            for noun in frame.nouns:
                *rest, last = noun.split()
                self._nominals[last].append(_Entry(relation, frame, "nominal", tuple(rest)))
        for adjective in frame.adjectives:
            first, *rest = adjective.split()
            self._nominals[first].append(_Entry(relation, frame, "nominal", tuple(rest)))

    def triggers(self) -> frozenset[str]:
        """All lemmas that can start a frame: a sentence without one needs no parse."""
        return frozenset({*self._verbs, *self._nominals})

    def match(self, reading: Reading, roles: Roles) -> Iterator[Candidate]:
        """All candidates of a sentence; a verb with its noun beats either of them alone."""
        matcher = _Matcher(reading, roles)
        claimed: dict[int, set[str]] = defaultdict(set)
        waiting: list[tuple[_Entry, int]] = []
        tree = reading.tree
        for word, lemma in enumerate(tree.lemmas):
            verbal = tree.upos[word] in ("VERB", "AUX") or tree.xpos[word][:2] == "VB"
            for entry in self._verbs.get(lemma, ()) if verbal else ():
                if entry.kind != "idiom":
                    waiting.append((entry, word))
                    continue
                for noun, found in matcher.idiom(entry, word):
                    claimed[noun].add(entry.relation.name)
                    claimed[word].add(entry.relation.name)
                    yield from found
            if reading.mention[word] is None or reading.mention[word].how == "event":  # type: ignore[union-attr]
                if (
                    tree.upos[word] in ("NOUN", "ADJ", "PROPN")
                    and not verbal
                    or tree.xpos[word] == "JJ"
                ):
                    waiting.extend((entry, word) for entry in self._nominals.get(lemma, ()))
        done: set[tuple[str, int]] = set()
        for entry, word in waiting:
            key = (entry.relation.name, word)
            if (
                key in done
                or claimed[word] - {entry.relation.name}
                or entry.relation.name in claimed[word]
            ):
                continue
            found = list(matcher.plain(entry, word))
            if found:
                done.add(key)
                yield from found


class _Matcher:
    """Frames tried at the words of one sentence."""

    def __init__(self, reading: Reading, roles: Roles) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.roles = roles
        self.statuses = Statuses(roles)

    def plain(self, entry: _Entry, word: int) -> Iterator[Candidate]:
        """A verb, noun or adjective by itself."""
        if entry.kind == "verb":
            if not self._has_particles(entry.extra, word):
                return
            if not entry.extra and any(True for _ in self.tree.dependents(word, "compound:prt")):
                if not self._particle_is_slot(entry.frame, word):
                    return
        elif not self._has_parts(entry.extra, word):
            return
        yield from self._filled(entry, word, None)

    def idiom(self, entry: _Entry, verb: int) -> Iterator[tuple[int, list[Candidate]]]:
        """A verb with one of its nouns."""
        if not self._has_particles(entry.extra, verb):
            return
        for noun in self._complements(entry.frame, verb):
            names = _names(entry.frame.nouns)
            if self.tree.lemmas[noun] in names and self._named_parts(entry.frame.nouns, noun):
                found = list(self._filled(entry, verb, noun))
                if found:
                    yield noun, found

    def _named_parts(self, nouns: Iterable[str], noun: int) -> bool:
        """Whether one of the nouns, with its leading words, stands here."""
        for name in nouns:
            *rest, last = name.split()
            if last == self.tree.lemmas[noun] and self._has_parts(tuple(rest), noun):
                return True
        return False

    def _complements(self, frame: Frame, verb: int) -> Iterator[int]:
        tree = self.tree
        if frame.via:
            heads = list(self.roles._phrases_with(frame.via, verb))
        else:
            heads = self.roles.object(verb)
            if not heads:
                # "called home its envoy": the parser may take the object for a predicate.
                heads = [
                    c for c in tree.dependents(verb, "xcomp")
                    if tree.upos[c] == "NOUN" and not any(tree.dependents(c, "nsubj", "cop", "mark"))
                ]  # fmt: skip
            if not heads and tree.deps[verb].startswith("acl") and tree.heads[verb] >= 0:
                heads = [tree.heads[verb]]
        for head in heads:
            for noun in tree.conjuncts(head):
                yield noun
                if tree.lemmas[noun] in words("institutions", "transparent"):
                    for inner in tree.dependents(noun, "nmod"):
                        yield from tree.conjuncts(inner)

    def _has_particles(self, particles: tuple[str, ...], verb: int) -> bool:
        tree = self.tree
        there = {
            tree.lemmas[c] for c in tree.children[verb]
            if tree.deps[c] in ("compound:prt", "advmod", "xcomp", "obl", "case", "mark", "obj")
        }  # fmt: skip
        return all(particle in there for particle in particles)

    def _particle_is_slot(self, frame: Frame, verb: int) -> bool:
        there = {self.tree.lemmas[c] for c in self.tree.dependents(verb, "compound:prt")}
        slots = {slot.rstrip("~") for slot in (*frame.subject, *frame.object, *frame.pairs)}
        return bool(there & slots)

    def _has_parts(self, parts: tuple[str, ...], noun: int) -> bool:
        there = {self.tree.lemmas[c] for c in self.tree.children[noun]}
        return all(part in there for part in parts)

    # ------------------------------------------------------------ slots to candidates

    def _filled(self, entry: _Entry, word: int, noun: int | None) -> Iterator[Candidate]:
        frame, relation = entry.frame, entry.relation
        if frame.voice and (frame.voice == "passive") != self.roles.passive(word):
            return
        if (frame.requires or frame.unless) and not self._context(frame, word, noun):
            return
        ends = list(self._ends(entry, word, noun))
        if not ends:
            return
        status = self._status(entry, word, noun)
        if status is None:
            return
        mode = frame.mode or self._mode(relation, word, noun)
        rule = f"{relation.name}:{entry.kind}:{self.tree.lemmas[word]}"
        for subject, other in ends:
            excluded = subject.excluded or other.excluded
            told: Status = ("actual" if status == "denied" else "denied") if excluded else status
            if excluded and frame.polarity:
                continue
            yield Candidate(relation, subject.party, other.party, told, mode, word, noun, rule)

    def _ends(self, entry: _Entry, word: int, noun: int | None) -> Iterator[tuple[Named, Named]]:
        frame, relation = entry.frame, entry.relation
        subjects = self._slots(frame.subject, word, noun, frame.subject_kinds or relation.subject)
        objects = self._slots(frame.object, word, noun, frame.object_kinds or relation.object)
        pairs = list(_crossed(subjects, objects))
        if self._mutual(word, noun):
            pairs = [(a, b) for a in subjects for b in subjects if a != b]
            pairs = pairs[: len(pairs) // 2] if relation.symmetric else pairs
        if not pairs:
            for slot in frame.pairs:
                group = self._admitted(self.roles.slot(slot, word, noun), relation.subject)
                pairs = [(a, b) for i, a in enumerate(group) for b in group[i + 1 :]]
                if pairs:
                    break
            if pairs and not relation.symmetric:
                pairs += [(b, a) for a, b in pairs]
        if not pairs and frame.pairs and relation.symmetric:
            pairs = list(self._reciprocal(frame, relation, word, noun))
        for a, b in pairs:
            if a.party.principal != b.party.principal and a.party.id != b.party.id:
                yield a, b

    def _mutual(self, word: int, noun: int | None) -> bool:
        """True for "each other" and "one another" among the arguments."""
        tree = self.tree
        near = tree.clause(word) | (tree.clause(noun) if noun is not None else set())
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
        self, slots: tuple[str, ...], word: int, noun: int | None, kinds: tuple[str, ...]
    ) -> list[Named]:
        for slot in slots:
            found = self._admitted(self.roles.slot(slot, word, noun), kinds)
            if found:
                return found
        return []

    def _admitted(self, found: Iterable[Named], kinds: tuple[str, ...]) -> list[Named]:
        """Parties of the allowed kinds; a person counts as the state where no person may stand."""
        out: list[Named] = []
        for named in found:
            party = named.party
            if party.kind not in kinds and party.stands_for and party.stands_for.kind in kinds:
                party = Party(**party.stands_for.model_dump())
            if party.kind in kinds and all(party != other.party for other in out):
                out.append(named._replace(party=party))
        return out

    # ------------------------------------------------------------ status, mode, context

    def _status(self, entry: _Entry, word: int, noun: int | None) -> Status | None:
        status = self.statuses.of(word)
        if status is None:
            return None
        if entry.kind == "nominal" and status == "denied" and self._dismissed(word):
            status = "actual"
        if noun is not None and self.statuses.negated(noun) and status != "denied":
            status = "denied"
        if entry.frame.polarity == "negative":
            if status != "denied":
                return None
            status = "actual"
        elif entry.frame.polarity == "positive" and status == "denied":
            return None
        if entry.relation.announced and status == "planned":
            status = "actual"
        if entry.frame.status and status == "actual":
            status = entry.frame.status
        return status

    def _dismissed(self, noun: int) -> bool:
        """True where others turn down what was said: the criticism that they reject was made."""
        head = self.tree.heads[noun]
        return (
            head >= 0
            and self.tree.lemmas[head] in words("factive", "dismissing")
            and self.tree.deps[noun] in ("obj", "nsubj:pass")
            and not self.statuses.negated(noun)
        )

    def _mode(self, relation: Relation, word: int, noun: int | None) -> str | None:
        if relation.modes:
            near = self.tree.clause(word) | (self.tree.clause(noun) if noun is not None else set())
            lemmas = {self.tree.lemmas[i] for i in near}
            for mode, cues in relation.modes.items():
                if lemmas & set(cues):
                    return mode
        return relation.default_mode

    def _context(self, frame: Frame, word: int, noun: int | None) -> bool:
        near = self.tree.clause(word) | (self.tree.clause(noun) if noun is not None else set())
        for clause in self.tree.dependents(word, "advcl", "ccomp", "xcomp", "acl"):
            near |= {clause, *self.tree.dependents(clause, "aux", "mark")}
        head = self.tree.heads[word]
        if self.tree.upos[word] in ("NOUN", "ADJ") and head >= 0:
            near |= {head, *self.tree.children[head]}
        elif self.tree.deps[word] == "xcomp":
            near.add(head)
        lemmas = {self.tree.lemmas[i] for i in near}
        if frame.requires and not lemmas & set(frame.requires):
            return False
        return not lemmas & set(frame.unless)


@functools.cache
def _names(nouns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.split()[-1] for name in nouns)


def _crossed(subjects: list[Named], objects: list[Named]) -> Iterator[tuple[Named, Named]]:
    for subject in subjects:
        for other in objects:
            if subject.party.principal != other.party.principal:
                yield subject, other
