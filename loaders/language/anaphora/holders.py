"""Earlier parties, persons in office without a name among them: "the Chilean foreign minister"."""

import datetime as dt
import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graph.model import Party
from graph.reference.tables import countries, organisations
from loaders.language.arguments.binding import is_subject, subject_ahead
from loaders.language.arguments.phrases import Phrases
from loaders.language.lexicon import table, words
from loaders.language.names.people import seat_near
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_STATES = frozenset(("Country", "Person"))
_SIDES = _STATES | {"Organization"}
_NARROWING = ("amod", "compound", "nmod:poss")
_TWO = 2
_LED = frozenset(("state", "government"))
_DEPUTY = words("anaphors", "standing_in")
_TITLES: dict[str, str] = table("anaphors")["sole"]
_HOUSES = words("anaphors", "house")
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj", "obl", "nmod", "conj"))


class Seen(NamedTuple):
    """An earlier party: where it stood, whether as a subject, and by an officer without a name."""

    party: Party
    sentence: int
    word: int
    subject: bool
    officer: bool = False

    @property
    def kind(self) -> str:
        """What it is for a pronoun: an officer is a person."""
        return "Person" if self.officer else self.party.kind


def last_two(near: Iterable[Seen], states: bool, persons: bool = False) -> tuple[Seen, ...]:
    """The first two sides of some parties, no bodies among them where they are `states`.

    With `persons` they are two people; a person goes with another of the same sentence.
    """
    able = _STATES if states else _SIDES
    first: dict[str, Seen] = {}
    for seen in near:
        if seen.party.kind in able and not (persons and seen.kind != "Person"):
            before = first.setdefault(seen.party.principal, seen)
            if seen.kind == "Person" and before.sentence == seen.sentence:  # its officer
                first[seen.party.principal] = seen
    if len(first) < _TWO:
        return ()
    one, *others = first.values()
    alike = (s for s in others if s.kind == one.kind == "Person" and s.sentence == one.sentence)
    return one, next(alike, others[0])


def all_of(seen: Iterable[Seen], size: int) -> tuple[Party, ...]:
    """The three or four states named of late, where there are just so many."""
    named = {one.party.principal: one.party for one in seen if one.party.kind in _STATES}
    return tuple(named.values()) if size in (3, 4) and len(named) == size else ()


def both(tree: Tree, word: int, seen: Iterable[Seen], states: bool) -> tuple[Party, ...]:
    """ "The leaders", or states, of whom just two have been named, and no others."""
    near = (c for c in tree.children[word] if not tree.lemmas[c].startswith("neighbo"))
    bare = not any(tree.deps[c] in _NARROWING for c in near)
    kinds = ("Person", "Country") if states else ("Person",)
    named = {s.party.principal: s.party for s in seen if s.party.kind in kinds}
    alone = tree.deps[word].partition(":")[0] in ("nsubj", "obj", "obl")
    return tuple(named.values()) if bare and alone and len(named) == 2 else ()


def chief(tree: Tree, word: int) -> bool:
    """True for the "head" of "head of state" and "heads of government"."""
    return tree.lemmas[word] == "head" and any(
        tree.lemmas[c] in _LED and tree.case(c) == "of" for c in tree.dependents(word, "nmod")
    )


def american(tree: Tree, word: int) -> bool:
    """True for "the secretary of state", as one state calls its foreign minister."""
    return tree.lemmas[word].lower() == "secretary" and any(
        tree.lemmas[c].lower() == "state" and tree.case(c) == "of"
        for c in tree.dependents(word, "nmod")
    )


def officers(reading: Reading, sentence: int) -> Iterator[Seen]:
    """Single officers of a state or body that a sentence tells without their names."""
    tree, phrases = reading.tree, Phrases(reading)
    for word, lemma in enumerate(tree.lemmas):
        if (
            lemma in words("institutions", "official")
            and tree.xpos[word] in ("NN", "NNP")
            and tree.deps[word].partition(":")[0] in _ARGUMENTS
            and tree.deps[word] != "nmod:desc"
            and reading.mention[word] is None
        ):
            held = phrases.denoted(word)
            if len(held) == 1 and held[0].how == "official" and held[0].party.kind != "Person":
                yield Seen(held[0].party, sentence, word, is_subject(tree, word), officer=True)
    for top, mention in reading.tops.items():
        if mention.how == "demonym" and _one_of_them(tree, top):
            yield Seen(mention.party, sentence, top, is_subject(tree, top), officer=True)


def strangers(reading: Reading, seen: Iterable[Seen]) -> list[int]:
    """Words such as "the Russian" where neither that state nor anybody of it has been spoken of."""
    tree = reading.tree
    alone = [w for w, m in reading.tops.items() if m.how == "demonym" and _one_of_them(tree, w)]
    alone = [word for word in alone if len(tree.conjuncts(word)) == 1]
    acting = {one.party.principal for one in seen} if alone else set[str]()
    acting |= {m.party.principal for m in reading.tops.values() if m.party.kind == "Person"}
    return [word for word in alone if reading.tops[word].party.principal not in acting]


def personal(form: str) -> bool:
    """True for what one person is called: "minister", "guest"."""
    return form in words("anaphors", "person") or form in words("anaphors", "visiting")


def heading(seen: Iterable[Seen]) -> tuple[Party, ...]:
    """The one person spoken of last, who heads a body: "the Peruvian" may be what he is."""
    people = [one for one in seen if one.party.kind == "Person"]
    near = [one for one in people if one.sentence == people[-1].sentence]
    named = {one.party.id: one.party for one in near}
    bodies = [one for one in named.values() if one.principal in organisations()]
    return tuple(bodies) if len(bodies) == 1 else ()


def _one_of_them(tree: Tree, word: int) -> bool:
    """ "The Russian", one person: not "the Chinese", who may be many."""
    form = tree.forms[word]
    single = f"{form}s" in _peoples() or form.endswith(("man", "woman"))
    the = any(tree.lemmas[c] == "the" for c in tree.dependents(word, "det"))
    return single and the and tree.deps[word].partition(":")[0] in _ARGUMENTS


@functools.cache
def _peoples() -> frozenset[str]:
    return frozenset(name for state in countries().values() for name in state.demonyms)


def done_to(reading: Reading, word: int) -> tuple[Party, ...]:
    """Whose officers "them" are, to whom the clause above did something: "expelled two envoys"."""
    tree, phrases = reading.tree, Phrases(reading)
    over = [verb for verb in tree.path_up(word) if tree.upos[verb] == "VERB"]
    for verb in over[1:]:
        for noun in tree.dependents(verb, "obj"):
            plural = noun < word and tree.xpos[noun].endswith("S") and noun not in reading.tops
            if plural and tree.lemmas[noun] in words("institutions", "official"):
                held = {one.party.principal: one.party for one in phrases.denoted(noun)}
                if len(held) == 1:
                    return tuple(held.values())
    return ()


def ahead(reading: Reading, word: int) -> tuple[Party, ...]:
    """The person as subject of the clause that a pronoun's phrase opens: "In his trip, Mr Doe"."""
    subject = subject_ahead(reading.tree, word)
    named = (m.party for top, m in reading.tops.items() if top == subject)
    persons = [party for party in named if party.kind == "Person"]
    persons += (one.party for one in officers(reading, 0) if one.word == subject)
    return tuple(persons[:1])


def in_office(
    tree: Tree, word: int, seen: Iterable[Seen], day: dt.date | None
) -> tuple[Party, ...]:
    """The nearest person who holds what a title alone tells: "the PM", "the president"."""
    title = tree.lemmas[word].lower()
    before = {tree.lemmas[c].lower() for c in tree.dependents(word, "amod", "compound")}
    if title == "minister" and before == {"prime"}:
        title = "prime minister"
    elif before or title not in _TITLES:
        return ()
    for one in (s.party for s in seen if s.party.kind == "Person"):
        term = seat_near(one.id, day, (one.stands_for.id,)) if one.stands_for else None
        held = term.title.lower() if term is not None else ""
        if _TITLES[title] in held and _DEPUTY.isdisjoint(held.split()):
            return (one,)
    return ()


def past(tree: Tree, word: int) -> bool:
    """True for "the former president", who is not the one of the same state spoken of."""
    before = {tree.lemmas[c] for c in tree.dependents(word, "amod", "compound")}
    return not before.isdisjoint(words("anaphors", "gone"))


def employed(reading: Reading, word: int, seen: Iterable[Seen]) -> tuple[Party, ...]:
    """Whom a government means by "the president": its own, named before or not."""
    tree = reading.tree
    clause = next((w for w in (word, *tree.path_up(word)) if tree.deps[w] == "ccomp"), -1)
    said = tree.heads[clause] if clause >= 0 else -1
    if said < 0 or tree.lemmas[said] not in words("factive", "reporting"):
        return ()
    for speaker in tree.dependents(said, "nsubj"):
        mention = reading.mention[speaker]
        house = tree.lemmas[speaker] in _HOUSES or (mention is not None and mention.how == "seat")
        told = [n.party for n in Phrases(reading).denoted(speaker)] if house else []
        if len(told) == 1 and told[0].kind == "Country":
            own = (one.party for one in seen if one.kind == "Person")
            return (next((one for one in own if one.principal == told[0].id), told[0]),)
    return ()
