"""Other verbs for an act, as the relation files have them: "lambasted", "slapped sanctions on".

A verb counts where a frame asks no more than its subject, and its object or one preposition; so
does a verb with its noun. In a question it is read as the first verb of verbs.toml for the type.
"""

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.schema import Frame, relations
from queries.ask.lexicon import data, idle
from queries.ask.phrasings import vocabulary

# Forms of a verb, in the order of verbs.toml.
_TAGS = ("VBP", "VBZ", "VBD", "VBN", "VBG")
_PLAIN = {"verbs", "nouns", "unless", "subject", "object"}  # what a frame that asks no more has
_BETWEEN = frozenset({"a", "an", "the", "its", "their", "any", "new"})
_OBJECT = "obj"
_PREPOSITIONS = frozenset(
    {"about", "against", "alongside", "at", "for", "from", "of", "on", "over", "to", "upon", "with"}
)


class Verb(NamedTuple):
    """The forms of a verb of questions, and what stands behind it."""

    forms: tuple[str, ...]
    after: str


def renamed(text: str) -> Iterator[tuple[str, str]]:
    """The text with a verb of its type for another one, and what was read for what."""
    words = text.split(" ")
    for start, word in enumerate(words):
        for lemma, form in _forms(word.lower()):
            for end, relation in _triggers(words, start, lemma):
                verb = _verbs()[relation]
                new = f"{verb.forms[form]} {verb.after}".strip()
                rest = " ".join([*words[:start], new, *words[end:]])
                yield rest, f"read {new!r} for {' '.join(words[start:end])!r}"


def _triggers(words: list[str], start: int, lemma: str) -> Iterator[tuple[int, str]]:
    """Where what stands for a relation type ends, and which; the longest first."""
    small = [word.lower() for word in words]
    for particle in (small[start + 1 : start + 2], []):
        verb, at = " ".join([lemma, *particle]), start + 1 + len(particle)
        noun = at + (at < len(small) and small[at] in _BETWEEN)
        told = []
        if noun + 1 < len(small):
            told.append((noun + 2, _relation(small, verb, small[noun + 1], _singular(small[noun]))))
        if at < len(small):
            told.append((at + 1, _relation(small, verb, small[at])))
        if particle or small[start] not in vocabulary():
            told.append((at, _relation(small, verb, _OBJECT)))
        yield from ((end, relation) for end, relation in told if relation in _verbs())


def _relation(words: Sequence[str], verb: str, slot: str, noun: str = "") -> str:
    """The one relation type that a verb tells of what stands in a slot; empty if there is none."""
    found = {
        name
        for name, frame in _frames().get(verb, ())
        if (noun in frame.nouns if noun else not frame.nouns)
        and slot in _slots(frame)
        and set(words).isdisjoint(frame.unless)
    }
    return found.pop() if len(found) == 1 else ""


def _slots(frame: Frame) -> set[str]:
    slots = {slot.removesuffix("~").removeprefix("noun.") for slot in frame.object}
    return {_OBJECT} if _OBJECT in slots and not frame.nouns else slots & _PREPOSITIONS


@functools.cache
def _frames() -> dict[str, list[tuple[str, Frame]]]:
    """The frames of each verb that ask no more than its parties, and words that may not be by."""
    found: dict[str, list[tuple[str, Frame]]] = defaultdict(list)
    for name, relation in relations().items():
        for frame in relation.frames:
            if frame.model_fields_set <= _PLAIN and frame.subject == ("subj",):
                for verb in frame.verbs:
                    found[verb].append((name, frame))
    return found


@functools.cache
def _verbs() -> dict[str, Verb]:
    """The first verb for each relation type in verbs.toml, of those that take all phrasings."""
    found: dict[str, Verb] = {}
    for verb in data("verbs")["verb"]:
        relation = verb.get("relation") or verb.get("counts")
        if relation and "says" not in verb and "fixed" not in verb:
            after = str(next(iter(verb.get("after", ())), ""))
            found.setdefault(relation, Verb(tuple(verb["forms"][0].split("|")), after))
    return found


@functools.lru_cache(maxsize=256)
def _singular(word: str) -> str:
    from lemminflect import getLemma

    return str(next(iter(getLemma(word, "NOUN")), word)) if word.isalpha() else word


@functools.lru_cache(maxsize=256)
def _forms(word: str) -> tuple[tuple[str, int], ...]:
    """The verbs that a word may be a form of, each with which form it is."""
    from lemminflect import getInflection, getLemma  # it reads large tables: where it is needed

    from loaders.language.lemma import lemma

    if not word.isalpha() or word in idle():
        return ()
    return tuple(
        (str(verb), form)
        for verb in dict.fromkeys((lemma(word, "VBD"), *getLemma(word, "VERB")))
        for form, tag in enumerate(_TAGS)
        if word in getInflection(verb, tag)
    )
