"""Somebody's host or guest: "told his guest", "her host, Mr Doe", "the host, Peru".

Visitors too: "met visiting President Doe", "Doe in Chad for talks".
"""

from collections.abc import Iterator, Mapping

from graph.model import Party
from graph.schema import Relation
from loaders.language.arguments.occasion import before
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate, as_end
from loaders.language.frames.membership import beside, phrased
from loaders.language.lexicon import words
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_CLOSING = (".", "!", "?", "”", '"')
_NAMED = ("appos", "flat", "nmod:desc", "nmod:unmarked", "compound", "amod")
_STAYS = words("control", "stay") | {"talk"}
_ERRANDS = _STAYS | words("control", "errand_noun")


def triggers() -> frozenset[str]:
    """The dictionary words without which nobody is a guest."""
    return _ERRANDS | words("anaphors", "stay")


def guests(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Who received or visited whom, or staged an occasion, by what they are called."""
    yield from _in_town(roles, vocabulary)
    for word in range(len(roles.tree)):
        yield from _called(roles, vocabulary, word)
        yield from _staging(roles, vocabulary, word)
        yield from _visiting(roles, vocabulary, word)
        yield from _there(roles, vocabulary, word)


def _called(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "Told his guest", "her host, Mr Doe"."""
    relation = vocabulary.get("HOSTED")
    if relation is None or roles.tree.lemmas[word] not in words("anaphors", "stay"):
        return
    for host, guest in _stays(roles, word):
        if host.principal != guest.principal:
            rule, mode = f"{relation.name}:phrase", relation.default_mode
            yield Candidate(relation, host, guest, "actual", mode, word, None, rule)


def _staging(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "COP29 host Azerbaijan": who stages the occasion named before it."""
    tree, relation = roles.tree, vocabulary.get("HOSTED")
    if relation is None or tree.lemmas[word] not in ("host", "co-host"):
        return
    named = (roles.reading.tops.get(c) for c in tree.dependents(word, "compound", "nmod:desc"))
    events = [m.party for m in named if m is not None and m.party.kind == "Event"]
    for event in events:
        for host in beside(roles, word):
            if host.kind != "Event":
                yield phrased(roles, relation, host, event, word)._replace(status="actual")


def _stays(roles: Roles, word: int) -> Iterator[tuple[Party, Party]]:
    """Hosts and their guests or occasions by one noun."""
    tree = roles.tree
    owners = list(tree.dependents(word, "nmod:poss"))
    whose = [n.party for n in roles.phrases.possessors(word)]
    them = {one.principal: one for one in _who(roles, word) if one.kind != "Event"}
    if tree.lemmas[word] != "host":
        yield from ((one, other) for one in whose for other in them.values() if one.kind != "Event")
        return
    if owners and tree.lemmas[owners[0]] != "its":
        yield from ((other, one) for one in whose for other in them.values() if one.kind != "Event")
        return
    the = any(tree.lemmas[c] == "the" for c in tree.dependents(word, "det"))
    if (the or owners) and len(them) == 1 and not tree.has(word, "nmod", "compound"):
        event = before(roles.reading, word)
        yield from ((other, event) for other in them.values() if event)


def _who(roles: Roles, word: int) -> list[Party]:
    """Who is called so: by a name beside it or by what was said before."""
    tree, reading = roles.tree, roles.reading
    if word in reading.anaphors:
        return list(reading.anaphors[word])
    beside = [c for c in tree.dependents(word, *_NAMED) if tree.deps[c] != "nmod:poss"]
    if tree.deps[word] == "appos" and tree.heads[word] in reading.tops:
        beside.append(tree.heads[word])
    return [n.party for c in beside for n in roles.phrases.denoted(c)]


def _visiting(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
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
    sides = [
        *roles.clauses.subject(verb),
        *roles.clauses.object(verb),
        *roles.prepositions.behind("with", verb),
    ]
    others = (as_end(n.party, ("Country",)) for side in sides for n in roles.phrases.parties(side))
    hosts = {one.id: one for one in others if one and one.id != guest.principal}
    if len(hosts) == 1:  # whoever meets two is with a third
        (host,) = hosts.values()
        found = phrased(roles, relation, guest, host, word)
        yield found._replace(status="actual")


def _there(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """ "Doe, in Chad for talks, said", "in Chad on a visit, Doe said", "Doe in Chad for talks"."""
    tree, relation = roles.tree, vocabulary.get("VISITED")
    mention = roles.reading.tops.get(word)
    if relation is None or mention is None or mention.party.kind != "Person":
        return
    for place, stay in _places(tree, word):
        seen = roles.reading.tops.get(place)
        host = seen.party if seen is not None and tree.case(place) == "in" else None
        if host and host.kind == "Country" and host.id != mention.party.principal:
            found = phrased(roles, relation, mention.party, host, stay)
            yield found._replace(status="actual")


def in_town(reading: Reading) -> Iterator[tuple[int, int]]:
    """Who a headline is about without a verb, and the capital: "Omani premier in Lima"."""
    tree = reading.tree
    if tree.forms[-1] in _CLOSING:
        return
    for word in range(len(tree)):
        told = word in reading.tops or tree.lemmas[word] in words("institutions", "official")
        if not told or tree.deps[word] != "root" or tree.has(word, "nsubj", "cop", "case"):
            continue
        for place in tree.dependents(word, "nmod"):
            seat = reading.tops.get(place)
            if seat and seat.how == "seat" and tree.case(place) == "in" and word < place:
                yield word, place


def _in_town(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """Whoever is told to be in a capital visits its state."""
    relation, tops = vocabulary.get("VISITED"), roles.reading.tops
    for word, place in in_town(roles.reading) if relation else ():
        guests = [n.party for n in roles.phrases.denoted(word)]
        person = word not in tops or tops[word].party.kind == "Person"
        host = as_end(tops[place].party, ("Country",))
        if len(guests) == 1 and person and host and host.id != guests[0].principal and relation:
            yield phrased(roles, relation, guests[0], host, place)._replace(status="actual")


def _places(tree: Tree, person: int) -> Iterator[tuple[int, int]]:
    """Where a person is, and the noun that says what for."""
    verb = tree.heads[person]
    places = list(tree.dependents(person, "nmod"))
    if not any(tree.upos[above] == "VERB" for above in (person, *tree.path_up(person))):
        for stay in range(person, len(tree)):
            if tree.lemmas[stay] in _STAYS and tree.case(stay) == "for":
                yield from ((place, stay) for place in places)
                return
    starts = ((place, min(tree.dependents(place, "case"), default=0)) for place in places)
    apart = [place for place, start in starts if tree.forms[start - 1] == ","]
    if tree.deps[person] == "nsubj":
        apart += [c for c in tree.dependents(verb, "obl") if c < person]
    for place in apart:
        for stay in tree.dependents(place, "nmod", "obl"):
            if tree.lemmas[stay] in _ERRANDS and tree.case(stay) in ("for", "on"):
                yield place, stay
                break
