"""A frame laid over the words of a sentence: its trigger there with all its words, and filled."""

import functools
from collections.abc import Iterable, Iterator

from graph.schema import Frame
from loaders.language.arguments.roles import Roles
from loaders.language.arguments.voice import passive
from loaders.language.candidate import Candidate, Entry
from loaders.language.frames.ends import Ends
from loaders.language.frames.filling import Filling
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_OWNS = frozenset(("theirs", "ours", "hers", "own"))


class Matcher:
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
                plain = Filling(self.roles, Ends(self.roles)).candidates(entry, verb, word)
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
        """The nouns that may make an idiom with a verb: objects, or what is behind `via`."""
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
            elif passive(self.roles.tree, verb):  # "were made members"
                heads += [c for c in tree.dependents(verb, "xcomp") if tree.upos[c] == "NOUN"]
            if not heads and tree.deps[verb].startswith("acl") and tree.heads[verb] >= 0:
                heads = [tree.heads[verb]]
        for head in heads:
            for noun in tree.conjuncts(head):
                yield noun
                if self._told_of(noun, verb):  # "the talks on water that X held"
                    yield tree.heads[noun]
                # "summoned US Ambassador Jane Doe": the title before the name
                yield from tree.dependents(noun, "nmod:desc")
                lemma = tree.lemmas[noun]
                whole = words("institutions", "transparent") | words("control", "quantity")
                if lemma in whole or tree.xpos[noun] == "CD":  # "four of its envoys"
                    for inner in tree.dependents(noun, "nmod", "obl"):
                        yield from tree.conjuncts(inner)
                elif lemma in words("control", "money"):
                    yield from self._in_kind(verb, noun)

    def _told_of(self, noun: int, verb: int) -> bool:
        """True for the topic of what a relative clause, hung on the topic, is about."""
        topic = self.tree.deps[verb] == "acl:relcl" and self.tree.heads[verb] == noun
        return topic and self.tree.deps[noun] == "nmod" and self.tree.heads[noun] >= 0

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
        """Whether the small words of a trigger stand with the verb: "out of" of "walk out of"."""
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
