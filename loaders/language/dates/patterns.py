"""Pieces that the date patterns are put together from, and how their groups are read."""

import re
from collections.abc import Callable, Iterable
from typing import cast

from loaders.language.dates import words
from loaders.language.dates.expression import DateExpression, Unit, Which

Build = Callable[[re.Match[str]], DateExpression | None]
Rule = tuple[re.Pattern[str], Build]
Family = tuple[re.Pattern[str], tuple[Rule, ...]]  # rules to try where the pattern is found


def either(names: Iterable[str]) -> str:
    """A regular expression for one of the words, longer ones first."""
    return "|".join(sorted((name.replace("'", "['’]") for name in names), key=len, reverse=True))


FULL_MONTH = rf"(?P<month>{either(words.MONTHS)})\b"
MONTHS = rf"{either(words.MONTHS)}|(?:{either(words.SHORT_MONTHS)})\b\.?"
MONTH = rf"(?P<month>{MONTHS})"
_DAY = r"[12]\d|3[01]|0?[1-9]"
_NTH = either(word for word, value in words.ORDINALS.items() if value < 20)
_SPELT = rf"(?:{_NTH}|(?:twenty|thirty)-(?:{_NTH})|twentieth|thirtieth)"
DAY = rf"(?P<day>{_DAY})(?:st|nd|rd|th)?"
SPELT_DAY = rf"(?P<day>{_SPELT})"
LAST_DAY = rf"(?P<last>{_DAY})(?:st|nd|rd|th)?"
NTH_DAY = rf"(?P<day>{_DAY})(?:st|nd|rd|th)"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d|[,.]\d|s\b|\s?%)"
SEASON = rf"(?P<season>{either(words.SEASONS)})"
WEEKDAY = rf"(?P<weekday>{either(words.WEEKDAYS)})\b"
_COUNT = rf"(?:{either(words.TENS)})(?:-(?:{either(words.NUMBERS)}))?|{either(words.NUMBERS)}"
COUNT = rf"(?P<count>\d{{1,3}}|{_COUNT})"
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade)"
TIME = r"(?P<unit>day|night|morning|afternoon|evening|week|fortnight|month|quarter|year|decade)"
WHICH = r"(?P<which>last|this|next)"
TO = r"(?:\s?[-–—/]\s?| (?:to|and|or|until|through) (?:the )?)"
# "late March", "the end of next year": too vague to narrow a month or year down.
PART = (
    r"(?:(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|turn)|"
    r"(?:first|second|third|fourth|last|final|opening) (?:days?|weeks?)) (?:of|in) |"
    r"(?:early|earlier|late|later|(?P<mid>mid))(?: in |[ -]))"
)
NO_NUMBER_BEFORE = r"(?<![\w$€£#/.-])(?<!\d,)"
NO_NUMBER_AFTER = rf"(?!\d|[,.:]\d|\s?%|-\w|\s(?:{either(words.COUNTED)})\b)"
# What may follow where nothing that the words belong to may: "on the 4th" but not "the 4th floor".
CLOSED = (
    r"(?=\s*(?:[.,;:)\]”\"—–-]|$)|\s+(?:and|but|with|in|at|to|for|when|after|by|while|that|who|he|she|it|they|"
    r"his|her|its|their)\b)"
)


SUBJECT = r"(?= (?:the|an?|its|his|her|their) | [A-Z])"  # a clause's, right behind its date
HOURS_OF = r"\b(?i:within (?:\w+ )?(?:hours?|minutes) of )$"  # "within hours of Monday's vote"
OF_DAY = r"(?: (?:morning|afternoon|evening|night))"
SIGNS = {
    "later": 1, "after": 1, "afterwards": 1, "next": 1, "following": 1, "coming": 1,
    "earlier": -1, "before": -1, "previous": -1, "preceding": -1, "past": -1, "last": -1,
    "same": 0, "that": 0,
}  # fmt: skip


def rule(pattern: str, build: Build) -> Rule:
    """A pattern with what makes a date of its match."""
    return re.compile(pattern), build


def group(found: re.Match[str], name: str) -> str | None:
    """The text of a group, None where the pattern has no such group."""
    return found[name] if name in found.re.groupindex else None


def place(found: re.Match[str]) -> tuple[int, int]:
    """Where the date stands: the group `here`, else the whole match."""
    return found.span("here") if "here" in found.re.groupindex else found.span()


def year(found: re.Match[str]) -> int | None:
    """The year, if the text has one."""
    text = group(found, "year")
    return int(text) if text else None


def which(found: re.Match[str]) -> Which | None:
    """The "last" of "last May", if the text has one."""
    return cast(Which | None, (group(found, "which") or "").lower() or None)


def measure(found: re.Match[str]) -> tuple[Unit, int]:
    """Unit and number of "two fortnights"; a number left out is one."""
    count = words.number(group(found, "count") or "one")
    if found["unit"] == "fortnight":
        return "week", 2 * count
    if found["unit"] in ("night", "morning", "afternoon", "evening"):
        return "day", count
    return cast(Unit, found["unit"]), count
