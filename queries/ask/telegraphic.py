"""Questions as notes have them, written out: "Chad and Mali: who mediated", "left the EU".

Each is tried as a question of its own, and told as it was read.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterator

from queries.ask.lexicon import data, deeds, idle
from queries.ask.times import take
from queries.titles import each_office, is_of_several

_TOPIC = re.compile(
    r"(?P<topic>[^:]+?)(?:: ?| - |, (?=who\b))(?P<ask>(?:who|whom|which|what|when)\b[^:]+)",
    re.IGNORECASE,
)
_TOWARD = ("", "between ", "with ", "on ", "to ", "for ", "of ")  # what a topic may stand behind
_DEED = "|".join(sorted(deeds(), key=len, reverse=True))
_PAIR = re.compile(rf"(?:the )?(?P<one>\w+)-(?P<other>\w+) (?P<deed>{_DEED})$", re.IGNORECASE)
_HAS = re.compile(r"(?P<who>who|what) is (?P<did>\w+(?:ed|en|ne|ft|et|ut|d|t) .+)", re.IGNORECASE)
_WHEN = re.compile(r"(?P<rest>\S+ .+),? when", re.IGNORECASE)
_ANY_DAY = dt.date(2000, 1, 1)  # of a date only its words are looked at


def written_out(text: str) -> Iterator[tuple[str, str]]:
    """The texts of a question that a note may stand for, each with what to tell of it."""
    words, when = dated(text)
    if is_of_several(words):
        yield from ((f"who are {each}{when}", "") for each in each_office(words))
    if found := _TOPIC.fullmatch(words):
        for toward in _TOWARD:
            yield from _told(f"{found['ask'].strip()} {toward}{found['topic']}", when)
    if found := _HAS.fullmatch(text):
        yield from _told(f"{found['who']} has {found['did']}", "")
    if found := _WHEN.fullmatch(text):
        yield from _told(found["rest"], "")
    if words.split(" ")[0].lower() in _pasts() and " by " not in f"{words} ":
        yield from _told(f"who {words}", when)
    if found := _PAIR.search(words):
        both = f"the {found['deed']} between {found['one']} and {found['other']}"
        yield from _told(words[: found.start()] + both, when)


def _told(asked: str, when: str) -> Iterator[tuple[str, str]]:
    yield asked + when, f"read as “{asked}{when}”"


def dated(text: str) -> tuple[str, str]:
    """A question and its date at the end, with "in" before a bare one."""
    rest, _ = take(text, _ANY_DAY, bare=True)
    when = text[len(rest) :] if text.startswith(rest) else ""
    if not when:
        return text, ""
    when = when.strip(" ,")
    return rest, f" {when}" if when.split()[0].lower() in idle() else f" in {when}"


@functools.cache
def _pasts() -> frozenset[str]:
    """Past forms of the verbs of questions, each a word."""
    forms = (form.split("|")[2] for verb in data("verbs")["verb"] for form in verb["forms"])
    return frozenset(form.split(" ")[0] for form in forms) - idle() - {"called", "put", "set"}
