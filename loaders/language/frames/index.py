"""The frames of a vocabulary by their triggers: which stand in a sentence, and which win."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.model import Kind
from graph.schema import Frame, Relation
from loaders.language.anaphora.last import last_acts
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate, Entry
from loaders.language.explaining import Trace
from loaders.language.frames.ends import Ends
from loaders.language.frames.filling import Filling
from loaders.language.frames.matching import Matcher
from loaders.language.frames.needs import Needs, needs
from loaders.language.frames.understood import Understood
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_Needy = tuple[Entry, Needs]


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
        """Put a frame under the lemma of each of its triggers."""
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
        matcher = Matcher(reading, roles, Filling(roles, Ends(roles), trace))
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
            matcher = Matcher(reading, roles, Filling(roles, Understood(roles, acts)))
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


def _verbal(tree: Tree, word: int) -> bool:
    return tree.upos[word] in ("VERB", "AUX") or tree.xpos[word][:2] == "VB"


def _able(entries: Iterable[_Needy], there: frozenset[str] | None) -> list[Entry]:
    """Those whose other words are there too; all of them where that is not known."""
    return [entry for entry, wanted in entries if there is None or wanted.met(there)]
