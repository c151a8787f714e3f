"""All phrasings, read from phrases.toml and verbs.toml."""

import functools
import itertools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, NamedTuple

from queries.ask.template import Parts, Words, literals, needs, parse, plain
from queries.ask.verbs import counts_of, lists_of, ways_of
from queries.catalog import find
from queries.query import Query

_BEFORE_GROUPS = (
    "(?:which|what|how many|all|every|each|any|those|did any|do any|does any|have any|has any)"
)


class Phrasing(NamedTuple):
    """One way to ask a canned query, and the parameters that it fixes.

    `sample` is the plainest of the ways to ask the same. A `loose` one is tried where no other
    fits, a `quoted` one on questions with quotation marks; `note` says what the answer leaves out,
    `example` whom the sample is about.
    """

    query: Query
    parts: Parts
    fixed: dict[str, str]
    sample: Parts
    loose: bool = False
    quoted: bool = False
    note: str = ""
    example: str = ""


@functools.cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((files("queries") / "ask" / f"{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def polite() -> tuple[str, ...]:
    """Patterns before or behind a question that mean nothing for it, the longest first."""
    return tuple(sorted(_data("phrases")["polite"], key=len, reverse=True))


@functools.cache
def vague() -> frozenset[str]:
    """Words that name nobody."""
    return frozenset(_data("phrases")["vague"])


@functools.cache
def idle() -> frozenset[str]:
    """Words that tell nothing of what a question is about."""
    return frozenset(_data("phrases")["idle"])


def combining() -> dict[str, str]:
    """Names of peoples as the first half of a compound: "Franco-German"."""
    found: dict[str, str] = _data("phrases")["combining"]
    return found


@functools.cache
def modes() -> dict[str, str]:
    """The mode that words of questions mean: "by phone" is phone."""
    return {words: mode for mode, told in _data("phrases")["modes"].items() for words in told}


@functools.cache
def vocabulary() -> frozenset[str]:
    """All words that phrasings are made of."""
    return frozenset(word for one in phrasings() for word in literals(one.parts)) - {"-", "'s"}


@functools.cache
def groups() -> tuple[str, ...]:
    """Nouns that narrow an answer, the longest first."""
    return tuple(_data("phrases")["groups"])


def anybody() -> tuple[str, ...]:
    """Nouns that do not narrow an answer: a state stands for its people."""
    return tuple(_data("phrases")["anybody"])


@functools.cache
def narrower() -> dict[str, frozenset[str]]:
    """Words that mean less than their relation type, or their query, holds."""
    told: dict[str, str] = _data("phrases")["narrower"]
    return {name: frozenset(words.split()) for name, words in told.items()}


@functools.cache
def kinds() -> frozenset[str]:
    """Words before the noun of an act that say of what kind it is."""
    single = (word for word in modes() if word.isalpha())
    return frozenset(single) | frozenset(_data("phrases")["kinds"].split())


@functools.cache
def deeds() -> frozenset[str]:
    """Nouns of acts, single words."""
    named = (word for verb in _data("verbs")["verb"] for word in verb.get("nouns", ()))
    told = (*_data("phrases")["acts"], *_data("phrases")["deeds"].split(), *named)
    return frozenset(word for word in told if word.isalpha())


@functools.cache
def _counting() -> "re.Pattern[str]":
    """Questions that count events, with what the rest of them asks."""
    nouns = "|".join(sorted(_data("phrases")["acts"], key=len, reverse=True))
    return re.compile(rf"how (?:often|many (?P<noun>{nouns}))\b(?P<rest>.*)", re.IGNORECASE)


def counts_acts(text: str) -> bool:
    """True for "how often" and "how many visits"."""
    return bool(_counting().match(text))


def uncounted(text: str) -> Iterator[str]:
    """What is asked about events that are counted: "which visits", and "visits"."""
    found = _counting().match(text)
    if found and found["noun"] and found["noun"].lower() != "times":
        yield f"which {found['noun']}{found['rest']}"
        rest = re.sub(r" (?:were|are|have|has|was|is) there(?: been)?\b", "", found["rest"])
        yield f"{found['noun']}{rest}"


@functools.cache
def phrasings() -> tuple[Phrasing, ...]:
    """All phrasings; raises VocabularyError for a faulty one, UsageError for an unknown query."""
    return (*_of_questions(), *_of_verbs())


def possible(words: Words) -> Iterator[Phrasing]:
    """The phrasings that have all the words they need among these."""
    there = {word.lower() for word in words}
    for phrasing, needed in zip(phrasings(), _needs(), strict=True):
        if not any(there.isdisjoint(one) for one in needed):
            yield phrasing


@functools.cache
def _needs() -> tuple[tuple[frozenset[str], ...], ...]:
    known: dict[int, frozenset[str]] = {}
    return tuple(tuple(needs(one.parts, known)) for one in phrasings())


def _of_questions() -> Iterator[Phrasing]:
    lists = _data("phrases")["words"]
    for entry in _data("phrases")["question"]:
        query = find(entry["query"])
        ways = [parse(text, lists) for text in entry["says"]]
        flags = {name: entry[name] for name in ("loose", "quoted", "note") if name in entry}
        for parts in ways:
            yield Phrasing(query, parts, dict(entry.get("fixed", {})), ways[0], **flags)


def _of_verbs() -> Iterator[Phrasing]:
    shared = _data("verbs")
    for verb in shared["verb"]:
        query = find(verb["query"])
        lists = {**_data("phrases")["words"], **lists_of(verb)}
        given = {
            **({"relation": verb["relation"]} if "relation" in verb else {}),
            **verb.get("fixed", {}),
        }
        sample = parse(verb.get("says", shared["says"])[0], lists)
        example = verb.get("example", "")
        for texts, status, flags in ways_of(verb, shared):
            fixed = {**given, **({"status": status} if status else {})}
            for text in texts:
                yield Phrasing(query, parse(text, lists), fixed, sample, example=example, **flags)
        for texts, fixed in counts_of(verb, shared):
            for parts in (parse(text, lists) for text in texts):
                note = "acts are counted, by state"
                yield Phrasing(find("most-often"), parts, fixed, parts, note=note)


def offers(words: tuple[str, ...], limit: int = 3) -> list[str]:
    """Questions that share the most telling words with these, one for each query; else samples."""
    counts = _rarity()
    telling = {_stem(word) for word in words if word.lower() not in idle()} & set(counts)
    scored = []
    for place, (phrasing, stems) in enumerate(zip(phrasings(), _stems(), strict=True)):
        if not phrasing.loose and (shared := telling & stems):
            weight = sum(1 / counts[word] for word in shared)
            scored.append((-weight, len(stems), place, phrasing))
    found: dict[str, str] = {}
    for *_, phrasing in sorted(scored, key=lambda row: row[:3]):
        key = phrasing.fixed.get("relation", phrasing.query.name)
        if key not in found and len(found) < limit:
            to = {"to": phrasing.example} if phrasing.example else {}
            found[key] = plain(phrasing.sample, _examples(phrasing.query) | to)
    return list(found.values()) or list(_data("phrases")["samples"])


def samples(name: str, limit: int = 2) -> list[str]:
    """Questions for the canned query of that name, to show what can be asked."""
    found = (
        plain(phrasing.parts, _examples(phrasing.query))
        for phrasing in phrasings()
        if phrasing.query.name == name
        and not (phrasing.loose or phrasing.quoted or phrasing.fixed.get("status"))
    )
    return list(itertools.islice(dict.fromkeys(found), limit))


@functools.cache
def _rarity() -> Counter[str]:
    return Counter(stem for stems in _stems() for stem in stems)


@functools.cache
def _stems() -> tuple[frozenset[str], ...]:
    """The words of each phrasing, cut down."""
    return tuple(frozenset(map(_stem, literals(one.parts))) for one in phrasings())


@functools.cache
def _stem(word: str) -> str:
    return re.sub(r"(ing|ed|es|s|d)$", "", word.lower())[:6]


def _examples(query: Query) -> dict[str, str]:
    fallback = {"actor": "China", "other": "Russia", "by": "the United States", "to": "Russia",
                "about": "Japan", "mode": "militarily"}  # fmt: skip
    examples = {one.name: one.example for one in query.parameters if one.example}
    return fallback | examples | {"event": "the Beijing Olympics"}
