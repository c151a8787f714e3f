"""Members that a phrase tells: "NATO ally Turkey", "Russia and other members of the CSTO".

Whoever acts on "Uganda, a fellow member of the EAC" is one as well, and partners in a body are.
"""

from collections.abc import Iterator, Mapping

from graph.model import Party
from graph.reference.membership import been_in
from graph.schema import Relation
from loaders.language.arguments.additions import taken_out
from loaders.language.arguments.clubs import is_club
from loaders.language.arguments.roles import Roles
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.status.statuses import Statuses

MEMBERS = words("membership", "member")
_LISTING = frozenset(("include", "comprise"))  # "its members, which include X"
_BELONGING = words("membership", "belonging")
_STATES = words("membership", "state")
_NAMING = words("membership", "naming")
_MARKS = frozenset((",", "-", "–", "—", "("))
_INSIDE = frozenset(("on", "in", "within", "inside"))
_ALONG = words("membership", "along")
_PARTNERS = frozenset(("partner", "ally"))
_OTHERWISE = words("membership", "otherwise")


def members(roles: Roles, vocabulary: Mapping[str, Relation], word: int) -> Iterator[Candidate]:
    """Candidates of membership in the phrase of a noun for members."""
    tree = roles.tree
    relation = vocabulary.get("MEMBER_OF")
    if relation is None or tree.lemmas[word] not in MEMBERS:
        return
    bodies = [n.party for n in roles.phrases.owners(word) if n.party.kind == "Organization"]
    bodies = bodies or _within(roles, word) or _called(roles, word)
    if bodies:
        states = [*_listed(roles, word), *_fellows(roles, word)]
    elif tree.lemmas[word] in _PARTNERS:
        bodies = _shared(roles, word)
        states = [*_before(roles, word), *_partners(roles, word)]
    else:
        return
    for state in dict.fromkeys(states):
        if state.kind == "Country":
            for body in bodies:
                yield phrased(roles, relation, state, body, word)._replace(status="actual")


def _within(roles: Roles, word: int) -> list[Party]:
    """ "The three African states on the Council": the body that they are in."""
    tree = roles.tree
    if tree.lemmas[word] not in _STATES | {"member"}:
        return []
    inside = [c for c in tree.dependents(word, "nmod") if tree.case(c) in _INSIDE]
    return [n.party for c in inside for n in roles.phrases.parties(c) if is_club(n.party)]


def _called(roles: Roles, word: int) -> list[Party]:
    """ "Two other Gulf Council states", which as a whole is a name of the body."""
    mention = roles.reading.tops.get(word)
    body = mention is not None and mention.party.kind == "Organization"
    return [mention.party] if mention is not None and body and _fellow(roles, word) else []


def _along(roles: Roles, word: int) -> Iterator[int]:
    """ "A founder of the body along with X": right behind, wherever the parser hangs it."""
    tree, end = roles.tree, max(roles.tree.subtree(word)) + 1
    for phrase in roles.reading.tops:
        with_it = tree.case(phrase) in _ALONG and phrase > word
        if with_it and min(tree.subtree(phrase)) <= end:
            yield phrase


def _listed(roles: Roles, word: int) -> Iterator[Party]:
    """Who is named beside the noun, behind it or in a list with it."""
    tree = roles.tree
    if tree.lemmas[word] in _BELONGING:
        yield from beside(roles, word)
        for c in _along(roles, word):
            yield from (n.party for n in roles.phrases.parties(c))
    if tree.lemmas[word] in _STATES and tree.xpos[word] == "NNS":  # "the EU states, X and Y"
        for c in tree.dependents(word, "appos"):
            yield from (n.party for n in roles.phrases.parties(c))
    bodies = [c for c in tree.dependents(word, "nmod") if tree.case(c) == "of"]
    for one in (word, *bodies):  # "all EU states but X", "all members of the bloc but X"
        for c in tree.dependents(one, "conj"):
            if taken_out(tree, c, ()):
                yield from (n.party for n in roles.phrases.denoted(c))
    if _fellow(roles, word) and tree.deps[word] == "conj" and tree.heads[word] >= 0:
        first = tree.heads[word]
        for part in tree.conjuncts(first):
            if part != word:
                yield from (n.party for n in roles.phrases.denoted(part))
    for c in tree.dependents(word, "nmod"):
        if tree.case(c) in _NAMING:
            yield from (n.party for n in roles.phrases.parties(c))
    for c in tree.dependents(word, "acl"):
        if tree.lemmas[c] in _LISTING:
            for w in tree.dependents(c, "obj"):
                yield from (n.party for n in roles.phrases.parties(w))


def _before(roles: Roles, word: int) -> list[Party]:
    """ "Chad, Mali and Togo, Benin's partners in ECOWAS": the list that the noun stands behind."""
    tree, first = roles.tree, roles.tree.heads[word]
    owned = tree.has(word, "nmod:poss") and tree.deps[word] in ("conj", "appos")
    start = min(w for w in tree.subtree(word) if tree.upos[w] != "PUNCT")
    if not owned or first < 0 or tree.forms[start - 1] != ",":
        return []
    listed = [part for part in tree.conjuncts(first) if part < word]
    return [n.party for part in listed for n in roles.phrases.denoted(part)]


def composed(roles: Roles, vocabulary: Mapping[str, Relation]) -> Iterator[Candidate]:
    """ "The East African Community of Kenya and Uganda": a body and the states that make it up.

    Set beside it, without "of", all have to be members by the tables.
    """
    tree, relation = roles.tree, vocabulary.get("MEMBER_OF")
    if relation is None:
        return
    for word, mention in roles.reading.tops.items():
        if mention.party.kind != "Organization" or not is_club(mention.party):
            continue
        for state in _all_in(roles, word):
            yield phrased(roles, relation, state, mention.party, word)
        for first in tree.dependents(word, "nmod", "appos"):
            parties = [n.party for n in roles.phrases.parties(first)]
            states = [one for one in parties if one.kind == "Country"]
            beside = tree.deps[first] == "appos" and len(states) == len(parties)
            beside = beside and tree.forms[word + 1] in _MARKS
            beside = beside and all(been_in(mention.party.id, one.id) for one in states)
            several = len(states) > 1 and len(tree.conjuncts(first)) > 1
            if several and (beside or tree.case(first) == "of"):
                for state in states:
                    yield phrased(roles, relation, state, mention.party, word)


def _all_in(roles: Roles, body: int) -> list[Party]:
    """ "Spain and Italy, both in NATO": those named right before."""
    tree = roles.tree
    start = min(tree.dependents(body, "case"), default=0) - 1
    if start < 2 or tree.case(body) not in _INSIDE or tree.lemmas[start] not in ("both", "all"):
        return []
    name = start - 2
    while name >= 0 and (
        tree.deps[name] in ("flat", "conj", "case") or name not in roles.reading.tops
    ):
        name = tree.heads[name]
        if name >= 0 and tree.upos[name] not in ("PROPN", "NOUN"):
            return []
    told = roles.phrases.parties(name) if name >= 0 else []
    listed = [n.party for n in told if n.word < start]
    states = all(one.kind == "Country" for one in listed) and tree.forms[start - 1] == ","
    return listed if states and len(listed) > 1 else []


def _fellow(roles: Roles, word: int) -> bool:
    """ "Kenya and other members", "fellow members"."""
    tree = roles.tree
    before = [word, *tree.dependents(word, "compound")]
    near = (c for one in before for c in tree.dependents(one, "amod", "det"))
    return any(tree.lemmas[c] in ("other", "fellow") for c in near)


def _fellows(roles: Roles, word: int) -> Iterator[Party]:
    """Who acts on "Uganda, a fellow member of the EAC" is one too, if a state is named."""
    tree = roles.tree
    if tree.deps[word] != "appos" or "fellow" not in (tree.lemmas[c] for c in tree.children[word]):
        return
    verb = next((one for one in tree.path_up(word) if tree.upos[one] == "VERB"), None)
    for subject in roles.clauses.subject(verb) if verb is not None else ():
        for one in tree.conjuncts(subject):
            if one in roles.reading.tops:
                yield roles.reading.tops[one].party


def _partners(roles: Roles, word: int) -> list[Party]:
    """Who is told to be a partner, and whose."""
    told = [*roles.slot("subj", word, None), *roles.slot("poss", word, None)]
    return [one.party for one in told]


def _shared(roles: Roles, word: int) -> list[Party]:
    """The body in which "Mexico's partners in the Pacific Alliance" are partners."""
    tree = roles.tree
    if any(tree.lemmas[c] in _OTHERWISE for c in tree.dependents(word, "compound", "amod")):
        return []
    inside = [c for c in tree.dependents(word, "nmod") if tree.case(c) == "in"]
    return [n.party for c in inside for n in roles.phrases.parties(c) if is_club(n.party)]


def beside(roles: Roles, word: int) -> list[Party]:
    """ "NATO ally Turkey": the name is the noun's head or its apposition."""
    tree = roles.tree
    near = list(tree.dependents(word, "appos", "flat", "compound", "nmod:desc"))
    if tree.deps[word] in ("nmod:desc", "compound", "appos", "nmod") and tree.heads[word] >= 0:
        near.append(tree.heads[word])
    return [n.party for c in near for n in roles.phrases.parties(c)]


def phrased(roles: Roles, relation: Relation, subject: Party, other: Party, word: int) -> Candidate:
    """What a phrase says by itself, as of its noun."""
    status = (Statuses(roles).of(word) if roles.tree.upos[word] == "NOUN" else None) or "actual"
    mode = relation.default_mode
    return Candidate(relation, subject, other, status, mode, word, None, f"{relation.name}:phrase")
