"""Dates as phrases say them: single dates found, neighbours joined ("from May to July")."""

import re
from collections.abc import Iterator

from loaders.language.dates import calendar_dates, feasts, narrative_dates, relative_dates
from loaders.language.dates.context import is_name, placed
from loaders.language.dates.expression import DateExpression
from loaders.language.dates.patterns import Rule

_FAMILIES = (
    *calendar_dates.FAMILIES, feasts.FAMILY, *relative_dates.FAMILIES, *narrative_dates.FAMILIES,
)  # fmt: skip


def find(text: str, start: int, end: int) -> Iterator[DateExpression]:
    """Dates named in `text[start:end]`, in order and apart; offsets count from the text's start."""
    for expression in _joined(text, _atoms(text, start, end)):
        yield placed(text, start, expression)


def _atoms(text: str, start: int, end: int) -> Iterator[DateExpression]:
    found: list[tuple[int, int, int, DateExpression]] = []
    for pattern, build in _rules(text, start, end):
        for match in pattern.finditer(text, start, end):
            expression = build(match)
            if expression and not is_name(text, expression):
                found.append((expression.start, -expression.end, len(found), expression))
    reached = start
    for first, _, _, expression in sorted(found):
        if first >= reached:
            reached = expression.end
            yield expression


def _rules(text: str, start: int, end: int) -> Iterator[Rule]:
    for hint, rules in _FAMILIES:
        if hint.search(text, start, end):
            yield from rules


_OF = re.compile(r"(?: period)?,? (?:(?:of|in) )?")
_IN = re.compile(r",? (?:in|of|back in|early in|late in|during) ?(?:the )?| ")
_ON = re.compile(r",? on ")
_DAY_DATE = re.compile(r",? \(?(?:the )?")
_RANGE = re.compile(r" ?[-–—] ?|[-–—]| (?:to|until|till|through) (?:the )?")
_BOTH = re.compile(r" (?:and|or) (?:in |on )?(?:the )?")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:the )?$", re.I)


def _joined(text: str, atoms: Iterator[DateExpression]) -> Iterator[DateExpression]:
    last: DateExpression | None = None
    for atom in atoms:
        joined = _join(text, last, atom) if last else None
        if joined:
            last = joined
            continue
        if last:
            yield last
        last = atom
    if last:
        yield last


def _join(text: str, one: DateExpression, two: DateExpression) -> DateExpression | None:
    gap = text[one.end : two.start]
    if len(gap) > 12:
        return None
    return _completed(gap, one, two) or _spanned(text, gap, one, two)


def _completed(gap: str, one: DateExpression, two: DateExpression) -> DateExpression | None:
    """ "May last year", "last week, on Tuesday", "Wednesday (Dec 15)": two say one date."""
    if one.kind == "weekday" and two.kind == "date" and two.day and _DAY_DATE.fullmatch(gap):
        return two._replace(start=one.start)
    if one.kind == "unit" and one.unit == "week" and two.kind == "weekday" and not two.which:
        within = _ON.fullmatch(gap)
        return two._replace(start=one.start, unit="week", number=one.number) if within else None
    if one.kind == "weekday" and not one.which and _one_of(gap, two):
        return two._replace(start=one.start)
    if one.role != "act":
        return None
    if not _OF.fullmatch(gap):
        return None
    if one.kind == "weekday" and two.kind == "unit" and two.unit == "week" and not one.which:
        return one._replace(end=two.end, unit="week", number=two.number)
    if two.unit != "year" or two.kind not in ("unit", "later") or two.role == "clause":
        return None
    if one.kind == "date" and one.month and one.year is None:
        return _in_year(one, two)
    if one.kind == "span" and one.last and one.last.kind == "date" and one.last.year is None:
        first = _in_year(one.first, two) if one.first else None
        return one._replace(end=two.end, first=first, last=_in_year(one.last, two))
    return None


def _one_of(gap: str, two: DateExpression) -> bool:
    """ "On a Sunday in March", "one Friday last month": some day of the month."""
    if two.kind == "unit" and two.unit in ("month", "year"):
        return gap == " "
    month = two.kind == "date" and two.month is not None and two.day is None
    return month and _IN.fullmatch(gap) is not None


def _in_year(one: DateExpression, two: DateExpression) -> DateExpression:
    if two.kind == "unit":
        return one._replace(end=two.end, year_shift=two.number)
    return one._replace(end=two.end, unit="year", number=two.number)


def _spanned(
    text: str, gap: str, one: DateExpression, two: DateExpression
) -> DateExpression | None:
    grain = _grain(one)
    if grain != _grain(two) or grain is None:
        return None
    between = _BETWEEN.search(text, max(0, one.start - 15), one.start)
    joins = _RANGE.fullmatch(gap) or (_BOTH.fullmatch(gap) and (between or _next(one, two)))
    if not joins:
        return None
    start = between.start() if between else one.start
    return DateExpression(start, two.end, "span", first=one, last=two)


def _grain(one: DateExpression) -> str | None:
    if one.kind == "weekday" or (one.kind == "unit" and one.unit == "day"):
        return "day"
    if one.kind == "unit":
        return one.unit
    if one.kind == "date":
        exact = one.day or one.feast is not None
        return "day" if exact else "month" if one.month else "year"
    return None


def _next(one: DateExpression, two: DateExpression) -> bool:
    """True where the second follows on the first: "May and June", "Thursday and Friday"."""
    if one.kind == two.kind == "weekday":
        return (two.weekday or 0) - (one.weekday or 0) in (1, -6)
    if one.kind == two.kind == "unit":
        return two.number - one.number == 1
    if one.kind != "date" or two.kind != "date":
        return False
    if one.day and two.day:
        return one.month == two.month and two.day - one.day == 1
    if one.month and two.month:
        return two.month - one.month in (1, -11)
    return (two.year or 0) - (one.year or 0) == 1
