"""Frames of the vocabulary laid over a sentence: at which words their triggers match."""

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.model import Kind
from graph.schema import Frame, Relation
from loaders.language.anaphora.last import last_acts
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate, Entry
from loaders.language.explaining import Trace
from loaders.language.frames.filling import Filling
from loaders.language.frames.needs import Needs, needs
from loaders.language.frames.understood import Understood
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree


class Frames:
    """The frames of a vocabulary, found by the lemma of their trigger."""

    def __init__(self, vocabulary: Mapping[str, Relation]) -> None:
        self._verbs: dict[str, list[_Needy]] = defaultdict(list)
        self._nominals: dict[str, list[_Needy]] = defaultdict(list)
        self._elliptic: dict[str, list[Entry]] = defaultdict(list)
        for relation in vocabulary.values():
            for frame in relation.frames:
                self._index(relation, frame)

    def _index(self, relation: Relation, frame: Frame) -> None:
        kind, wanted = "idiom" if frame.verbs and frame.nouns else "verb", needs(relation, frame)
        for verb in frame.verbs:
            first, *rest = verb.split()
            entry = Entry(relation, frame, kind, tuple(rest))
            self._verbs[first].append((entry, wanted.beside(rest)))
            if relation.elliptic:
                self._elliptic[first].append(entry)
        if not frame.verbs:
            for noun in frame.nouns:
                *rest, last = noun.split()
                self._nominal(last, Entry(relation, frame, "nominal", tuple(rest)), wanted)
        for adjective in frame.adjectives:
            first, *rest = adjective.split()
            self._nominal(first, Entry(relation, frame, "nominal", tuple(rest)), wanted)

    def _nominal(self, word: str, entry: Entry, wanted: Needs) -> None:
        self._nominals[word].append((entry, wanted.beside(entry.extra)))

    def triggered(self, reading: Reading, kinds: set[Kind]) -> bool:
        """Whether a word is a trigger as the part of speech that it is, with what that needs.

        `kinds` are those of all parties that a word may mean. The sieve has asked for them too, of
        triggers that may turn out here to be no verbs or nouns: twice is cheaper than reading on.
        """
        tree, there = reading.tree, reading.pieces
        return any(
            wanted.met(there) and wanted.allowed(kinds)
            for word, lemma in enumerate(tree.lemmas)
            for _, wanted in (self._verbs if _verbal(tree, word) else self._nominals).get(lemma, ())
        )

    def match(
        self, reading: Reading, roles: Roles, trace: Trace | None = None
    ) -> Iterator[Candidate]:
        """All candidates of a sentence; a verb with its noun beats either of them alone."""
        matcher = _Matcher(reading, roles, Filling(roles, trace))
        claimed: dict[int, set[str]] = defaultdict(set)
        waiting: list[tuple[Entry, int]] = []
        tree = reading.tree
        # With a trace all are tried, for the reasons; what lacks a word gives nothing anyway.
        there = None if trace else reading.pieces
        for word, lemma in enumerate(tree.lemmas):
            verbal = _verbal(tree, word)
            for entry in _able(self._verbs.get(lemma, ()), there) if verbal else ():
                if entry.kind != "idiom":
                    waiting.append((entry, word))
                    continue
                for noun, found in matcher.idiom(entry, word):
                    if entry.relation.name != "REJECTED" or not matcher.owned(noun):
                        claimed[noun].add(entry.relation.name)
                    if not entry.frame.via:  # "thanked X for the invitation": thanks too
                        claimed[word].add(entry.relation.name)
                    yield from found
            if trace and not verbal:
                for entry in _able(self._verbs.get(lemma, ()), there):
                    matcher.filling.refused(entry, word, None, "no verb", tree.upos[word])
            if not verbal and matcher.nominal(word):
                waiting += [(one, word) for one in _able(self._nominals.get(lemma, ()), there)]
        done: set[tuple[str, int]] = set()
        for entry, word in waiting:
            key = (entry.relation.name, word)
            if key in done:
                matcher.filling.refused(entry, word, None, "earlier")
                continue
            if claimed[word] and "condition" not in entry.frame.object:  # that is another's act
                others = ", ".join(sorted(claimed[word]))
                matcher.filling.refused(entry, word, None, "claimed", others)
                continue
            found = matcher.plain(entry, word)
            if found:
                done.add(key)
                yield from found

    def left_out(
        self, reading: Reading, roles: Roles, told: Sequence[Candidate], before: Sequence[Candidate]
    ) -> Iterator[Candidate]:
        """Candidates whose object was said `before`, or in what the sentence has `told`."""
        if not (told or before):
            return
        taken = {word for one in told for word in (one.trigger, one.noun)}
        for word, lemma in enumerate(reading.tree.lemmas):
            entries = self._elliptic.get(lemma)
            if not entries or word in taken:
                continue
            acts = last_acts([*before, *(one for one in told if one.trigger < word)])
            matcher = _Matcher(reading, roles, Understood(roles, acts))
            for entry in (e for e in entries if e.relation.name in acts):
                if entry.kind == "verb":
                    found = matcher.plain(entry, word)
                else:
                    found = [one for _, some in matcher.idiom(entry, word) for one in some]
                    found = found or matcher.owning(entry, word)
                if found:
                    rule = f"{entry.relation.name}:understood:{lemma}"
                    yield from (one._replace(rule=rule) for one in found)
                    break


_Needy = tuple[Entry, Needs]


def _verbal(tree: Tree, word: int) -> bool:
    return tree.upos[word] in ("VERB", "AUX") or tree.xpos[word][:2] == "VB"


def _able(entries: Iterable[_Needy], there: frozenset[str] | None) -> list[Entry]:
    """Those whose other words are there too; all of them where that is not known."""
    return [entry for entry, wanted in entries if there is None or wanted.met(there)]


_OWNS = frozenset(("theirs", "ours", "hers", "own"))


class _Matcher:
    """Frames tried at the words of one sentence."""

    def __init__(self, reading: Reading, roles: Roles, filling: Filling) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.roles = roles
        self.filling = filling
        self._found: dict[tuple[str | None, bool, int], list[int]] = {}

    def owned(self, noun: int) -> bool:
        """True for an act that is told to be somebody's: "opposed the expulsion by Chad"."""
        owners = [*self.tree.agents(noun), *self.tree.dependents(noun, "nmod:poss", "amod")]
        return any(self.reading.mention[one] is not None for one in owners)

    def nominal(self, word: int) -> bool:
        """True for a noun or adjective outside the names of parties."""
        mention = self.reading.mention[word]
        named = mention is not None and mention.how != "event"
        there = self.tree.upos[word] == "ADV" and self.tree.has(word, "cop")  # "was there"
        return not named and (there or self.tree.upos[word] in ("NOUN", "ADJ", "PROPN"))

    def plain(self, entry: Entry, word: int) -> list[Candidate]:
        """A verb, noun or adjective by itself."""
        if entry.kind == "verb":
            if not self._has_particles(entry.extra, word):
                return self.filling.refused(entry, word, None, "particle")
            particle = self.tree.has(word, "compound:prt") and not entry.extra
            if particle and not self._particle_is_slot(entry.frame, word):
                return self.filling.refused(entry, word, None, "other particle")
        elif not self._has_parts(entry.extra, word):
            return self.filling.refused(entry, word, None, "part")
        return self.filling.candidates(entry, word, None)

    def idiom(self, entry: Entry, verb: int) -> Iterator[tuple[int, list[Candidate]]]:
        """A verb with one of its nouns."""
        if not self._has_particles(entry.extra, verb):
            self.filling.refused(entry, verb, None, "particle")
            return
        tried = False
        key = (entry.frame.via, "obj" in entry.frame.subject, verb)
        if key not in self._found:
            self._found[key] = list(self._complements(entry.frame, verb))
        for noun in self._found[key]:
            names = _names(entry.frame.nouns)
            if self.tree.lemmas[noun] in names and self._named_parts(entry.frame.nouns, noun):
                tried = True
                found = self.filling.candidates(entry, verb, noun)
                if found:
                    yield noun, found
        if not tried:
            self.filling.refused(entry, verb, None, "complement")

    def owning(self, entry: Entry, verb: int) -> list[Candidate]:
        """A verb with "theirs" or "its own", which stand for the noun that was said before."""
        for word in self.tree.dependents(verb, "obj", "xcomp"):  # "brought home its own"
            if self.tree.lemmas[word] in _OWNS and self._has_particles(entry.extra, verb):
                plain = Filling(self.roles).candidates(entry, verb, word)
                return plain or self.filling.candidates(entry, verb, word)
        return []

    def _named_parts(self, nouns: Iterable[str], noun: int) -> bool:
        """Whether one of the nouns, with its leading words, stands here."""
        for name in nouns:
            *rest, last = name.split()
            if last == self.tree.lemmas[noun] and self._has_parts(tuple(rest), noun):
                return True
        return False

    def _carries(self, frame: Frame, thing: int) -> bool:
        """Whether a phrase of the verb may hang on its object; on a name, what it is named as."""
        if frame.via == "as":
            return "obj" not in frame.subject
        return self.reading.mention[thing] is None

    def _complements(self, frame: Frame, verb: int) -> Iterator[int]:
        tree = self.tree
        if frame.via:
            heads = list(self.roles.prepositions.behind(frame.via, verb))
            heads = heads or [  # "named a general as its envoy", hung on him
                phrase
                for thing in self.roles.clauses.object(verb)
                if self._carries(frame, thing)
                for phrase in self.roles.prepositions.behind(frame.via, thing)
            ]
        else:
            heads = self.roles.clauses.object(verb)
            if tree.has(verb, "iobj") and not tree.has(verb, "obj"):
                heads += tree.dependents(verb, "obl:unmarked")  # "gave X a week"
            if not heads:
                # "called home its envoy": the parser may take the object for a predicate.
                heads = [
                    c for c in tree.dependents(verb, "xcomp")
                    if tree.upos[c] == "NOUN"
                    and not tree.has(c, "nsubj", "cop", "mark")
                ]  # fmt: skip
            elif self.roles.clauses.passive(verb):  # "were made members"
                heads += [c for c in tree.dependents(verb, "xcomp") if tree.upos[c] == "NOUN"]
            if not heads and tree.deps[verb].startswith("acl") and tree.heads[verb] >= 0:
                heads = [tree.heads[verb]]
        for head in heads:
            for noun in tree.conjuncts(head):
                yield noun
                # "summoned US Ambassador Jane Doe": the title before the name
                yield from tree.dependents(noun, "nmod:desc")
                lemma = tree.lemmas[noun]
                if lemma in words("institutions", "transparent") | words("control", "quantity"):
                    for inner in tree.dependents(noun, "nmod", "obl"):
                        yield from tree.conjuncts(inner)
                elif lemma in words("control", "money"):
                    yield from self._in_kind(verb, noun)

    def _in_kind(self, verb: int, money: int) -> Iterator[int]:
        """ "$7 million in aid": what the money comes in, or for what."""
        tree = self.tree
        end = max(tree.subtree(money)) + 1
        for head in (money, verb):
            for phrase in tree.dependents(head, "nmod", "obl"):
                behind = head == money or min(tree.subtree(phrase)) == end
                if tree.case(phrase) == "in" and behind:
                    yield from tree.conjuncts(phrase)

    def _has_particles(self, particles: tuple[str, ...], verb: int) -> bool:
        tree = self.tree
        there = {
            tree.lemmas[c] for c in tree.children[verb]
            if tree.deps[c] in ("compound:prt", "advmod", "xcomp", "obl", "case", "mark", "obj")
        }  # fmt: skip
        for phrase in tree.dependents(verb, "obl"):  # "stalked out of the bloc"
            there |= {
                first for first, of, _ in [f"{tree.case(phrase)}  ".split(" ", 2)] if of == "of"
            }
        return all(particle in there for particle in particles)

    def _particle_is_slot(self, frame: Frame, verb: int) -> bool:
        there = {self.tree.lemmas[c] for c in self.tree.dependents(verb, "compound:prt")}
        slots = {slot.rstrip("~") for slot in (*frame.subject, *frame.object, *frame.pairs)}
        return bool(there & slots)

    def _has_parts(self, parts: tuple[str, ...], noun: int) -> bool:
        there = {self.tree.lemmas[c] for c in self.tree.children[noun]}
        return all(part in there for part in parts)


@functools.cache
def _names(nouns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.split()[-1] for name in nouns)
