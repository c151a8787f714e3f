"""Dates counted from the day of publication: "yesterday", "last Friday", "two weeks ago"."""

import re
from typing import cast

from loaders.language import lexicon
from loaders.language.dates import words
from loaders.language.dates.expression import DateExpression, Unit
from loaders.language.dates.patterns import (
    CLOSED,
    COUNT,
    FULL_MONTH,
    OF_DAY,
    PART,
    SIGNS,
    SUBJECT,
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


def _weekday(found: re.Match[str]) -> DateExpression:
    return DateExpression(
        *place(found), "weekday", weekday=words.WEEKDAYS[found["weekday"]], which=which(found)
    )


def _some_weekday(found: re.Match[str]) -> DateExpression:
    """ "On a Sunday", "one Friday": the text has to say of which month, else it is no date."""
    return _weekday(found)._replace(role="comparison")


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
        day={"yesterday": -1, "tomorrow": 1}.get(exact or ""), about=bool(group(found, "about")),
    )  # fmt: skip


def _years_ago(found: re.Match[str]) -> DateExpression:
    """ "Twenty years ago this week": the week around that day."""
    unit, count = measure(found)
    return DateExpression(
        *place(found), "ago", unit=unit, number=-count, exact=True,
        first=DateExpression(*place(found), "unit", unit=cast(Unit, found["grain"])),
    )  # fmt: skip


def _years_ago_in(found: re.Match[str]) -> DateExpression:
    """ "Fifteen years ago this June"."""
    _, count = measure(found)
    month = words.MONTHS[found["month"]]
    return DateExpression(*place(found), "date", month=month, year_shift=-count)


def _halves_ago(found: re.Match[str]) -> DateExpression:
    """ "Five and a half years ago": the year that it comes to."""
    count = words.number(group(found, "count") or "one")
    year = DateExpression(*place(found), "unit", unit="year")
    return DateExpression(
        *place(found), "ago", unit="month", number=-12 * count - 6, exact=True, first=year
    )


def _half_ago(found: re.Match[str]) -> DateExpression:
    return DateExpression(*place(found), "ago", unit="month", number=-6)


def _ahead(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    return DateExpression(*place(found), "ago", unit=unit, number=count)


def _within(found: re.Match[str]) -> DateExpression:
    return _ahead(found)._replace(kind="window")


def _window(found: re.Match[str]) -> DateExpression:
    unit, count = measure(found)
    return DateExpression(*place(found), "window", unit=unit, number=count * SIGNS[found["way"]])


def _day_and_night(found: re.Match[str]) -> DateExpression:
    """ "The past 48 hours": two days before, or after, that of the report."""
    hours = {"24": 1, "48": 2, "72": 3, "twenty-four": 1, "forty-eight": 2, "seventy-two": 3}
    count = hours[found["hours"].lower()] * SIGNS[found["way"]]
    return DateExpression(*place(found), "window", unit="day", number=count)


def _both_years(found: re.Match[str]) -> DateExpression:
    this = DateExpression(*place(found), "unit", unit="year")
    return DateExpression(*place(found), "span", first=this, last=this._replace(number=1))


_HOURS = r"(?P<hours>24|48|72|twenty-four|forty-eight|seventy-two)"
_NO_FEAST = "".join(rf"(?<!\b{word} )" for word in sorted(lexicon.words("dating", "feast")))
_ABOUT = r"(?:about|around|almost|nearly|just|more than|less than|over|some) "
_PART_OF_PERIOD = r"(?:(?:earlier|later|early|late) in|(?:the )?(?:end|close|start) of)"
_PERIOD = r"(?P<unit>week|month|quarter|year|weekend|decade)"
_WHEN = r"(?i:spent|at|over|on|during|by|before|after|until|since|for)"
_EXACT = r"(?: (?P<exact>today|yesterday|tomorrow|to the day)\b)?"
_LONG = r"(?P<unit>month|year|decade)"
# "On this day ten years ago".
_THIS_DAY = r"(?i:on this (?:very )?(?:day|date))"
# "Her last week in office" is no week before this one.
_OWNERS = ("[Tt]he", "[Hh]is", "[Hh]er", "[Ii]ts", "[Tt]heir", "[Oo]ur", "[Mm]y")
_NOT_OWNED = "".join(rf"(?<!\b{owner} )" for owner in _OWNERS) + r"(?<!['’]s )(?<!s['’] )"
_SPENT = r"(?! (?:stay|train|flight|bag)s?\b)"

_WEEKDAYS: tuple[Rule, ...] = (
    rule(
        rf"\b(?i:on an?|one|on the (?:first|second|third|fourth|last)|on one) (?:[a-z]+ )?{WEEKDAY}"
        rf"{OF_DAY}?(?:{CLOSED}|(?= of | last | this | next |,)|{SUBJECT})",
        _some_weekday,
    ),
    rule(rf"{_NO_FEAST}\b(?i:{WHICH} )?{WEEKDAY}(?!s){OF_DAY}?", _weekday),
)
_DAYS: tuple[Rule, ...] = (
    rule(r"\b(?i:the day before yesterday)\b", _unit("day", -2)),
    rule(r"\b(?i:the day after tomorrow)\b", _unit("day", 2)),
    rule(rf"\b(?i:(?:earlier |late |early )?yesterday{OF_DAY}?)\b", _unit("day", -1)),
    rule(r"\b(?i:(?:late )?last (?:night|evening))\b", _unit("day", -1)),
    rule(r"\b(?i:(?:earlier |later )?today|tonight)\b", _unit("day", 0)),
    rule(r"\b(?i:(?:\w+er |early |late )?this (?:morning|afternoon|evening))\b", _unit("day", 0)),
    rule(rf"\b(?i:tomorrow{OF_DAY}?)\b", _unit("day", 1)),
    rule(rf"\b(?i:overnight|during the night|through the night)\b{_SPENT}", _overnight),
)  # fmt: skip
_UNITS: tuple[Rule, ...] = (
    rule(rf"\b(?i:{PART})?{_NOT_OWNED}(?i:{WHICH}) {_PERIOD}\b(?! (?:before last|after next))",
         _which_unit),
    rule(rf"\bthe (?P<which>current) {_PERIOD}\b", _which_unit),
    rule(rf"\b(?i:the) {_PERIOD} (?P<way>before last|after next)\b", _beyond),
    rule(rf"\b{_WHEN} (?P<here>the weekend)\b(?! of\b)", _unit("weekend", 0)),
    rule(rf"\b(?P<which>)(?i:{_PART_OF_PERIOD}) the (?P<unit>day|week|month|year)\b", _which_unit),
    rule(r"\b(?:the )?year['’]?s?[ -]end\b", _unit("year", 0)),
    rule(r"\b(?P<which>)[Bb]efore the (?P<unit>week|month|year) is (?:out|over)\b", _which_unit),
    rule(r"\b(?:[Tt]his|[Tt]he) coming weekend\b", _unit("weekend", 0)),
    rule(r"\b[Ii]n (?P<here>the new year)\b", _unit("year", 1)),
    rule(r"\b(?i:this year and next)\b", _both_years),
)  # fmt: skip
_COUNTS: tuple[Rule, ...] = (
    rule(rf"\b(?i:{COUNT}) {_LONG}s? ago this (?P<grain>week|month)\b", _years_ago),
    rule(rf"\b(?i:{COUNT}) (?P<unit>year)s? ago this {FULL_MONTH}", _years_ago_in),
    rule(rf"\b(?i:{COUNT}) {_LONG}s? ago,? (?P<exact>{_THIS_DAY})\b", _ago),
    rule(rf"\b(?P<exact>{_THIS_DAY}),? (?:in \d{{4}}, )?{COUNT} {_LONG}s? ago\b", _ago),
    rule(rf"\b(?P<exact>(?i:exactly)) (?i:{COUNT}) {_LONG}s? ago\b(?! this)", _ago),
    rule(r"\b(?i:half a year ago)\b", _half_ago),
    rule(rf"\b(?i:{COUNT})(?P<half> and a half) (?P<unit>year)s? ago\b", _halves_ago),
    rule(r"\b(?i:a (?P<unit>year)) and a (?P<half>half) ago\b", _halves_ago),
    rule(rf"\b(?i:(?P<about>{_ABOUT})?{COUNT}) {UNIT}s? ago\b{_EXACT}", _ago),
    rule(rf"\b[Ii]n (?P<here>{COUNT} {UNIT}(?:s['’]?|['’]s)?(?: time)?)\b(?!-)", _ahead),
    rule(rf"\b(?i:{COUNT}) {UNIT}s? from (?:now|today)\b", _ahead),
    rule(rf"\bthe (?P<way>past|last|next|coming|previous) {COUNT} {UNIT}s?\b(?! of\b)", _window),
    rule(rf"\b[Ww]ithin {COUNT} {UNIT}s?\b(?! of\b)", _within),
    rule(rf"\bthe (?P<way>past|coming) {UNIT}\b", _window),
    rule(rf"\b(?:[Oo]ver|[Dd]uring|[Ww]ithin) (?P<here>the (?P<way>last|next) {UNIT})\b", _window),
    rule(rf"\bthe (?P<way>past|last|previous|next|coming) {_HOURS} hours\b", _day_and_night),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    (re.compile(r"[a-z]day\b"), _WEEKDAYS),
    (re.compile(r"(?i:today|yesterday|tomorrow|(?:to|over)?night|morning|afternoon|evening)\b|"
                r"hours\b"), _DAYS),
    (re.compile(r"(?i:day|week|weekend|month|quarter|year|decade)\b"), _UNITS),
    (re.compile(r"(?i:day|night|morning|afternoon|evening|week|hour|month|quarter|year|decade)s?\b"),
     _COUNTS),
)  # fmt: skip
