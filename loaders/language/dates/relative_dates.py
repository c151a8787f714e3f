"""Dates counted from another: "yesterday", "last Friday", "two weeks ago", "three days later"."""

import re
from typing import cast

from loaders.language.dates import words
from loaders.language.dates.expression import DateExpression, Unit
from loaders.language.dates.patterns import (
    COUNT,
    PART,
    TIME,
    UNIT,
    WEEKDAY,
    WHICH,
    Build,
    Family,
    Rule,
    group,
    measure,
    place,
    rule,
    which,
)

_SIGNS = {
    "later": 1, "after": 1, "afterwards": 1, "next": 1, "following": 1, "coming": 1,
    "earlier": -1, "before": -1, "previous": -1, "preceding": -1, "past": -1, "last": -1,
    "same": 0, "that": 0,
}  # fmt: skip


def _weekday(found: re.Match[str]) -> DateExpression:
    return DateExpression(
        *place(found), "weekday", weekday=words.WEEKDAYS[found["weekday"]], which=which(found)
    )


def _unit(unit: Unit, count: int) -> Build:
    def build(found: re.Match[str]) -> DateExpression:
        return DateExpression(*place(found), "unit", unit=unit, number=count)

    return build


def _which_unit(found: re.Match[str]) -> DateExpression:
    count = {"last": -1, "next": 1}.get(found["which"].lower(), 0)
    return DateExpression(*place(found), "unit", unit=cast(Unit, found["unit"]), number=count)


def _beyond(found: re.Match[str]) -> DateExpression:
    count = -2 if found["way"] == "before last" else 2
    return DateExpression(*place(found), "unit", unit=cast(Unit, found["unit"]), number=count)


def _overnight(found: re.Match[str]) -> DateExpression:
    night = DateExpression(*place(found), "unit", unit="day", number=-1)
    return DateExpression(*place(found), "span", first=night, last=night._replace(number=0))


def _ago(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    exact = group(found, "exact")
    return DateExpression(
        *place(found), "ago", unit=unit, number=-count, exact=bool(exact),
        day=-1 if exact == "yesterday" else None, about=bool(group(found, "about")),
    )  # fmt: skip


def _ahead(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    return DateExpression(*place(found), "ago", unit=unit, number=count)


def _within(found: re.Match[str]) -> DateExpression:
    return _ahead(found)._replace(kind="window")


def _window(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    return DateExpression(*place(found), "window", unit=unit, number=count * _SIGNS[found["way"]])


def _day_and_night(found: re.Match[str]) -> DateExpression:
    """ "The past 48 hours": two days before, or after, that of the report."""
    hours = {"24": 1, "48": 2, "72": 3, "twenty-four": 1, "forty-eight": 2, "seventy-two": 3}
    count = hours[found["hours"].lower()] * _SIGNS[found["way"]]
    return DateExpression(*place(found), "window", unit="day", number=count)


def _hours(found: re.Match[str]) -> DateExpression:
    """Hours on, a report still speaks of the same day."""
    return DateExpression(*place(found), "later", unit="day")


def _clock(found: re.Match[str]) -> DateExpression:
    """An hour of the day that the text is at."""
    return _hours(found)._replace(exact=True)


def _after(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    sign = -_SIGNS[found["way"]]
    return DateExpression(
        *place(found), "later", unit=unit, number=sign * count, exact=True, role="clause"
    )


def _hours_after(found: re.Match[str]) -> DateExpression:
    return _hours(found)._replace(role="clause")


def _both_years(found: re.Match[str]) -> DateExpression:
    this = DateExpression(*place(found), "unit", unit="year")
    return DateExpression(*place(found), "span", first=this, last=this._replace(number=1))


def _later(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    return DateExpression(
        *place(found), "later", unit=unit, number=count * _SIGNS[found["way"].lower()],
        exact=bool(group(found, "count")),
    )  # fmt: skip


_HOUR = r"midnight|noon|dawn|daybreak|dusk|\d{1,2}(?:[.:]\d\d)? ?[ap](?:m\b|\.m\.)"
_HOURS = r"(?P<hours>24|48|72|twenty-four|forty-eight|seventy-two)"
_OF_DAY = r"(?: (?:morning|afternoon|evening|night))"
_FEASTS = "Good Black Easter Bloody Ash Palm Super Whit Maundy Holy Every every Each each".split()
_NO_FEAST = "".join(rf"(?<!\b{word} )" for word in _FEASTS)
# "A day before" is a date of its own only where nothing follows that it is counted from.
_STOP = (
    r"(?=\s*(?:[.,;:)\]”\"—–-]|$)|\s+(?:and|but|in|at|on|to|with|as|was|were|had|by|from|for|over|into|"
    r"under|against|despite|amid|during|through|because|while|rather|when|without|via)\b)"
)

_ABOUT = r"(?:about|around|almost|nearly|just|more than|less than|over|some) "
_PART_OF_PERIOD = r"(?:(?:earlier|later|early|late) in|(?:the )?(?:end|close|start) of)"
_PERIOD = r"(?P<unit>week|month|quarter|year|weekend|decade)"
_EXACT = r"(?: (?P<exact>today|yesterday|to the day)\b)?"
_TO_THE_DAY = r"(?: (?:almost )?to the (?:very )?(?:day|week|month))?"
# "Her last week in office" is no week before this one.
_OWNERS = ("[Tt]he", "[Hh]is", "[Hh]er", "[Ii]ts", "[Tt]heir", "[Oo]ur", "[Mm]y")
_NOT_OWNED = "".join(rf"(?<!\b{owner} )" for owner in _OWNERS) + r"(?<!['’]s )(?<!s['’] )"
_SPENT = r"(?! (?:stay|train|flight|bag)s?\b)"

_WEEKDAYS: tuple[Rule, ...] = (
    rule(rf"{_NO_FEAST}\b(?i:{WHICH} )?{WEEKDAY}(?!s){_OF_DAY}?", _weekday),
)
_DAYS: tuple[Rule, ...] = (
    rule(r"\b(?i:the day before yesterday)\b", _unit("day", -2)),
    rule(r"\b(?i:the day after tomorrow)\b", _unit("day", 2)),
    rule(rf"\b(?i:(?:earlier |late |early )?yesterday{_OF_DAY}?)\b", _unit("day", -1)),
    rule(r"\b(?i:(?:late )?last (?:night|evening))\b", _unit("day", -1)),
    rule(r"\b(?i:(?:earlier |later )?today|tonight)\b", _unit("day", 0)),
    rule(r"\b(?i:(?:\w+er |early |late )?this (?:morning|afternoon|evening))\b", _unit("day", 0)),
    rule(rf"\b(?i:tomorrow{_OF_DAY}?)\b", _unit("day", 1)),
    rule(rf"\b(?i:overnight|during the night|through the night)\b{_SPENT}", _overnight),
    rule(r"\b(?i:(?:an hour|(?:\w+ )?(?:hours|minutes)|moments) (?:later|earlier|afterwards))\b",
         _hours),
    rule(r"\b(?i:within (?:hours|minutes|(?:an|the) hour))\b", _hours),
    rule(r"\b(?i:(?:an hour|hours|minutes|moments) (?:after|before))\b", _hours_after),
    rule(rf"\b[Aa]t (?P<here>{_HOUR})(?!\w)", _clock),
)  # fmt: skip
_UNITS: tuple[Rule, ...] = (
    rule(rf"\b(?i:{PART})?{_NOT_OWNED}(?i:{WHICH}) {_PERIOD}\b(?! (?:before last|after next))",
         _which_unit),
    rule(rf"\bthe (?P<which>current) {_PERIOD}\b", _which_unit),
    rule(rf"\b(?i:the) {_PERIOD} (?P<way>before last|after next)\b", _beyond),
    rule(r"\b(?:[Aa]t|[Oo]ver|[Oo]n|[Dd]uring) (?P<here>the weekend)\b", _unit("weekend", 0)),
    rule(rf"\b(?P<which>){_PART_OF_PERIOD} the (?P<unit>day|week|month|year)\b", _which_unit),
    rule(r"\b(?:the )?year['’]?s?[ -]end\b", _unit("year", 0)),
    rule(r"\b[Ii]n (?P<here>the new year)\b", _unit("year", 1)),
    rule(r"\b(?i:this year and next)\b", _both_years),
)  # fmt: skip
_COUNTS: tuple[Rule, ...] = (
    rule(rf"\b(?i:(?P<about>{_ABOUT})?{COUNT}) {UNIT}s? ago\b{_EXACT}", _ago),
    rule(rf"\b[Ii]n (?P<here>{COUNT} {UNIT}(?:s['’]?|['’]s)?(?: time)?)\b(?!-)", _ahead),
    rule(rf"\b(?i:{COUNT}) {UNIT}s? from (?:now|today)\b", _ahead),
    rule(rf"\bthe (?P<way>past|last|next|coming|previous) {COUNT} {UNIT}s?\b(?! of\b)", _window),
    rule(rf"\b[Ww]ithin {COUNT} {UNIT}s?\b(?! of\b)", _within),
    rule(rf"\bthe (?P<way>past|coming) {UNIT}\b", _window),
    rule(rf"\b(?:[Oo]ver|[Dd]uring|[Ww]ithin) (?P<here>the (?P<way>last|next) {UNIT})\b", _window),
    rule(rf"\bthe (?P<way>past|last|previous|next|coming) {_HOURS} hours\b", _day_and_night),
    rule(rf"\b(?i:{COUNT}) {UNIT}s? (?P<way>later|earlier|afterwards)\b(?! than)", _later),
    rule(rf"\b(?i:{COUNT}) {UNIT}s?{_TO_THE_DAY} (?P<way>before|after){_STOP}", _later),
    rule(rf"\b(?i:{COUNT}) {UNIT}s?{_TO_THE_DAY} (?P<way>before|after) (?:that|those|this)\b",
         _later),
    rule(rf"\b(?i:{_ABOUT})?(?<!\bin )(?<!\band )(?i:{COUNT}) {UNIT}s?{_TO_THE_DAY}"
         rf" (?P<way>before|after)\b(?!{_STOP})", _after),
    rule(rf"\b[Tt]he {TIME} (?P<way>before|after){_STOP}", _later),
    rule(rf"\b[Tt]he (?P<way>next|following|previous|preceding|same) {TIME}\b", _later),
    rule(rf"(?<!now )(?<!so )\b(?i:(?:earlier |later )?(?P<way>that)) {TIME}\b", _later),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    (re.compile(r"[a-z]day\b"), _WEEKDAYS),
    (re.compile(r"(?i:today|yesterday|tomorrow|(?:to|over)?night|morning|afternoon|evening)\b|"
                r"(?i:hours?|minutes|moments)\b|"
                r"[Aa]t (?:midnight|noon|dusk|dawn|daybreak|\d)"), _DAYS),
    (re.compile(r"(?i:day|week|weekend|month|quarter|year|decade)\b"), _UNITS),
    (re.compile(r"(?i:day|night|morning|afternoon|evening|week|hour|month|quarter|year|decade)s?\b"),
     _COUNTS),
)  # fmt: skip
