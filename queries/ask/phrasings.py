"""All ways to ask a canned query, read from phrases.toml and verbs.toml."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from queries.ask.lexicon import data
from queries.ask.placing import can_ask, given, placed
from queries.ask.template import Parts, Words, literals, needs, parse
from queries.ask.verbs import counts_of, lists_of, ways_of
from queries.catalog import find
from queries.query import Query


class Phrasing(NamedTuple):
    """One way to ask a canned query, and the parameters that it fixes.

    `sample` is the plainest of the ways to ask the same. A `loose` one is tried where no other
    fits, a `quoted` one on questions with quotation marks, a `timed` one asks for the first or the
    last; `note` says what the answer leaves out, `example` whom the sample is about.
    """

    query: Query
    parts: Parts
    fixed: dict[str, str]
    sample: Parts
    loose: bool = False
    quoted: bool = False
    timed: bool = False
    note: str = ""
    example: str = ""


@functools.cache
def vocabulary() -> frozenset[str]:
    """All words that phrasings are made of."""
    return frozenset(word for one in phrasings() for word in literals(one.parts)) - {"-", "'s"}


@functools.cache
def phrasings() -> tuple[Phrasing, ...]:
    """All phrasings; raises VocabularyError for a faulty one, UsageError for an unknown query."""
    return (*_of_verbs(), *_of_questions())


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
    lists = data("phrases")["words"]
    for entry in data("phrases")["question"]:
        query = find(entry["query"])
        ways = [parse(text, lists) for text in entry["says"]]
        flags = {
            name: entry[name] for name in ("loose", "quoted", "timed", "note") if name in entry
        }
        for parts in ways:
            yield Phrasing(query, parts, dict(entry.get("fixed", {})), ways[0], **flags)


def _of_verbs() -> Iterator[Phrasing]:
    shared = data("verbs")
    for entry in shared["verb"]:
        verb = {**shared.get(entry.get("like", ""), {}), **entry}
        lists = {**data("phrases")["words"], **lists_of(verb)}
        sample = parse(placed(next(ways_of(verb, shared)).texts[0], verb)[1], lists)
        for texts, status, flags in ways_of(verb, shared):
            for query, text in (placed(text, verb) for text in texts):
                parts, fixed = parse(text, lists), given(verb, query, status)
                if can_ask(query, parts, fixed):
                    example = verb.get("example", "")
                    yield Phrasing(query, parts, fixed, sample, example=example, **flags)
        for texts, fixed in counts_of(verb, shared):
            for parts in (parse(text, lists) for text in texts):
                note = "acts are counted, by state"
                yield Phrasing(find("most-often"), parts, fixed, parts, note=note)
