"""Parties that one sentence tells together: lists, "both sides", officers, those who met."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Party
from loaders.language.anaphora.leaders import acting_for
from loaders.language.arguments.binding import is_subject, subject_ahead
from loaders.language.arguments.phrases import Phrases
from loaders.language.candidate import Candidate
from loaders.language.lexicon import words
from loaders.language.reading import Reading

_HYPHENS = frozenset(("-", "–", "/"))


class Group(NamedTuple):
    """Some parties, the word where they were named, and whether they acted there."""

    subject: bool
    word: int
    parties: tuple[Party, ...]
    sentence: int = 0
    meant: bool = False  # by "both sides", for "they" to mean again


def listed(reading: Reading, end: int) -> Iterator[Group]:
    """Parties named side by side before a word: "Chile and Peru", "Turkish-Greek ties"."""
    tree = reading.tree
    for top in sorted(reading.tops):
        members = [m for m in tree.conjuncts(top) if m in reading.tops and m < end]
        parties = tuple(
            reading.tops[m].party for m in members if reading.tops[m].party.kind != "Event"
        )
        if len({party.principal for party in parties}) > 1:
            yield Group(is_subject(tree, top), top, parties)
    yield from _offices(reading, end)
    for hyphen in range(1, end - 1):
        if tree.forms[hyphen] in _HYPHENS:
            beside = (reading.mention[hyphen - 1], reading.mention[hyphen + 1])
            parties = tuple(one.party for one in beside if one and one.party.kind == "Country")
            if len({party.id for party in parties}) == 2:
                yield Group(False, hyphen + 1, parties)


def _offices(reading: Reading, end: int) -> Iterator[Group]:
    """Officers told side by side without their names: "Peru's king and the premier of Chad"."""
    tree, phrases = reading.tree, Phrases(reading)
    for word in range(end):
        joined = [c for c in tree.dependents(word, "conj") if c < end]
        if not joined or word in reading.tops or tree.xpos[word] != "NN":
            continue
        members = [word, *joined]
        if all(tree.lemmas[one] in words("institutions", "official") for one in members):
            held = [phrases.denoted(one) for one in members]
            parties = {one[0].party.principal: one[0].party for one in held if len(one) == 1}
            if len(parties) == len(members):
                yield Group(is_subject(tree, word), word, tuple(parties.values()))


def meant(reading: Reading) -> Iterator[Group]:
    """Several whom a word stands for: "both sides", "the leaders"."""
    tree = reading.tree
    for word, parties in reading.anaphors.items():
        several = len({party.principal for party in parties}) > 1 or tree.xpos[word] in (
            "NNS",
            "CD",
        )
        if is_subject(tree, word) and (several or tree.forms[word].lower() == "they"):
            yield Group(True, word, parties, meant=True)


def still_ahead(reading: Reading, word: int) -> tuple[Party, ...]:
    """Those named together as the subject to come: "at their meeting X and Y agreed"."""
    subject = subject_ahead(reading.tree, word)
    if subject is None:
        return ()
    named = [c for c in reading.tree.conjuncts(subject) if c in reading.tops]
    parties = {reading.tops[c].party.principal: reading.tops[c].party for c in named}
    return tuple(parties.values()) if len(parties) > 1 else ()


def beside(reading: Reading, word: int) -> tuple[Party, ...]:
    """Whose "its" is behind "and" in "thanked Chad and its king"."""
    tree, thing = reading.tree, reading.tree.heads[word]
    if tree.deps[word] != "nmod:poss" or tree.deps[thing] != "conj":
        return ()
    first = reading.tops.get(tree.heads[thing])
    side = first is not None and first.party.kind in ("Country", "Organization")
    alone = len(tree.conjuncts(tree.heads[thing])) == 2
    return (first.party,) if first is not None and side and alone else ()


def staff(reading: Reading, end: int) -> Iterator[Group]:
    """Several who act for somebody: "EU leaders"; in a relative clause they stand behind others."""
    tree = reading.tree
    for word, parties in acting_for(reading, end):
        aside = any(tree.deps[one] == "acl:relcl" for one in tree.path_up(word))
        yield Group(not aside, word, parties, meant=True)


def told(reading: Reading, end: int) -> Iterator[Group]:
    """Several meant before: "both sides said that they", "thanked the two and urged them"."""
    tree = reading.tree
    for word, parties in reading.anaphors.items():
        subject = is_subject(tree, word)
        argument = subject or tree.deps[word] in ("obj", "iobj", "obl")
        if word < end and len(parties) > 1 and argument:
            yield Group(subject, word, parties, meant=True)
    for top, mention in reading.tops.items():  # "apologised to the Dutch and paid them"
        people = mention.how == "demonym" and tree.lemmas[top - 1 : top] == ["the"]
        if people and top < end and tree.deps[top] in ("obj", "iobj", "obl"):
            yield Group(False, top, (mention.party,), meant=True)


def both_sides(found: Sequence[Candidate]) -> Iterator[Group]:
    """Both sides of what is done together: "X and his counterpart Y met", "X received Y"."""
    mutual = [one for one in found if one.relation.symmetric or _received(one)]
    for trigger in dict.fromkeys(one.trigger for one in mutual):
        sides = [one for one in mutual if one.trigger == trigger]
        parties = {p.principal: p for one in sides for p in (one.subject, one.object)}
        yield Group(True, trigger, tuple(parties.values()))


def _received(one: Candidate) -> bool:
    """ "X received Y": two people who are together then."""
    return one.relation.guest == "object" and one.subject.kind == one.object.kind == "Person"


def opposed(found: Sequence[Candidate]) -> Iterator[tuple[Party, ...]]:
    """Two who stand against each other, and two to whom somebody does the same."""
    for trigger in dict.fromkeys(one.trigger for one in found):
        acts = [one for one in found if one.trigger == trigger]
        hostile = [one for one in acts if one.relation.valence == "hostile"]
        for parties in (
            [p for one in hostile for p in (one.subject, one.object)],
            [one.object for one in acts],
        ):
            sides = {p.principal: p for p in parties if p.kind != "Event"}
            if len(sides) == 2:
                yield tuple(sides.values())
