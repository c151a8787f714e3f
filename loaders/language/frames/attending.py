"""Who is at an occasion by where they are for it, or by what is told of others there.

"Doe, in Rome for the summit, said", "met Roe at the summit": Roe too; "stood beside Roe there".
"""

from collections.abc import Iterator, Mapping, Sequence

from graph.model import Party, Status
from graph.schema import Relation
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.frames.membership import phrased
from loaders.language.lexicon import words
from loaders.language.reading import Named
from loaders.language.status.statuses import Statuses
from loaders.language.tree import Tree

_SURE = ("actual", "planned")
_AFAR = frozenset(("phone", "virtual"))
_THERE = frozenset(("at", "during"))
_PRESENT = words("occasions", "presence")
_IN = frozenset(("in", "at"))
_NEXT = words("occasions", "adjoining")


def triggers() -> frozenset[str]:
    """The dictionary words that no frame has and without which nobody is told to be there."""
    return _PRESENT


def attending(
    roles: Roles, vocabulary: Mapping[str, Relation], found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Attendance that no verb of attending tells; `found` is what frames did find."""
    relation = vocabulary.get("ATTENDED")
    if relation is None:
        return
    told = {(c.subject.principal, c.object.id) for c in found if c.relation is relation}
    there = list(found)
    for word, event in _events(roles):
        for way in _WAYS:
            for one in way(roles, relation, word, event, tuple(there)):
                key = (one.subject.principal, event.id)
                if key not in told and one.status != "denied":
                    told.add(key)
                    there.append(one)
                    yield one


def _events(roles: Roles) -> list[tuple[int, Party]]:
    """The occasions of a sentence by the words that name or mean them."""
    named = {word: one.party for word, one in roles.reading.tops.items()}
    named |= {word: parties[0] for word, parties in roles.reading.anaphors.items() if parties}
    return [
        (word, one)
        for word, one in sorted(named.items())
        if one.kind == "Event" or one.id in words("occasions", "assembly")
    ]


def _whole(tree: Tree, event: int) -> int:
    """The word whose phrase the occasion is in: "the opening of the Games", "on its margins"."""
    head = tree.heads[event]
    part = head >= 0 and tree.lemmas[head] in words("occasions", "part")
    return head if part and tree.case(event) == "of" else event


def _where(tree: Tree, event: int) -> tuple[int, int] | None:
    """The phrase that tells that something is done at an occasion, and what is done there."""
    top = _whole(tree, event)
    on = tree.lemmas[top] in words("occasions", "margin") and tree.case(top) in ("on", "in")
    head = tree.heads[top]
    joined = tree.case(top) == "for" and tree.lemmas[head] in words("occasions", "facing")
    return (top, head) if head >= 0 and (on or joined or tree.case(top) in _THERE) else None


def _up_to_verb(tree: Tree, word: int) -> list[int]:
    """A word and those above it, up to the first verb."""
    found = [word]
    while tree.upos[found[-1]] != "VERB" and tree.heads[found[-1]] >= 0:
        found.append(tree.heads[found[-1]])
    return found


def _met_there(
    roles: Roles, relation: Relation, event: int, occasion: Party, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Both sides of a meeting at an occasion take part in it."""
    where = _where(roles.tree, event)
    over = _up_to_verb(roles.tree, where[1]) if where else []
    over += [c for word in over[-1:] for c in roles.tree.dependents(word, "nsubj")]
    there = {c.subject.principal for c in found if c.relation is relation and c.object == occasion}
    for one in found:
        # "joined a summit with Roe"
        beside = one.trigger == event and one.subject.principal in there
        here = beside or one.trigger in over or one.noun in over
        sure = one.status in _SURE and one.mode not in _AFAR
        if here and sure and one.relation.together:
            for side in (one.subject, one.object):
                if side.kind != "Organization":
                    yield _there(relation, side, occasion, one.status, one.trigger)


def _beside_others(
    roles: Roles, relation: Relation, event: int, occasion: Party, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Whom somebody stands beside at an occasion is there as well."""
    tree, where = roles.tree, _where(roles.tree, event)
    verb = _up_to_verb(tree, where[1])[-1] if where else -1
    own = next(
        (
            c for c in found
            if c.relation is relation and c.object == occasion and c.status in _SURE
            and verb in (c.trigger, event)
        ),
        None,
    )  # fmt: skip
    if own is None:
        return
    for phrase in _beside(tree, verb):
        for side in roles.phrases.parties(phrase):
            if _personal(side):
                yield _there(relation, side.party, occasion, own.status, verb)


def _in_passing(
    roles: Roles, relation: Relation, event: int, occasion: Party, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """ "Spoke during a lunch at the summit": what is done at a part of it."""
    tree, where = roles.tree, _where(roles.tree, event)
    over = _up_to_verb(tree, where[1]) if where else []
    if not over or tree.upos[over[-1]] != "VERB":
        return
    verb, part = over[-1], over[-2] if len(over) > 1 else -1
    meanwhile = part >= 0 and tree.case(part) in words("occasions", "meanwhile")
    if not (meanwhile and tree.deps[part] == "obl") and (part >= 0 or occasion.kind == "Event"):
        return
    status = Statuses(roles).of(verb)
    for one in (n for c in roles.clauses.subject(verb) for n in roles.phrases.parties(c)):
        if status and _personal(one):
            yield _there(relation, one.party, occasion, status, verb)


def _in_presence(
    roles: Roles, relation: Relation, event: int, occasion: Party, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """ "Opened the Games in the presence of Doe": who is told to be there."""
    tree = roles.tree
    over = tree.heads[event]
    for word in tree.dependents(over, "obl") if over >= 0 and tree.upos[over] == "VERB" else ():
        if tree.lemmas[word] not in _PRESENT or tree.case(word) not in ("in", "with"):
            continue
        status = Statuses(roles).of(over)
        for phrase in tree.dependents(word, "nmod"):
            told = roles.phrases.parties(phrase) if tree.case(phrase) == "of" else ()
            for one in told:
                if status and _personal(one):
                    yield _there(relation, one.party, occasion, status, over)


def _counted(
    roles: Roles, relation: Relation, event: int, occasion: Party, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """ "The guests at the summit included Doe", "among the mourners at it were Doe and Roe"."""
    tree, top = roles.tree, _whole(roles.tree, event)
    noun = tree.heads[top]
    if (
        noun < 0
        or tree.case(top) not in _IN
        or tree.lemmas[noun] not in words("occasions", "guest")
    ):
        return
    above = tree.heads[noun]
    if tree.deps[noun] == "nsubj" and tree.lemmas[above] == "include":
        who = roles.clauses.object(above)
    elif tree.case(noun) == "among":
        who = [above] if tree.has(above, "cop") else list(tree.dependents(noun, "nsubj"))
    else:
        return
    status = Statuses(roles).of(above if above >= 0 else noun)
    for one in (n for c in who for n in roles.phrases.parties(c)):
        if status and _personal(one):
            yield _there(relation, one.party, occasion, status, noun)


def _beside(tree: Tree, verb: int) -> Iterator[int]:
    """The phrases of those beside whom something is done, or to whom face to face."""
    if tree.lemmas[verb] in words("occasions", "facing"):
        yield from tree.dependents(verb, "obj")
    for phrase in tree.dependents(verb, "obl"):
        if tree.case(phrase) in words("occasions", "beside"):
            yield phrase
        for inner in tree.dependents(phrase, "nmod"):  # "at the same table as Roe"
            if tree.case(inner) == "as" and "same" in map(
                tree.lemmas.__getitem__, tree.children[phrase]
            ):
                yield inner
    for near in tree.dependents(verb, "advmod"):
        if tree.lemmas[near] in _NEXT:
            yield from tree.dependents(near, "obl", "nmod")
    for clause in tree.dependents(verb, "advcl", "acl"):
        if tree.lemmas[clause] in words("occasions", "flanking"):
            yield from tree.by(clause)


def _in_town(
    roles: Roles, relation: Relation, event: int, occasion: Party, found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """ "Doe, in Rome for the summit, said", "Doe is in Rome for it", "arrived in Rome for it"."""
    tree, top = roles.tree, _whole(roles.tree, event)
    place = tree.heads[top]
    if tree.case(top) != "for" or place < 0 or tree.upos[place] not in ("PROPN", "NOUN", "ADV"):
        return
    near = tree.case(place) in _IN or tree.lemmas[place] in ("here", "there")
    if tree.has(place, "cop"):
        who = list(tree.dependents(place, "nsubj")) if near else []
    elif tree.deps[place] == "nmod":
        who = [tree.heads[place]] if near and _aside(tree, place) else []
    else:
        verb = tree.heads[place]
        coming = verb >= 0 and tree.lemmas[verb] in words("occasions", "coming")
        aside = near and _aside(tree, place)
        who = roles.clauses.subject(verb) if verb >= 0 and (coming or aside) else []
        if coming:
            status = Statuses(roles).of(verb)
            for one in (n for c in who for n in roles.phrases.parties(c)):
                if status and _personal(one):
                    yield _there(relation, one.party, occasion, status, verb)
            return
    for one in (n for c in who for n in roles.phrases.parties(c)):
        if _personal(one):
            yield phrased(roles, relation, one.party, occasion, place)._replace(
                status=(Statuses(roles).of(place) or "actual")
                if tree.has(place, "cop")
                else "actual"
            )


def _aside(tree: Tree, place: int) -> bool:
    """True for a phrase set off by commas, or in front."""
    start = min(w for w in tree.subtree(place) if tree.upos[w] != "PUNCT")
    return start == 0 or tree.forms[start - 1] == ","


def _personal(one: Named) -> bool:
    """Somebody who goes to places: a person, or an officer without a name."""
    return not one.excluded and (one.party.kind == "Person" or one.how == "official")


def _there(relation: Relation, who: Party, occasion: Party, status: Status, word: int) -> Candidate:
    mode, rule = relation.default_mode, f"{relation.name}:phrase"
    return Candidate(relation, who, occasion, status, mode, word, None, rule)


# In this order, for whoever is there may bring others along.
_WAYS = (_met_there, _in_town, _in_passing, _in_presence, _counted, _beside_others)
