"""Relations that a phrase says without a predicate of its own.

"X-backed Y", "Syria backer Russia", "the mediators, X and Y". What is a member of what is in
`membership.py`, who is whose guest in `guests.py`.
"""

from collections.abc import Iterator, Mapping

from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.frames.membership import MEMBERS, beside, composed, members, phrased
from loaders.language.lexicon import effects

_CALLED = effects("callings")
_TRIGGERS = MEMBERS.union(effects("participles"), _CALLED)


def triggers() -> frozenset[str]:
    """The dictionary words without which there is no construction."""
    return _TRIGGERS


def constructions(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Candidates of a sentence from its noun phrases."""
    yield from composed(roles, vocabulary)
    for word, lemma in enumerate(roles.tree.lemmas):
        if lemma not in _TRIGGERS:
            continue
        yield from _participle(roles, vocabulary, word)
        yield from members(roles, vocabulary, word)
        relation = vocabulary.get(_CALLED.get(lemma, ""))
        if relation is not None:
            yield from (_mediator if relation.between else _backer)(roles, relation, word)


def _participle(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "The Saudi-backed government of Yemen"."""
    tree = roles.tree
    relation = vocabulary.get(effects("participles").get(tree.lemmas[word], ""))
    if relation is None or tree.deps[word] != "amod" or tree.xpos[word] not in ("VBN", "JJ"):
        return
    agents = [
        c
        for c in tree.children[word]
        if tree.deps[c] in ("compound", "obl:npmod", "obl:agent", "obl", "obl:unmarked", "nsubj")
    ]
    head = tree.heads[word]
    sides = ("between", "sides") if relation.between else ()
    told = (roles.slot(slot, head, None) for slot in sides)
    others = next(filter(None, told), None) or roles.phrases.parties(head)
    for agent in agents:
        for subject in roles.phrases.parties(agent):
            for other in others:
                if subject.party.principal != other.party.principal and other.party.kind != "Event":
                    yield phrased(roles, relation, subject.party, other.party, word)


def _backer(roles: Roles, relation: Relation, word: int) -> Iterator[Candidate]:
    """ "Syria backer Russia" backs Syria."""
    backed = [n.party for n in roles.phrases.owners(word)]
    for subject in beside(roles, word):
        for other in backed:
            if subject.principal != other.principal and subject not in backed:
                yield phrased(roles, relation, subject, other, word)._replace(status="actual")


def _mediator(roles: Roles, relation: Relation, word: int) -> Iterator[Candidate]:
    """ "The mediators, Togo's Doe and Ghana's Roe", in the quarrel spoken of."""
    if roles.tree.has(word, "nmod") or any(roles.phrases.owners(word)):  # told whose they are
        return
    for subject in beside(roles, word):
        for side in roles.slot("rivals", word, None):
            if subject.principal != side.party.principal:
                yield phrased(roles, relation, subject, side.party, word)
