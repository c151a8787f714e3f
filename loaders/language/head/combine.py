"""Rules and head together: what the head makes of the rules' candidates, and what it adds."""

from collections.abc import Iterator, Mapping, Sequence

from graph.model import Kind, Party
from graph.schema import Relation
from loaders.language.candidate import Candidate
from loaders.language.explaining import Judged, Trace
from loaders.language.head.examples import End, Example, example, places
from loaders.language.head.head import Head, Judgement
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_WORTH_TELLING = 0.02
_ACTS = frozenset(("VERB", "NOUN"))


def combined(
    head: Head,
    vocabulary: Mapping[str, Relation],
    reading: Reading,
    before: Reading | None,
    candidates: Sequence[Candidate],
    *,
    rules: bool = True,
    trace: Trace | None = None,
) -> list[Candidate]:
    """The candidates that the head accepts, and the relations that it alone finds.

    Each has the head's probability as confidence; what a rule says of the status is kept, for there
    the rules are better. What the head cannot judge is kept: relations it
    was not trained on, and parties that do not stand in the sentence or the one `before`.
    Without `rules` the head judges as if none had been tried.
    """
    seen = example(reading, before, candidates)
    if seen is None:
        return list(candidates)
    judged = {_key(one): one for one in head.judge(seen, rules)}
    pairs = {frozenset((p.first.principal, p.second.principal)) for p in seen.pairs}
    kept = list(_kept(head, candidates, judged, pairs, trace))
    told = {_of(one) for one in candidates}
    added = [
        candidate
        for key, one in judged.items()
        if key not in told and one.probability >= head.accept_alone
        and (candidate := _added(vocabulary, reading, seen, one)) is not None
    ]  # fmt: skip
    if trace:
        taken = {_of(one) for one in (*kept, *added)}
        for key, judgement in judged.items():
            if judgement.probability >= _WORTH_TELLING:
                trace.judged(_told(head, judgement, key in told, key in taken))
    return [*kept, *added]


def _told(head: Head, one: Judgement, by_rule: bool, taken: bool) -> Judged:
    """The judgement for whoever asks, from the party that acts to the other."""
    ends = one.pair.first, one.pair.second
    subject, other = ends[::-1] if one.backwards else ends
    least = head.accept_rule if by_rule else head.accept_alone
    return Judged(
        one.relation, subject, other, one.status, one.probability, least, by_rule, taken
    )  # fmt: skip


Key = tuple[str, str, str]  # subject, relation, object


def _kept(
    head: Head,
    candidates: Sequence[Candidate],
    judged: Mapping[Key, Judgement],
    pairs: set[frozenset[str]],
    trace: Trace | None,
) -> Iterator[Candidate]:
    for one in candidates:
        ends = frozenset((one.subject.principal, one.object.principal))
        if one.relation.name not in head.types or ends not in pairs:
            yield one
            continue
        judgement = judged.get(_of(one))
        if judgement is not None and judgement.probability >= head.accept_rule:
            yield one._replace(confidence=round(judgement.probability, 3))
        elif trace:
            thinks = f"{judgement.probability:.2f}" if judgement else "almost nothing"
            trace.dropped(one, f"the head gives it {thinks}, and wants {head.accept_rule:.2f}")


def _of(one: Candidate) -> Key:
    ends = [one.subject.principal, one.object.principal]
    if one.relation.symmetric:
        ends.sort()
    return ends[0], one.relation.name, ends[1]


def _key(one: Judgement) -> Key:
    ends = [one.pair.first.principal, one.pair.second.principal]
    if one.symmetric:
        ends.sort()
    elif one.backwards:
        ends.reverse()
    return ends[0], one.relation, ends[1]


def _added(
    vocabulary: Mapping[str, Relation], reading: Reading, seen: Example, one: Judgement
) -> Candidate | None:
    """A candidate of the head alone; None where the vocabulary does not allow it."""
    relation = vocabulary.get(one.relation)
    if relation is None:
        return None
    ends = one.pair.first, one.pair.second
    if one.backwards:
        ends = ends[::-1]
    subject, other = _admitted(ends[0], relation.subject), _admitted(ends[1], relation.object)
    if subject is None or other is None:
        return None
    i, j = one.pair.places[0]
    word = trigger(reading, relation, seen.ends[i], seen.ends[j], seen.context)
    return Candidate(
        relation, subject, other, one.status, _mode(relation, reading.tree, word), word, None,
        f"{relation.name}:head:{reading.tree.lemmas[word]}", round(one.probability, 3),
    )  # fmt: skip


def _admitted(party: Party, kinds: Sequence[Kind]) -> Party | None:
    """The party, or the state or organisation behind a person where no person may stand."""
    if party.kind in kinds:
        return party
    if party.stands_for and party.stands_for.kind in kinds:
        return Party(**party.stands_for.model_dump())
    return None


def trigger(reading: Reading, relation: Relation, first: End, second: End, context: int) -> int:
    """The word that most likely carries the relation: date, source and mode are read around it.

    A trigger of the relation's frames if there is one, else a verb or noun over both parties; the
    nearest one. Ends in the sentence before are passed over.
    """
    tree = reading.tree
    ends = [end.first - context for end in (first, second) if end.first >= context]
    lemmas = {
        name.split()[-1 if named else 0]
        for frame in relation.frames
        for named, names in ((0, frame.verbs), (1, frame.nouns), (0, frame.adjectives))
        for name in names
    }
    taken = {word for end in places(reading, 0) for word in range(end.first, end.last + 1)}
    above = [set(tree.path_up(end)) for end in ends]
    shared = set.intersection(*above) if above else set()

    def far(word: int) -> tuple[bool, bool, int]:
        return (
            tree.lemmas[word] not in lemmas,
            word not in shared,
            sum(abs(word - end) for end in ends),
        )

    acts = [w for w in range(len(tree)) if tree.upos[w] in _ACTS and w not in taken]
    return min(acts, key=far, default=tree.heads.index(-1))


def _mode(relation: Relation, tree: Tree, word: int) -> str | None:
    lemmas = {tree.lemmas[i] for i in tree.clause(word)}
    found = (mode for mode, cues in relation.modes.items() if lemmas & set(cues))
    return next(found, relation.default_mode)
