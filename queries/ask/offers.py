"""Questions to offer: those near one that is not understood, and samples of each query."""

import functools
import re
from collections import Counter

from queries.ask.lexicon import data, idle
from queries.ask.phrasings import phrasings
from queries.ask.template import Words, literals, plain
from queries.query import Query


def offers(words: Words, limit: int = 3) -> list[str]:
    """Questions that share the most telling words with these, one for each query; else samples."""
    rarity = _rarity()
    telling = {_stem(word) for word in words if word.lower() not in idle()} & set(rarity)
    scored = []
    most = "most" in map(str.lower, words)
    for place, (phrasing, stems) in enumerate(zip(phrasings(), _stems(), strict=True)):
        counts = phrasing.query.name.startswith("most-") and not most
        if not (phrasing.loose or counts) and (shared := telling & stems):
            weight = sum(1 / rarity[word] for word in shared)
            scored.append((-weight, len(stems), place, phrasing))
    found: dict[str, str] = {}
    for *_, phrasing in sorted(scored, key=lambda row: row[:3]):
        key = phrasing.fixed.get("relation", phrasing.query.name)
        if key not in found and len(found) < limit:
            to = {"to": phrasing.example} if phrasing.example else {}
            found[key] = plain(phrasing.sample, _examples(phrasing.query) | to)
    return list(found.values()) or list(data("phrases")["samples"])


def samples(name: str, limit: int = 2) -> list[str]:
    """Questions for the canned query of that name, to show what can be asked: unlike beginnings."""
    found: dict[str, str] = {}
    for phrasing in phrasings():
        if phrasing.query.name != name or phrasing.loose or phrasing.quoted or phrasing.timed:
            continue
        if not phrasing.fixed.get("status"):
            text = plain(phrasing.parts, _examples(phrasing.query))
            found.setdefault(text.split(" ")[0], text)
    return list(found.values())[:limit]


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
    """What stands in the slots of a question that is offered."""
    examples = {one.name: one.example for one in query.parameters if one.example}
    told: dict[str, dict[str, str]] = data("phrases")["examples"]
    return told["without"] | examples | told["always"]
