"""Dates by the calendar: "6 December 2021", "late March", "in 2013", "the 1990s", "spring 2022"."""

import re
from typing import cast

from loaders.language.dates import words
from loaders.language.dates.expression import DateExpression, Which
from loaders.language.dates.patterns import (
    CLOSED,
    COUNT,
    DAY,
    FULL_MONTH,
    LAST_DAY,
    MONTH,
    MONTHS,
    NO_NUMBER_AFTER,
    NO_NUMBER_BEFORE,
    NTH_DAY,
    PART,
    SEASON,
    SPELT_DAY,
    TO,
    WHICH,
    YEAR,
    Family,
    Rule,
    either,
    group,
    place,
    rule,
    which,
    year,
)


def _span(one: DateExpression, last: DateExpression) -> DateExpression:
    return DateExpression(one.start, one.end, "span", first=one, last=last)


def _date(found: re.Match[str]) -> DateExpression:
    name, day = found["month"].rstrip("."), group(found, "day")
    month = words.MONTHS.get(name) or words.SHORT_MONTHS.get(name) or int(name)
    nth = None if day is None else int(day) if day.isdigit() else words.ordinal(day)
    return DateExpression(*place(found), "date", year(found), month, nth, which=which(found))


def _edge_day(found: re.Match[str]) -> DateExpression:
    month, day = words.MONTHS[found["month"]], 1 if found["edge"] == "first" else -1
    return DateExpression(*place(found), "date", year(found), month, day)


def _days(found: re.Match[str]) -> DateExpression | None:
    one, last = _date(found), int(found["last"])
    return _span(one, one._replace(day=last)) if last > int(found["day"]) else None


def _lone_day(found: re.Match[str]) -> DateExpression:
    return DateExpression(*place(found), "date", day=int(found["day"]))


def _day_of_month(found: re.Match[str]) -> DateExpression:
    """ "On the 5th of the month", "the first of this month"."""
    day = found["day"]
    nth = int(day) if day.isdigit() else words.ordinal(day)
    this = cast(Which | None, {"the": None, "that": None}.get(found["of"], found["of"]))
    return DateExpression(*place(found), "date", day=nth, which=this)


def _lone_days(found: re.Match[str]) -> DateExpression | None:
    one, last = _lone_day(found), int(found["last"])
    return _span(one, one._replace(day=last)) if last > int(found["day"]) else None


def _named_day(found: re.Match[str]) -> DateExpression:
    month, day = words.NAMED_DAYS[found["name"].replace("’", "'")]
    return DateExpression(*place(found), "date", year(found), month, day)


def _fiscal(found: re.Match[str]) -> DateExpression:
    return DateExpression(*place(found), "date", year(found))


def _century(found: re.Match[str]) -> DateExpression:
    """All years of "the nineteenth century", from 1801 on."""
    nth = words.ordinal(found["century"]) or 0
    first = DateExpression(*place(found), "date", 100 * nth - 99)
    return _span(first, first._replace(year=100 * nth))


def _by_digits(found: re.Match[str]) -> DateExpression | None:
    """ "25/4/2022", "4/25/2022": none where either number may be the month."""
    one, two = int(found["one"]), int(found["two"])
    if one <= 12 and two <= 12 and one != two and found["stop"] == "/":
        return None
    day, month = (two, one) if found["stop"] == "/" and two > 12 else (one, two)
    return DateExpression(*place(found), "date", year(found), month, day) if month <= 12 else None


def _season(found: re.Match[str]) -> DateExpression:
    season = words.SEASONS[found["season"].lower()]
    return DateExpression(*place(found), "date", year(found), season, which=which(found))


def _year(found: re.Match[str]) -> DateExpression:
    return DateExpression(*place(found), "date", year(found), about=bool(group(found, "mid")))


def _whose_year(found: re.Match[str]) -> DateExpression:
    return _year(found)._replace(role="noun")


def _years(found: re.Match[str]) -> DateExpression | None:
    first = found["year"]
    last = int(first[: 4 - len(found["last"])] + found["last"])
    one = DateExpression(*place(found), "date", int(first))
    return _span(one, one._replace(year=last)) if last > int(first) else None


def _decade(found: re.Match[str]) -> DateExpression:
    name = found["decade"].lower()
    first = int(name) if name.isdigit() else words.DECADES[name]
    first += 1900 if first < 100 else 0
    if found["mid"]:
        return DateExpression(*place(found), "date", first + 5, about=True)
    return DateExpression(*place(found), "decade", first)


def _part_of_year(found: re.Match[str]) -> DateExpression | None:
    """The months of "the first half of 2020", "Q3 of last year", "the first ten months"."""
    order = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
    quarter = found["quarter"] or found["q"]
    if quarter:
        nth = int(quarter) if quarter.isdigit() else order[quarter.lower()]
        low, high = 3 * nth - 2, 3 * nth
    elif found["half"]:
        low, high = (1, 6) if found["half"].lower() == "first" else (7, 12)
    else:
        low, high = 1, words.number(found["count"])
    shift = {"last": -1, "this": 0, "the": 0, "next": 1}.get(found["which"] or "")
    one = DateExpression(*place(found), "date", year(found), low, year_shift=shift)
    return _span(one, one._replace(month=high)) if low < high <= 12 else None


def _year_to(found: re.Match[str]) -> DateExpression | None:
    """The months of "the 12 months to June 2025", "the year ending in March 2012"."""
    last = _date(found)
    count = words.number(found["count"]) if found["count"] else 12
    if last.year is None or last.month is None:
        return None
    before = 12 * last.year + last.month - count
    return _span(last._replace(year=before // 12, month=before % 12 + 1), last)


_YEAR_AFTER = rf"(?:(?:,| of|,? in)? {YEAR})?"
_OF_YEAR = rf"(?: (?:(?:of|in) )?(?:(?P<which>this|last|next|the) year\b|{YEAR}))?"
# A bare number is a year behind these words; elsewhere it may count, or name a resolution.
_BEFORE_YEAR = (
    r"(?:\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|"
    r"[Bb]etween|[Tt]hrough|[Tt]hroughout|[Ff]or|[Tt]o|[Aa]round|[Aa]bout|[Cc]irca|and|or|than|early|"
    r"late|as)\s|(?<!\d\s)[(\[—–]\s?|[,;:]\s|\bmid-)"
)
# "1964: Peru leaves …", an entry of a chronicle.
_ENTRY = r"(?:\A|(?<=\n)|(?<=[.!?]\s))(?:[-–—•*·]\s?)?"
_THAT_YEAR = r"(?! of\b(?! (?:that|the (?:same|next|following|previous|preceding)) year\b))"
# "The 2015 deal": a year that says which, so it may date the noun but not the act.
_WHOSE_YEAR = (
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Tt]his|\w+['’]s?)\s(?:\w+\s)?"
)
# "On the 11th Norwegian troops …", not "On the 11th Street".
_NO_NAME = (
    r"(?!Street|Avenue|Floor|Anniversary|Congress|Parallel|Century|Arrondissement|Fleet|Army|Corps|"
    r"Division|Brigade|Regiment|Amendment|Republic|Session|Plenum|Summit)"
)
_ON_THE = r"(?:\bOn |(?<=[,;] )on |(?<=\band )on |(?<=\bbut )on )"
_SEASON_IN = r"\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring)"
_YEARS = r"(?P<year>1[5-9]\d\d|20\d\d)[-–/](?P<last>\d\d\d\d|\d\d)\b(?![-–/])"
_OF_MONTH = r" (?:day )?of (?P<of>the|that|this|last|next) month\b"
_NUMBER = r"0?[1-9]|[12]\d|3[01]"
_CENTURY = rf"\bthe (?i:{PART})?"
_QUARTER = r"(?P<quarter>first|second|third|fourth|last|final) quarter|Q(?P<q>[1-4])"
_HALF = rf"(?P<half>first|second) half|first {COUNT} months"
_SOME = r"(?:early |late |(?P<mid>mid)[- ])?"

_MONTHS: tuple[Rule, ...] = (
    rule(rf"{NO_NUMBER_BEFORE}{DAY}{TO}{LAST_DAY}(?: of)? {MONTH}{_YEAR_AFTER}", _days),
    rule(rf"\b{MONTH} {DAY}{TO}{LAST_DAY}{NO_NUMBER_AFTER}(?:,? {YEAR})?", _days),
    rule(rf"{NO_NUMBER_BEFORE}(?:[Tt]he )?{DAY}(?: of)? {MONTH}{_YEAR_AFTER}", _date),
    rule(rf"\b(?i:(?:the )?{SPELT_DAY}) (?:day )?of {FULL_MONTH}{_YEAR_AFTER}", _date),
    rule(
        rf"\b{MONTH} (?:the )?{DAY}(?:{NO_NUMBER_AFTER}|(?=[-–](?:{MONTHS}) ))(?:,? {YEAR})?", _date
    ),
    rule(rf"(?:\b(?i:{PART}))?\b{MONTH}(?:,| of|,? in)? {YEAR}", _date),
    rule(rf"\b[Tt]he (?P<edge>first|last) day of {FULL_MONTH}{_YEAR_AFTER}", _edge_day),
    rule(rf"(?:\b(?i:{WHICH}) |\b(?i:{PART}))?\b{FULL_MONTH}", _date),
    rule(rf"\b(?P<name>{either(words.NAMED_DAYS)})\b(?:,? {YEAR})?", _named_day),
)
_DIGITS: tuple[Rule, ...] = (
    rule(r"\b(?P<year>20\d\d|1[5-9]\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b", _date),
    rule(
        rf"\b(?:[Oo]n|[Ff]rom|[Bb]etween) (?P<here>the {NTH_DAY}{TO}{LAST_DAY}){CLOSED}", _lone_days
    ),
    rule(rf"\b(?:[Oo]n|by|until|since|from|of|for) (?P<here>the {NTH_DAY}){CLOSED}", _lone_day),
    rule(rf"\b[Tt]he {NTH_DAY}{_OF_MONTH}", _day_of_month),
    rule(
        rf"{_ON_THE}(?P<here>the {NTH_DAY})(?= (?:the|an?|its|his|her|their) | {_NO_NAME}[A-Z])",
        _lone_day,
    ),
    rule(rf"(?<![\w$€£-])(?:the )?{_YEARS}", _years),
    rule(rf"{_BEFORE_YEAR}(?P<here>(?i:{PART})?{YEAR}){NO_NUMBER_AFTER}", _year),
    rule(rf"{_ENTRY}(?P<here>{YEAR})(?=\s?(?::|[–—-]\s))", _year),
    rule(rf"{_WHOSE_YEAR}(?P<here>{YEAR}){NO_NUMBER_AFTER}", _whose_year),
    rule(
        rf"(?<![\w/.-])(?P<one>{_NUMBER})(?P<stop>[/.])(?P<two>{_NUMBER})(?P=stop){YEAR}",
        _by_digits,
    ),
    rule(rf"\b(?:fiscal(?: year)?|FY) ?{YEAR}(?![-–/]\d)", _fiscal),
    rule(rf"{_CENTURY}(?P<century>1[5-9]th|20th) century\b", _century),
    rule(rf"\b(?:the )?{_SOME}['’]?(?P<decade>1[5-9]\d0|20\d0|[2-9]0)s\b", _decade),
)
_SEASONS: tuple[Rule, ...] = (
    rule(rf"\b(?i:{PART})?(?:[Tt]he )?{SEASON} of {YEAR}", _season),
    rule(rf"(?i:\b{SEASON}) {YEAR}", _season),
    rule(rf"\b(?i:{WHICH}) {SEASON}\b", _season),
    rule(rf"{_SEASON_IN} (?P<here>(?:the )?{PART}?{SEASON})\b{_THAT_YEAR}", _season),
)
_PARTS: tuple[Rule, ...] = (
    rule(rf"{_CENTURY}(?P<century>{either(words.ORDINALS)}) century\b", _century),
    rule(rf"\b(?i:the {SPELT_DAY}){_OF_MONTH}", _day_of_month),
    rule(rf"\b(?:the )?(?:{_QUARTER}|{_HALF}){_OF_YEAR}", _part_of_year),
    rule(rf"\bthe {_SOME}(?P<decade>{either(words.DECADES)})\b", _decade),
    rule(
        rf"\bthe (?:{COUNT} months|year) (?:up )?(?:to|through|until|end(?:ing|ed))(?: in)?"
        rf"(?: the end of)? {FULL_MONTH} {YEAR}",
        _year_to,
    ),
)

FAMILIES: tuple[Family, ...] = (
    (
        re.compile(rf"\b(?:{either(words.MONTHS)}|{either(words.SHORT_MONTHS)}|Day|Eve)\b"),
        _MONTHS,
    ),
    (re.compile(r"\d[\dt]|\dst|\dnd|\drd"), _DIGITS),
    (re.compile(rf"(?i:{either(words.SEASONS)})\b"), _SEASONS),
    (re.compile(rf"\b(?:quarter|half|months?|year|century|Q\d|{either(words.DECADES)})\b"), _PARTS),
)
