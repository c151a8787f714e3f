"""Relations that a phrase says without a predicate of its own.

"X-backed Y", "NATO ally Turkey", "Russia and other members of the CSTO", "SCO member India"; and
guests: "met visiting President Doe".
"""

from collections.abc import Iterator, Mapping

from graph.model import Party
from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate, as_end
from loaders.language.lexicon import effects, words
from loaders.language.status.statuses import Statuses

_MEMBERS = frozenset(("member", "ally", "partner", "state", "nation", "country", "power"))
_LISTING = frozenset(("include", "comprise"))  # "its members, which include X"
_BACKERS = frozenset(("backer", "patron", "sponsor"))
_STAYS = words("control", "stay") | {"talk"}
_BELONGING = frozenset(("member", "ally"))


def triggers() -> frozenset[str]:
    """The dictionary words without which there is no construction."""
    return _MEMBERS | frozenset(effects("participles")) | _BACKERS | _STAYS


def constructions(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Candidates of a sentence from its noun phrases."""
    for word in range(len(roles.tree)):
        yield from _participle(roles, vocabulary, word)
        yield from _membership(roles, vocabulary, word)
        yield from _guest(roles, vocabulary, word)
        yield from _there(roles, vocabulary, word)
        yield from _backer(roles, vocabulary, word)


def _candidate(
    roles: Roles, relation: Relation, subject: Party, other: Party, word: int
) -> Candidate:
    status = (Statuses(roles).of(word) if roles.tree.upos[word] == "NOUN" else None) or "actual"
    mode = relation.default_mode
    return Candidate(relation, subject, other, status, mode, word, None, f"{relation.name}:phrase")


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
                    yield _candidate(roles, relation, subject.party, other.party, word)


def _membership(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    tree = roles.tree
    relation = vocabulary.get("MEMBER_OF")
    if relation is None or tree.lemmas[word] not in _MEMBERS:
        return
    bodies = [n.party for n in roles.phrases.owners(word) if n.party.kind == "Organization"]
    if not bodies:
        return
    fellow = any(
        tree.lemmas[c] in ("other", "fellow") for c in tree.dependents(word, "amod", "det")
    )
    states: list[Party] = []
    if tree.lemmas[word] in _BELONGING:
        states += _beside(roles, word)
    if fellow and tree.deps[word] == "conj" and tree.heads[word] >= 0:
        first = tree.heads[word]
        for part in tree.conjuncts(first):
            if part != word:
                states += [n.party for n in roles.phrases.denoted(part)]
    including = [
        c for c in tree.dependents(word, "nmod") if tree.case(c) in ("such as", "including", "like")
    ]
    states += [n.party for c in including for n in roles.phrases.parties(c)]
    listing = [c for c in tree.dependents(word, "acl") if tree.lemmas[c] in _LISTING]
    states += [
        n.party
        for c in listing
        for w in tree.dependents(c, "obj")
        for n in roles.phrases.parties(w)
    ]
    for state in states:
        if state.kind == "Country":
            for body in bodies:
                yield _candidate(roles, relation, state, body, word)._replace(status="actual")


def _beside(roles: Roles, word: int) -> list[Party]:
    """ "NATO ally Turkey": the name is the noun's head or its apposition."""
    tree = roles.tree
    near = list(tree.dependents(word, "appos", "flat", "compound", "nmod:desc"))
    if tree.deps[word] in ("nmod:desc", "compound", "appos", "nmod") and tree.heads[word] >= 0:
        near.append(tree.heads[word])
    return [n.party for c in near for n in roles.phrases.parties(c)]


def _backer(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "Syria backer Russia" backs Syria."""
    relation = vocabulary.get("SUPPORTED")
    if relation is None or roles.tree.lemmas[word] not in _BACKERS:
        return
    backed = [n.party for n in roles.phrases.owners(word)]
    for subject in _beside(roles, word):
        for other in backed:
            if subject.principal != other.principal and subject not in backed:
                yield _candidate(roles, relation, subject, other, word)._replace(status="actual")


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
        found = _candidate(roles, relation, guest, host, word)
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
            found = _candidate(roles, relation, mention.party, host, stays[0])
            yield found._replace(status="actual")
