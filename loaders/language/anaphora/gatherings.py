"""Occasions that no table lists, by what is done to them: "hosted fishery talks in Nuuk".

A common noun is an occasion where somebody attends, hosts, chairs or shuns it; its name is told by
its own words, its topic or its place: "the Palma meeting", "a forum on Lake Volta", and in a report
from Lusaka "the meeting here". Without any of these it stays a meeting among others.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.model import Party
from graph.reference.lookup import body_of, under_way
from graph.reference.lookup import named as called_so
from graph.reference.tables import Occasion, occasions
from loaders.language.lexicon import of_time, words
from loaders.language.names.occasions import slug
from loaders.language.reading import Reading
from loaders.language.tree import Tree

_BEFORE = ("amod", "compound", "nmod:unmarked", "nmod:desc", "nmod:poss")
_NAMING = frozenset(("amod", "compound", "nmod", "nummod", "flat"))
_JOINTS = frozenset(("-", "'", "’"))
_PARTIES = frozenset(("with", "between", "among", "of"))
_LONGEST = 5  # words of a topic or a place
_CAPITAL = re.compile(r"[A-Z]")


class Source(NamedTuple):
    """When an article was published, and the city that it reports from."""

    day: dt.date | None
    city: str

    def slug(self, name: str) -> Party:
        """An occasion of that name in the year of the article."""
        return slug(name, self.day.year if self.day else None)


def told(
    reading: Reading,
    word: int,
    source: Source,
    before: Sequence[Party],
    called: Sequence[Party] | None,
) -> tuple[Party, ...]:
    """The occasion that a noun which is `attended` tells by itself, else the one spoken of.

    `before` are the occasions named so far; `called` is which of them a definite noun can mean.
    """
    tree = reading.tree
    if _coming(tree, word):
        near = [*([reading.topic.occasion] if reading.topic.occasion else ()), *before]
        if near:
            return _following(near)
        return (source.slug(f"next {tree.forms[word].lower()}"),)  # no calendar tells it
    own = _gathering(tree, word, source, before)
    spoken_of = (own,) if own else tuple(called or ()) or _local(tree, word, source, called)
    kind = _own(tree, word)
    if spoken_of or not kind:
        return spoken_of
    return (source.slug(f"{kind} {tree.forms[word].lower()}"),)  # "a donors' conference"


def _gathering(tree: Tree, word: int, source: Source, before: Iterable[Party]) -> Party | None:
    """The occasion that a noun tells by its own words, topic or place.

    One of `before` that has these words in its name is the same occasion.
    """
    own, topic, place = _own(tree, word), _topic(tree, word), _place(tree, word)
    head, here = tree.forms[word].lower(), ""
    if not (_CAPITAL.search(own) or topic or place):
        if not source.city or tree.lemmas[word + 1 : word + 2] != ["here"]:
            return None
        here = source.city
    name = " ".join(part for part in (here, own, head, topic, place) if part)
    said = _key_words(name) - (words("occasions", "plain") | {tree.lemmas[word]})
    for known in before:
        if said <= _key_words(known.name):
            return known
    return source.slug(name)


def _local(
    tree: Tree, word: int, source: Source, called: Sequence[Party] | None
) -> tuple[Party, ...]:
    """The occasion that a report is from where it names none: "the emergency meeting" in Lusaka."""
    parts = source.city, _own(tree, word), tree.forms[word].lower()
    one_day = tree.xpos[word] == "NN" and tree.lemmas[word] in words("occasions", "local")
    if called is None or not (one_day and source.city):
        return ()
    return (source.slug(" ".join(part for part in parts if part)),)


def _coming(tree: Tree, word: int) -> bool:
    """ "The next meeting", "next year's meeting"."""
    before = list(tree.dependents(word, "amod", "nmod:poss"))
    years = [c for one in before for c in tree.children[one] if of_time(tree.forms[one])]
    return any(tree.lemmas[c] == "next" for c in (*before, *years))


def _following(before: Sequence[Party]) -> tuple[Party, ...]:
    """The occasion after the last one spoken of, by the calendar."""
    last = next((one for one in map(_listed, before) if one), None)
    later = [
        one for one in occasions().values()
        if last and one.series == last.series and one.start > last.end
    ]  # fmt: skip
    coming = min(later, key=lambda one: (one.start, one.id), default=None)
    return (Party(id=coming.id, kind="Event", name=coming.name),) if coming else ()


def _listed(event: Party) -> Occasion | None:
    return occasions().get(event.id)


@functools.lru_cache(maxsize=4096)
def whose(occasion: Party) -> tuple[Party, ...]:
    """The body that an occasion is one of: "the bloc" after "the Mercosur summit"."""
    if occasion.kind != "Event":
        return ()
    names = occasion.name.split()
    starts = (" ".join(names[:count]) for count in range(len(names) - 1, 0, -1))
    called = (one for name in starts for one in called_so(name) if one.kind == "Organization")
    body = body_of(occasion.id) or next(called, None)
    return (Party(id=body.id, kind="Organization", name=body.name),) if body else ()


def held(noun: str, near: Iterable[Party], day: dt.date | None) -> tuple[Party, ...]:
    """ "The summit" of the nearest body that holds one in these days, by the calendar."""
    for one in near if day else ():
        event = under_way(one.id, day) if day and one.kind == "Organization" else None
        if event is not None and noun in event.name.lower():
            return (Party(id=event.id, kind="Event", name=event.name),)
    return ()


def attended(reading: Reading, word: int) -> bool:
    """True for a noun of occasions that somebody attends, stages, chairs or stays away from.

    No meeting with somebody, or of a body: these are told by whom they are with.
    """
    tree = reading.tree
    lemma = tree.lemmas[word]
    if lemma not in words("occasions", "head") or _of_a_party(reading, word):
        return False
    if tree.xpos[word] == "NNS" and lemma not in words("occasions", "plural"):
        return False
    first = word
    while tree.deps[first] == "conj":
        first = tree.heads[first]
    verbs = (tree.lemmas[c] for c in tree.dependents(word, "acl"))
    return (
        gone_to(tree, first)
        or _come_for(tree, first)
        or any(verb in words("occasions", "verb") for verb in verbs)
    )


def _come_for(tree: Tree, word: int) -> bool:
    """ "In Rome for the food conference": what somebody is at a place for."""
    lemma, place = tree.lemmas[word], tree.heads[word]
    large = lemma in words("occasions", "local") and lemma not in words("occasions", "plain")
    there = large and tree.case(word) == "for" and place >= 0
    return there and tree.case(place) in words("occasions", "place") and names_place(tree, place)


def gone_to(tree: Tree, word: int) -> bool:
    """True for what somebody attends, stages, chairs or shuns, by the verb above."""
    head, dep = tree.heads[word], tree.deps[word].partition(":")[0]
    if head < 0:
        return False
    if tree.deps[word] == "nsubj" and tree.lemmas[head] in words("occasions", "drawing"):
        return tree.has(head, "obj")
    if dep == "obj" or tree.deps[word] == "nsubj:pass":
        return tree.lemmas[head] in words("occasions", "verb")
    if dep not in ("obl", "nmod"):
        return False
    particle = [tree.forms[c].lower() for c in tree.dependents(head, "compound:prt", "advmod")]
    particle += [tree.lemmas[c] for c in tree.dependents(head, "obj")]  # "take part"
    said = {tree.lemmas[head], *(f"{tree.lemmas[head]} {one}" for one in particle)}
    if tree.upos[head] == "NOUN":
        return tree.lemmas[head] in words("occasions", "noun")
    return not said.isdisjoint(words("occasions", "joining"))


def _of_a_party(reading: Reading, word: int) -> bool:
    """ "A meeting with X", "a NATO meeting", "a meeting of NATO", "a cabinet meeting"."""
    tree = reading.tree
    before = list(tree.dependents(word, *_BEFORE))
    named = (reading.mention[c] for c in before)
    if any(m is not None and m.party.kind in ("Organization", "Person", "Event") for m in named):
        return True
    if any(tree.lemmas[c] in words("occasions", "private") for c in before):
        return True
    return any(
        tree.case(c) in _PARTIES
        and (reading.mention[c] is not None or tree.lemmas[c] in words("occasions", "house"))
        for c in tree.dependents(word, "nmod", "obl")
    )


def _own(tree: Tree, word: int) -> str:
    """The words right before the noun that tell which it is, from the first that does."""
    start, within = word, set(tree.subtree(word))
    while start - 1 in within:
        if not _modifies(tree, start - 1):
            break
        start -= 1
    while start < word and _vague(tree, start):
        start += 1
    return tree.text[tree.starts[start] : tree.ends[word - 1]] if start < word else ""


def _modifies(tree: Tree, word: int) -> bool:
    """Words of a name, and hyphens in them: "Moscow-format", "donors'"."""
    form, dep = tree.forms[word], tree.deps[word]
    if dep == "nmod:poss":
        return form.islower() and tree.xpos[word] == "NNS"
    joined = tree.starts[word] in (tree.ends[word - 1], tree.starts[word + 1] - 1)
    return dep.partition(":")[0] in _NAMING or (form in _JOINTS and joined)


def _vague(tree: Tree, word: int) -> bool:
    form = tree.forms[word]
    told = form.lower() not in words("occasions", "vague") and form[0].isalnum()
    return not told or of_time(form)


def _topic(tree: Tree, word: int) -> str:
    """ "on Lake Volta": with a name in it."""
    for child in tree.dependents(word, "nmod", "obl"):
        span = sorted(tree.subtree(child))
        forms = [tree.forms[w] for w in span]
        named = any(_CAPITAL.match(form) and not of_time(form) for form in forms)
        if tree.case(child) in words("occasions", "topic") and named and len(span) <= _LONGEST:
            return " ".join(forms)
    return ""


def _place(tree: Tree, word: int) -> str:
    """ "in Nuuk", behind the noun or behind what is done to it."""
    above = tree.heads[word]
    if _come_for(tree, word):
        return f"in {tree.forms[above]}"
    of = [c for c in tree.dependents(word, "nmod") if tree.case(c) == "of"]
    for head in (word, above, *of):  # "the conference of donors in Oslo"
        for child in tree.dependents(head, "nmod", "obl"):
            case = tree.case(child)
            if child > word and case in words("occasions", "place") and names_place(tree, child):
                parts = (tree.forms[w] for w in sorted(tree.subtree(child)) if w <= child)
                return f"{case} {' '.join(part for part in parts if _CAPITAL.match(part))}"
    return ""


def names_place(tree: Tree, word: int) -> bool:
    """True for a name that is no time."""
    return tree.upos[word] == "PROPN" and not of_time(tree.forms[word])


def _key_words(name: str) -> set[str]:
    small = words("occasions", "place") | words("occasions", "topic") | {"the"}
    return set(re.findall(r"\w+", name.lower())) - small
