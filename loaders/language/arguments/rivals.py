"""The sides of the quarrel spoken of, where a mediator is not told between whom he stands."""

from graph.model import Kind, Party
from loaders.language.arguments.clauses import Clauses
from loaders.language.candidate import as_end
from loaders.language.lexicon import of_time, words
from loaders.language.reading import Named

_SIDES: tuple[Kind, ...] = ("Country", "Organization")
_TELLING = frozenset(("between", "among", "with", "in", "for", "of", "to", "on", "over"))


def rivals(clauses: Clauses, trigger: int, noun: int | None) -> list[Named]:
    """Both, unless the clause tells of others, or one of them would be the mediator."""
    tree, sides = clauses.tree, _told(clauses, trigger) or clauses.phrases.reading.topic.rivals
    heads = [trigger] if noun is None else [trigger, noun]
    phrases = [c for head in heads for c in tree.dependents(head, "obl", "nmod")]
    quarrels = words("control", "quarrel")
    for phrase in phrases:
        plain = tree.lemmas[phrase] in quarrels or of_time(tree.forms[phrase])
        inner = any(clauses.phrases.reading.mention[w] is not None for w in tree.subtree(phrase))
        apart = phrase != noun and tree.case(phrase).partition(" ")[0] in _TELLING
        if apart and (inner or not plain):
            return []
    acting = {
        named.party.principal
        for head in clauses.subject(trigger)
        for named in clauses.phrases.parties(head)
    }
    if acting & {side.principal for side in sides}:
        return []
    return [Named(side, trigger, "anaphor") for side in sides]


def _told(clauses: Clauses, trigger: int) -> tuple[Party, ...]:
    """The two of whom the sentence has said before that they quarrel, or are "both sides"."""
    tree, reading = clauses.tree, clauses.phrases.reading
    clause = min((w for head in clauses.subject(trigger) for w in tree.subtree(head)), default=0)
    before = min(clause, trigger)
    for word, parties in reading.anaphors.items():
        if word < before and len(parties) == 2 and tree.lemmas[word] in words("anaphors", "pair"):
            return parties
    quarrel = words("control", "quarrel") | words("control", "quarrelling")
    if quarrel.isdisjoint(tree.lemmas[:before]):
        return ()
    ends = [as_end(one.party, _SIDES) for w, one in reading.tops.items() if w < before]
    sides = {end.id: end for end in ends if end is not None}
    return tuple(sides.values()) if len(sides) == 2 else ()
