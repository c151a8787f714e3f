"""Rules and head together: what the head makes of the rules' candidates, and what it adds."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.model import Party, Status
from graph.schema import Relation
from loaders.language.candidate import Candidate, as_end
from loaders.language.confidence import confidence
from loaders.language.earlier import Before
from loaders.language.explaining import Judged, Trace
from loaders.language.head import weighing
from loaders.language.head.examples import End, Example, example, places
from loaders.language.head.head import FAINT, Head, Judgement
from loaders.language.head.unlikely import unlikely
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_WORTH_TELLING = 0.02
_ACTS = frozenset(("VERB", "NOUN"))


class Find(NamedTuple):
    """A relation that a rule found, or else the head, with what speaks for it."""

    rule: Candidate | None
    judgement: Judgement | None
    features: weighing.Features | None  # None: the head cannot judge it

    def probability(self, head: Head) -> float:
        """That it is right, by the head's weights."""
        weights = head.weights["rule" if self.rule else "alone"]
        return weighing.probability(weights, self.features or {})

    def least(self, head: Head) -> float:
        """The least probability with which it is taken; a rule can say why, and needs less."""
        if self.features is None:
            return 0.0
        return head.accept["rule" if self.rule else weighing.where(self.features)]


def combined(
    head: Head,
    vocabulary: Mapping[str, Relation],
    reading: Reading,
    before: Before,
    candidates: Sequence[Candidate],
    *,
    trace: Trace | None = None,
) -> list[Candidate]:
    """What the rules found, unless the head all but excludes it, and what the head finds alone.

    Each has their probability as confidence; what a rule says of the status is kept, for there
    the rules are better. What the head cannot judge is kept as it is: relations it was not trained
    on, and parties that neither stand in the sentence nor were told `before` it.
    """
    seen = example(reading, before)
    if seen is None:
        return list(candidates)
    taken = []
    for one in finds(head, reading, seen, candidates):
        candidate = _accepted(head, vocabulary, reading, seen, one)
        if candidate is not None:
            taken.append(candidate)
        if trace:
            _tell(trace, head, seen, one, candidate is not None)
    return taken


def unopposed(sentences: Sequence[Sequence[Candidate]]) -> list[list[Candidate]]:
    """An article's finds without those of the head alone that a rule denies, or it a rule.

    "Macron ruled out a boycott. 'A full boycott or none,' he said": rules know a denial, and the
    head takes the second sentence for a boycott.
    """
    told: dict[Key, set[Status]] = {}
    for one in itertools.chain.from_iterable(sentences):
        if not one.by_head:
            told.setdefault(_of(one), set()).add(one.status)

    def opposed(one: Candidate) -> bool:
        said = told.get(_of(one), {one.status})
        return one.by_head and ("denied" in said) != (one.status == "denied")

    return [[one for one in some if not opposed(one)] for some in sentences]


def _tell(trace: Trace, head: Head, seen: Example, one: Find, taken: bool) -> None:
    """What the head made of a find, for whoever asks."""
    probability, least = one.probability(head), one.least(head)
    if one.judgement and one.features is not None and probability >= _WORTH_TELLING:
        ends = parties(seen, one.judgement)
        judgement = one.judgement
        trace.judged(
            Judged(
                judgement.relation, *ends, judgement.status, probability, least,
                one.rule is not None, taken,
            )
        )  # fmt: skip


def finds(
    head: Head, reading: Reading, seen: Example, candidates: Sequence[Candidate]
) -> Iterator[Find]:
    """What the rules found, then what the head alone finds, however unlikely."""
    judged = {_key(seen, one): one for one in head.judge(seen)}
    pairs = {frozenset((p.first.principal, p.second.principal)) for p in seen.pairs}
    told = {_of(one) for one in candidates}
    ruled_out = {
        (_of(one)[0], name, _of(one)[2]) for one in candidates for name in one.relation.excludes
    }
    for rule in candidates:
        judgement = judged.get(_of(rule))
        ends = frozenset((rule.subject.principal, rule.object.principal))
        known = rule.relation.name in head.types and ends in pairs
        logit = judgement.logit if judgement else FAINT
        features = weighing.of_rule(confidence(reading, rule), logit) if known else None
        yield Find(rule, judgement, features)
    told_ends = {(one[1], end) for one in told for end in (one[0], one[2])}
    told_pairs = {frozenset((one[0], one[2])) for one in told}
    for key, one in judged.items():
        if key not in told | ruled_out and not _elsewhere(seen, one, told_ends):
            yield Find(None, one, _alone(seen, one, told_pairs))


def _elsewhere(seen: Example, one: Judgement, told: set[tuple[str, str]]) -> bool:
    """True where a rule has found whom one end met or thanked, and the other was told before."""
    pair = seen.pairs[one.pair]
    i, j = pair.places[0]
    ends = ((seen.ends[i], pair.second), (seen.ends[j], pair.first))
    return any(
        end.first < seen.context and (one.relation, here.principal) in told for end, here in ends
    )


def _alone(seen: Example, one: Judgement, told: set[frozenset[str]]) -> weighing.Features:
    pair = seen.pairs[one.pair]
    ends = [seen.ends[number] for number in pair.places[0]]
    return weighing.of_head(
        weighing.Alone(
            one.relation, one.logit, one.first,
            sum(end.kind == "anaphor" for end in ends),
            sum(end.first < seen.context for end in ends),
            max(1, seen.near), abs(ends[0].first - ends[1].first),
            frozenset((pair.first.principal, pair.second.principal)) in told, bool(told),
        )
    )  # fmt: skip


def _accepted(
    head: Head, vocabulary: Mapping[str, Relation], reading: Reading, seen: Example, one: Find
) -> Candidate | None:
    if one.rule and one.features is None:
        return one.rule
    probability = one.probability(head)
    if probability < one.least(head):
        return None
    sure = round(probability, 3)
    if one.rule:
        return one.rule._replace(confidence=sure)
    return _added(vocabulary, reading, seen, one.judgement, sure) if one.judgement else None


Key = tuple[str, str, str]  # subject, relation, object


def _of(one: Candidate) -> Key:
    ends = [one.subject.principal, one.object.principal]
    if one.relation.symmetric:
        ends.sort()
    return ends[0], one.relation.name, ends[1]


def parties(seen: Example, one: Judgement) -> tuple[Party, Party]:
    """Subject and object of a judgement."""
    pair = seen.pairs[one.pair]
    return (pair.second, pair.first) if one.backwards else (pair.first, pair.second)


def _key(seen: Example, one: Judgement) -> Key:
    ends = [party.principal for party in parties(seen, one)]
    if one.symmetric:
        ends.sort()
    return ends[0], one.relation, ends[1]


def admitted(relation: Relation, seen: Example, one: Judgement) -> tuple[Party, Party] | None:
    """Subject and object as the vocabulary allows them; None where it does not."""
    first, second = parties(seen, one)
    subject, other = as_end(first, relation.subject), as_end(second, relation.object)
    return None if subject is None or other is None else (subject, other)


def _added(
    vocabulary: Mapping[str, Relation], reading: Reading, seen: Example, one: Judgement, sure: float
) -> Candidate | None:
    """A candidate of the head alone; None where vocabulary or grammar rule it out."""
    relation = vocabulary.get(one.relation)
    ends = admitted(relation, seen, one) if relation else None
    if relation is None or ends is None:
        return None
    i, j = seen.pairs[one.pair].places[0]
    if unlikely(reading, relation, ends, [seen.ends[k].first - seen.context for k in (i, j)]):
        return None
    word = trigger(reading, relation, seen.ends[i], seen.ends[j], seen.context)
    return Candidate(
        relation, *ends, one.status, _mode(relation, reading.tree, word), word, None,
        f"{relation.name}:head:{reading.tree.lemmas[word]}", sure,
    )  # fmt: skip


def trigger(reading: Reading, relation: Relation, first: End, second: End, context: int) -> int:
    """The word that most likely carries the relation: date, source and mode are read around it.

    A trigger of the relation's frames if there is one, else a verb or noun over both parties; the
    nearest one. Ends that were told before it are passed over.
    """
    tree = reading.tree
    ends = [end.first - context for end in (first, second) if end.first >= context]
    taken = {word for end in places(reading) for word in range(end.first, end.last + 1)}
    above = [set(tree.path_up(end)) for end in ends]
    shared = set.intersection(*above) if above else set()
    for word in range(len(tree)):
        if tree.deps[word] == "xcomp" and tree.heads[word] in shared:
            shared.add(word)  # what it is planned to do

    def far(word: int) -> tuple[int, bool, bool, bool, int]:
        return (
            _strange(relation, tree, word),
            word not in shared,
            tree.has(word, "xcomp"),
            tree.upos[word] != "VERB",
            sum(abs(word - end) for end in ends),
        )

    acts = [w for w in range(len(tree)) if tree.upos[w] in _ACTS and w not in taken]
    return min(acts, key=far, default=tree.heads.index(-1))


def _strange(relation: Relation, tree: Tree, word: int) -> int:
    """0 for a trigger of the relation, 1 for the verb of one whose noun is missing, 2 for others.

    A noun that the frames know only with a verb, as the "debt" of "pay a debt", says nothing alone.
    """
    lemma = tree.lemmas[word]
    around = {tree.lemmas[one] for one in (*tree.children[word], tree.heads[word]) if one >= 0}
    least = 2
    for frame in relation.frames:
        nouns = {noun.split()[-1] for noun in frame.nouns}
        if any(verb.split()[0] == lemma for verb in frame.verbs):
            least = min(least, 1 if nouns and not nouns & around else 0)
        elif not frame.verbs and lemma in nouns.union(a.split()[0] for a in frame.adjectives):
            return 0
    return least


def _mode(relation: Relation, tree: Tree, word: int) -> str | None:
    lemmas = {tree.lemmas[i] for i in tree.clause(word)}
    found = (mode for mode, cues in relation.modes.items() if lemmas & set(cues))
    return next(found, relation.default_mode)
