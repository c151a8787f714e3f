"""All phrasings, read from phrases.toml and verbs.toml."""

import functools
import itertools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from queries.ask.template import Parts, literals, parse, plain
from queries.catalog import find
from queries.query import Query

_FORMS = ("base", "s", "past", "part", "ing")
_STATUSES = {"says": None, "planned": "planned", "possible": "possible"}


class Phrasing(NamedTuple):
    """One way to ask a canned query, and the parameters that it fixes.

    `sample` is the plainest of the ways to ask the same.
    """

    query: Query
    parts: Parts
    fixed: dict[str, str]
    sample: Parts


@functools.cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((files("queries") / "ask" / f"{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def polite() -> tuple[str, ...]:
    """Words before or behind a question that mean nothing for it, the longest first."""
    return tuple(sorted(_data("phrases")["polite"], key=len, reverse=True))


@functools.cache
def vague() -> frozenset[str]:
    """Words that name nobody."""
    return frozenset(_data("phrases")["vague"])


@functools.cache
def phrasings() -> tuple[Phrasing, ...]:
    """All phrasings; raises VocabularyError for a faulty one, UsageError for an unknown query."""
    return (*_of_questions(), *_of_verbs())


def _of_questions() -> Iterator[Phrasing]:
    lists = _data("phrases")["words"]
    for entry in _data("phrases")["question"]:
        query = find(entry["query"])
        ways = [parse(text, lists) for text in entry["says"]]
        for parts in ways:
            yield Phrasing(query, parts, dict(entry.get("fixed", {})), ways[0])


def _of_verbs() -> Iterator[Phrasing]:
    shared = _data("verbs")
    for verb in shared["verb"]:
        query = find(verb["query"])
        lists = {**_data("phrases")["words"], **_forms(verb)}
        relation = {"relation": verb["relation"]} if "relation" in verb else {}
        sample = parse(verb.get("says", shared["says"])[0], lists)
        for group, status in _STATUSES.items():
            fixed = {**relation, **({"status": status} if status else {})}
            for text in verb.get(group, shared[group]):
                yield Phrasing(query, parse(text, lists), fixed, sample)


def _forms(verb: Mapping[str, Any]) -> dict[str, str]:
    """The five forms of a verb as word lists, each followed by what goes with the verb."""
    rows = [forms.split("|") for forms in verb["forms"]]
    after = f" ({'|'.join(verb['after'])})" if "after" in verb else ""
    return {
        name: f"(({'|'.join(row[at] for row in rows)}){after})" for at, name in enumerate(_FORMS)
    }


def offers(words: tuple[str, ...], limit: int = 3) -> list[str]:
    """Questions that share the most telling words with these, one for each query; else samples."""
    counts = _rarity()
    idle = set(_data("phrases")["idle"])
    telling = {_stem(word) for word in words if word.lower() not in idle} & set(counts)
    scored = []
    for place, phrasing in enumerate(phrasings()):
        stems = {_stem(word) for word in literals(phrasing.parts)}
        if shared := telling & stems:
            weight = sum(1 / counts[word] for word in shared)
            scored.append((-weight, len(stems), place, phrasing))
    found: dict[str, str] = {}
    for *_, phrasing in sorted(scored, key=lambda row: row[:3]):
        key = phrasing.fixed.get("relation", phrasing.query.name)
        if key not in found and len(found) < limit:
            found[key] = plain(phrasing.sample, _examples(phrasing.query))
    return list(found.values()) or list(_data("phrases")["samples"])


def samples(name: str, limit: int = 2) -> list[str]:
    """Questions for the canned query of that name, to show what can be asked."""
    found = (
        plain(phrasing.parts, _examples(phrasing.query))
        for phrasing in phrasings()
        if phrasing.query.name == name and not phrasing.fixed.get("status")
    )
    return list(itertools.islice(dict.fromkeys(found), limit))


@functools.cache
def _rarity() -> Counter[str]:
    return Counter(
        stem for one in phrasings() for stem in {_stem(word) for word in literals(one.parts)}
    )


def _stem(word: str) -> str:
    return re.sub(r"(ing|ed|es|s|d)$", "", word.lower())[:6]


def _examples(query: Query) -> dict[str, str]:
    fallback = {"actor": "China", "other": "Russia", "by": "the United States", "to": "Russia",
                "about": "Japan"}  # fmt: skip
    examples = {one.name: one.example for one in query.parameters if one.example}
    return fallback | examples | {"event": "the Beijing Olympics"}
