"""Dates counted from the one last spoken of: "two days later", "that April", "the May before"."""

import re

from loaders.language import lexicon
from loaders.language.dates import words
from loaders.language.dates.expression import DateExpression, Role
from loaders.language.dates.patterns import (
    CLOSED,
    COUNT,
    FULL_MONTH,
    OF_DAY,
    PART,
    SEASON,
    SIGNS,
    SUBJECT,
    TIME,
    UNIT,
    WEEKDAY,
    Family,
    Rule,
    either,
    group,
    measure,
    place,
    rule,
)


def _later(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    return DateExpression(
        *place(found), "later", unit=unit, number=count * SIGNS[found["way"].lower()],
        exact=bool(group(found, "count")),
    )  # fmt: skip


def _other_time(found: re.Match[str]) -> DateExpression:
    """ "The previous week", "the same day"."""
    unit, count = measure(found)
    sign = SIGNS[found["way"]] if found["way"] else 0
    return DateExpression(*place(found), "later", unit=unit, number=sign * count)


def _after(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    sign = -SIGNS[found["way"]]
    return DateExpression(
        *place(found), "later", unit=unit, number=sign * count, exact=True, role="clause"
    )


def _since(found: re.Match[str]) -> DateExpression:
    """ "Six weeks since the two met"."""
    unit, count = measure(found)
    return DateExpression(*place(found), "later", unit=unit, number=-count, role="clause")


def _half(found: re.Match[str]) -> DateExpression:
    """ "Half a year later", "half a year after they met": six months."""
    way = found["way"]
    opens = way in ("after", "before")
    sign = -SIGNS[way] if opens else SIGNS[way]
    role: Role = "clause" if opens else "act"
    return DateExpression(*place(found), "later", unit="month", number=6 * sign, role=role)


def _hours(found: re.Match[str]) -> DateExpression:
    """Hours on, and at the time, a text still speaks of the same day."""
    return DateExpression(*place(found), "later", unit="day")


def _hours_after(found: re.Match[str]) -> DateExpression:
    return _hours(found)._replace(role="clause")


def _clock(found: re.Match[str]) -> DateExpression:
    """An hour of the day that the text is at."""
    return _hours(found)._replace(exact=True)


def _other_weekday(found: re.Match[str]) -> DateExpression:
    """ "The previous Saturday"; where no date was spoken of, the nearest by the report's day."""
    sign = SIGNS[found["way"].lower()]
    return _that_weekday(found)._replace(number=sign)


def _that_weekday(found: re.Match[str]) -> DateExpression:
    """ "On the Monday": the first from the day last spoken of on."""
    return _hours(found)._replace(weekday=words.WEEKDAYS[found["weekday"]])


def _month(found: re.Match[str]) -> int:
    season = group(found, "season")
    return words.SEASONS[season.lower()] if season else words.MONTHS[found["month"]]


def _that_month(found: re.Match[str]) -> DateExpression:
    """ "That April", "that summer": of the year last spoken of."""
    return DateExpression(*place(found), "date", month=_month(found), unit="year")


def _other_month(found: re.Match[str]) -> DateExpression:
    """ "The following May", "the winter before": the nearest to the date last spoken of."""
    sign = SIGNS[found["way"].lower()]
    return DateExpression(*place(found), "later", month=_month(found), number=sign, unit="year")


_HOUR = r"midnight|noon|dawn|daybreak|dusk|\d{1,2}(?:[.:]\d\d)? ?[ap](?:m\b|\.m\.)"
_ABOUT = r"(?:about|around|almost|nearly|just|more than|less than|over|some) "
_TO_THE_DAY = r"(?: (?:almost )?to the (?:very )?(?:day|week|month))?"
# "A day before" is a date of its own only where nothing follows that it is counted from.
_STOP = (
    r"(?=\s*(?:[.,;:)\]”\"—–-]|$)|\s+(?:and|but|in|at|on|to|with|as|was|were|had|by|from|for|over|into|"
    r"under|against|despite|amid|during|through|because|while|rather|when|without|via)\b)"
)
_GONE = (
    r"(?: (?:ha[sd]|have) (?:now |already )?(?:passed|elapsed|gone by|gone|flown by))?"
    r"(?: now| already)?"
)
# "Two years since then" and "ten years since 1990" count from nothing that is done.
_SINCE = rf"since\b(?!{_STOP}| (?:then|{either(words.MONTHS)}|\d)\b)"
_START = r"(?:\A|(?<=[.!?:;\n—–”\"] )|(?<=\n))"
# "In that hot August", "left that June": no "he said that June was …".
_ADJECTIVE = (
    r"(?:(?!(?:in|by|on|since|until|from|for|of|to|after|before|during|last|this|next|early|late|every|"
    r"each|as|at|if|when|while|and|or|the|a|an)\b)[a-z]+ )?"
)
_NOT_SAID = "".join(rf"(?<!\b{word} )" for word in sorted(lexicon.words("dating", "saying")))
_THAT = rf"{_NOT_SAID}\b(?:[Ll]ater |[Ee]arlier )?[Tt]hat {_ADJECTIVE}"
_IN_THAT = rf"(?:{_START}|(?<=\b[Ii]n )|(?<=\b[Bb]y ))[Tt]hat {_ADJECTIVE}"
_OTHER = r"(?P<way>following|next|previous|preceding)"

_MONTHS: tuple[Rule, ...] = tuple(
    rule(pattern.replace("MONTH", month), build)
    for month in (FULL_MONTH, rf"{SEASON}\b")
    for pattern, build in (
        (rf"{_IN_THAT}MONTH(?!['’]s| ?\d)", _that_month),
        (rf"{_THAT}MONTH{CLOSED}", _that_month),
        (rf"\b[Tt]he {_OTHER} MONTH", _other_month),
        (rf"\b[Tt]he MONTH (?P<way>before|after){_STOP}", _other_month),
    )
)
_WEEKDAYS: tuple[Rule, ...] = (
    rule(rf"\b[Tt]he {_OTHER} {WEEKDAY}{OF_DAY}?", _other_weekday),
    rule(rf"\b[Oo]n (?P<here>the {WEEKDAY}){OF_DAY}?(?:{CLOSED}|{SUBJECT})", _that_weekday),
)
_HOURS: tuple[Rule, ...] = (
    rule(r"\b(?i:(?:an hour|(?:\w+ )?(?:hours|minutes)|moments) (?:later|earlier|afterwards))\b",
         _hours),
    rule(r"\b(?i:within (?:hours|minutes|(?:an|the) hour))\b(?! of\b)", _hours),
    rule(r"\b(?i:(?:an hour|hours|minutes|moments) (?:after|before))\b", _hours_after),
)  # fmt: skip
_TIMES: tuple[Rule, ...] = (
    rule(rf"\b(?:[Aa]t|[Aa]s of) (?P<here>{_HOUR})(?!\w)", _clock),
    rule(rf"{_START}(?P<here>At (?:the|that) time)\b(?! of\b)", _hours),
)
_COUNTS: tuple[Rule, ...] = (
    rule(rf"\b(?i:{COUNT}) {UNIT}s? (?P<way>later|earlier|afterwards)\b(?! than)", _later),
    rule(rf"\b(?i:{COUNT}) {UNIT}s?{_TO_THE_DAY} (?P<way>before|after){_STOP}", _later),
    rule(rf"\b(?i:{COUNT}) {UNIT}s?{_TO_THE_DAY} (?P<way>before|after) (?:that|those|this)\b",
         _later),
    rule(rf"\b(?i:{_ABOUT})?(?<!\bin )(?<!\band )(?i:{COUNT}) {UNIT}s?{_TO_THE_DAY}"
         rf" (?P<way>before|after)\b(?!{_STOP})", _after),
    rule(rf"\b(?i:{COUNT}) {UNIT}s?{_GONE} {_SINCE}", _since),
    rule(r"\b[Hh]alf a year (?P<way>later|earlier|after|before)\b", _half),
    rule(rf"\b[Tt]he {TIME} (?P<way>before|after){_STOP}", _later),
    rule(rf"{_START}(?P<way>Next) {TIME}\b", _later),
    rule(rf"\b(?i:{PART})?[Tt]he (?:very )?(?:{_OTHER}|(?P<same>same)) {TIME}\b", _other_time),
    rule(rf"\b(?i:{PART})(?P<way>that) (?:same )?{TIME}\b", _later),
    rule(rf"(?<!now )(?<!so )\b(?i:(?:earlier |later )?(?P<way>that)) (?:very )?(?:same )?{TIME}\b",
         _later),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    (re.compile(rf"(?i:that|before|after|following|next|previous|preceding)\b.{{0,20}}?"
                rf"(?:{either(words.MONTHS)}|(?i:{either(words.SEASONS)}))|"
                rf"(?:{either(words.MONTHS)}|(?i:{either(words.SEASONS)})) (?:before|after)\b"),
     _MONTHS),
    (re.compile(r"(?:\b[Oo]n the|ing|next|ous) [MTWFS][a-z]+day\b"), _WEEKDAYS),
    (re.compile(r"(?i:hours?|minutes|moments)\b"), _HOURS),
    (re.compile(r"(?:[Aa]t|[Aa]s of) (?:midnight|noon|dusk|dawn|daybreak|\d|that time|the time)"),
     _TIMES),
    (re.compile(r"(?i:day|night|morning|afternoon|evening|week|hour|month|quarter|year|decade)s?\b"),
     _COUNTS),
)  # fmt: skip
