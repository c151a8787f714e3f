"""Bodies that states belong to, where a clause leaves them out: "Togo left in 2020"."""

from collections.abc import Iterator, Sequence

from graph.model import Party
from graph.reference.membership import been_in, ever_in
from graph.reference.tables import organisations
from loaders.language.arguments.clauses import Clauses
from loaders.language.lexicon import of_time, words
from loaders.language.reading import Club, Named, Reading
from loaders.language.tree import Tree

_OBJECTS = ("obj", "iobj", "ccomp")
# Phrases that name no body: when it was, and how.
_BESIDE = frozenset(
    ("since", "after", "before", "until", "by", "during", "amid", "under", "without")
)
_OWNING = frozenset(("nmod:poss", "compound", "nmod:desc", "nmod:unmarked", "amod"))
_MEMBERS = words("control", "membership")


def club(clauses: Clauses, trigger: int, noun: int | None, told: bool) -> list[Named]:
    """The body that a state joins, leaves or belongs to, where none is named with the act.

    With `told` only one that the state has been in, for what also leaves rooms.
    """
    tree, reading = clauses.tree, clauses.phrases.reading
    word = trigger if noun is None else noun
    states = list(_states(clauses, trigger))
    if not states or (told and len(states[0]) > 1) or _has_object(reading, trigger, word):
        return []
    here, one = _spoken_of(reading, trigger)
    if one is None:
        return []
    if told:  # what was left in 1961 was no room
        been = one.told and all(been_in(one.body.id, state.id) for state in states[0])
        sure = been or _in_year(tree, trigger)
    else:
        nominal = word != trigger or tree.upos[word] == "NOUN"
        sure = one.told or here or nominal or _timed(tree, trigger)
    return [Named(one.body, trigger, "anaphor")] if sure else []


def _spoken_of(reading: Reading, trigger: int) -> tuple[bool, Club | None]:
    """Whether the sentence itself names the body before the act, and which it is."""
    here = {one.id: one for one in named(reading, trigger)}
    if not here:
        return False, reading.topic.club
    (own, *others) = here.values()
    before = reading.topic.club
    known = before is not None and before.told and before.body.id == own.id
    return True, None if others else Club(own, known)


def _has_object(reading: Reading, trigger: int, word: int) -> bool:
    """True where the clause says by itself what is joined, left or the member of what."""
    tree = reading.tree
    for one in {trigger, word}:
        if any(c != word for c in tree.dependents(one, *_OBJECTS)):
            return True
        phrases = list(tree.dependents(one, "obl", "nmod", "obl:unmarked"))
        if _of_entry(tree, one):  # "the accession of Chad"
            phrases = [c for c in phrases if tree.case(c) != "of" or not _state(reading, c)]
        if any(not _beside(tree, c) for c in phrases if tree.deps[c] != "nmod:poss"):
            return True
        if any(tree.lemmas[c] not in _MEMBERS for c in tree.dependents(one, "xcomp") if c != word):
            return True
    if tree.upos[word] not in ("NOUN", "PROPN"):
        return False
    own = (c for c in tree.children[word] if tree.deps[c] in _OWNING and not _state(reading, c))
    return any(tree.lemmas[c] not in words("control", "belonging") for c in own)


def _of_entry(tree: Tree, noun: int) -> bool:
    return tree.lemmas[noun] in words("control", "entry")


def _state(reading: Reading, word: int) -> bool:
    """True for a word that names or means a state, which is no body to be joined."""
    mention = reading.tops.get(word)
    parties = reading.anaphors.get(word) or ((mention.party,) if mention else ())
    return bool(parties) and all(one.kind == "Country" for one in parties)


def _beside(tree: Tree, phrase: int) -> bool:
    """A phrase that names no body: when, how, and "for membership"."""
    nouns = words("control", "circumstance") | words("control", "entry")
    bare = tree.lemmas[phrase] in nouns and not tree.has(phrase, "nmod")
    return bare or tree.case(phrase) in _BESIDE or of_time(tree.forms[phrase])


def _in_year(tree: Tree, verb: int) -> bool:
    forms = [tree.forms[c] for c in tree.dependents(verb, "obl")]
    return any(form.isdecimal() and len(form) == 4 for form in forms)


def _timed(tree: Tree, verb: int) -> bool:
    near = tree.dependents(verb, "obl", "obl:unmarked", "obl:tmod", "nmod", "advmod")
    return any(of_time(tree.forms[c]) for c in near)


def _states(clauses: Clauses, trigger: int) -> Iterator[Sequence[Party]]:
    """The states by name of which the act is told: a minister who left did so for home."""
    reading = clauses.phrases.reading
    ends = [*clauses.subject(trigger), *clauses.object(trigger)]
    if clauses.tree.upos[trigger] not in ("VERB", "AUX"):
        ends = [*clauses.surface_subject(trigger), clauses.tree.heads[trigger]]
        tree = clauses.tree
        ends += [c for c in tree.children[trigger] if tree.deps[c] == "nmod:poss"]
        entered = tree.dependents(trigger, "nmod") if _of_entry(tree, trigger) else ()
        ends += [c for c in entered if tree.case(c) == "of"]
    for word in ends:
        mention = reading.tops.get(word)
        parties = reading.anaphors.get(word) or ((mention.party,) if mention else ())
        if parties and all(party.kind == "Country" for party in parties):
            yield parties


def named(reading: Reading, end: int) -> list[Party]:
    """The bodies with members that a sentence names before a word."""
    found = list[Party]()
    for word in sorted({*reading.tops, *reading.anaphors}):
        if word < end:
            found += reading.anaphors.get(word) or (reading.tops[word].party,)
    return [party for party in found if is_club(party)]


def is_club(party: Party) -> bool:
    """True for a body that states are members of."""
    body = organisations().get(party.id) if party.kind == "Organization" else None
    return body is not None and (body.kind in words("institutions", "club") or body.id in ever_in())
