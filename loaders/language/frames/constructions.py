"""Relations that a phrase says without a predicate of its own.

"X-backed Y", "Syria backer Russia", "the mediators, X and Y"; and guests: "met visiting President
Doe", "Doe in Chad for talks". What is a member of what is in `belonging.py`.
"""

from collections.abc import Iterator, Mapping

from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate, as_end
from loaders.language.frames.belonging import MEMBERS, belonging, beside, phrased
from loaders.language.lexicon import effects, words

MEDIATORS = frozenset(("mediator",))
_BACKERS = frozenset(("backer", "patron", "sponsor"))
_STAYS = words("control", "stay") | {"talk"}


def triggers() -> frozenset[str]:
    """The dictionary words without which there is no construction."""
    told = effects("participles")
    return MEMBERS | frozenset(told) | _BACKERS | _STAYS | MEDIATORS | words("anaphors", "stay")


def constructions(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Candidates of a sentence from its noun phrases."""
    for word in range(len(roles.tree)):
        yield from _participle(roles, vocabulary, word)
        yield from belonging(roles, vocabulary, word)
        yield from _mediator(roles, vocabulary, word)
        yield from _guest(roles, vocabulary, word)
        yield from _there(roles, vocabulary, word)
        yield from _backer(roles, vocabulary, word)


def _participle(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
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
    others = roles.slot("between", head, None) if relation.name == "MEDIATED" else []
    if not others and relation.name == "MEDIATED":
        others = roles.slot("sides", head, None)
    if not others:
        others = roles.phrases.parties(head)
    for agent in agents:
        for subject in roles.phrases.parties(agent):
            for other in others:
                if subject.party.principal != other.party.principal and other.party.kind != "Event":
                    yield phrased(roles, relation, subject.party, other.party, word)


def _backer(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "Syria backer Russia" backs Syria."""
    relation = vocabulary.get("SUPPORTED")
    if relation is None or roles.tree.lemmas[word] not in _BACKERS:
        return
    backed = [n.party for n in roles.phrases.owners(word)]
    for subject in beside(roles, word):
        for other in backed:
            if subject.principal != other.principal and subject not in backed:
                yield phrased(roles, relation, subject, other, word)._replace(status="actual")


def _mediator(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "The mediators, Togo's Doe and Ghana's Roe", in the quarrel spoken of."""
    relation, tree = vocabulary.get("MEDIATED"), roles.tree
    told = tree.has(word, "nmod") or any(roles.phrases.owners(word))
    if relation is None or tree.lemmas[word] not in MEDIATORS or told:
        return
    for subject in beside(roles, word):
        for side in roles.slot("rivals", word, None):
            if subject.principal != side.party.principal:
                yield phrased(roles, relation, subject, side.party, word)


def _guest(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """Who is called "visiting" visits the state of the other side."""
    tree, relation = roles.tree, vocabulary.get("VISITED")
    if relation is None or tree.forms[word].lower() != "visiting" or tree.deps[word] != "amod":
        return
    person = tree.heads[word]
    mention = roles.reading.mention[person]
    verb = next((w for w in tree.path_up(person) if tree.upos[w] == "VERB"), None)
    told = [n.party for n in roles.phrases.denoted(person) if n.how == "official"]
    guest = mention.party if mention else told[0] if len(told) == 1 else None
    if verb is None or guest is None or (mention and guest.stands_for is None):
        return
    sides = [*roles.clauses.subject(verb), *roles.clauses.object(verb), *roles.behind("with", verb)]
    others = (as_end(n.party, ("Country",)) for side in sides for n in roles.phrases.parties(side))
    hosts = {one.id: one for one in others if one and one.id != guest.principal}
    if len(hosts) == 1:  # whoever meets two is with a third
        (host,) = hosts.values()
        found = phrased(roles, relation, guest, host, word)
        yield found._replace(status="actual")


def _there(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """Headlines without a verb: "Doe in Chad for talks"."""
    tree, relation = roles.tree, vocabulary.get("VISITED")
    mention = roles.reading.tops.get(word)
    if relation is None or mention is None or mention.party.kind != "Person":
        return
    if any(tree.upos[above] == "VERB" for above in (word, *tree.path_up(word))):
        return
    stays = [
        c for c in range(word, len(tree)) if tree.lemmas[c] in _STAYS and tree.case(c) == "for"
    ]
    for place in tree.dependents(word, "nmod") if stays else ():
        seen = roles.reading.tops.get(place)
        host = seen.party if seen is not None and tree.case(place) == "in" else None
        if host and host.kind == "Country" and host.id != mention.party.principal:
            found = phrased(roles, relation, mention.party, host, stays[0])
            yield found._replace(status="actual")
