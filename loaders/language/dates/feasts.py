"""Feasts that people date by: Christmas, and those that move with Easter."""

import datetime as dt
import re

from loaders.language.dates.expression import DateExpression
from loaders.language.dates.patterns import (
    CLOSED,
    OF_DAY,
    WHICH,
    YEAR,
    Family,
    either,
    place,
    rule,
    which,
    year,
)

_CHRISTMAS = (12, 25)
# Days from Easter Sunday.
_MOVABLE = {
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Easter": 0,
    "Easter Sunday": 0,
    "Easter Monday": 1,
    "Ascension Day": 39,
    "Whit Sunday": 49,
    "Whit Monday": 50,
}


def easter(year: int) -> dt.date:
    """Easter Sunday of the Western churches (Butcher's rule)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    day = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * day) // 451
    month, date = divmod(moon + day - 7 * late + 114, 31)
    return dt.date(year, month, date + 1)


def _feast(found: re.Match[str]) -> DateExpression:
    name = found["feast"]
    if name in _MOVABLE:
        one = DateExpression(*place(found), "date", year(found), feast=_MOVABLE[name])
    else:
        one = DateExpression(*place(found), "date", year(found), *_CHRISTMAS)
    return one._replace(which=which(found))


_NAME = rf"(?P<feast>{either((*_MOVABLE, 'Christmas'))})"
_WHEN = r"\b(?i:at|by|on|over|before|after|until|since|for|from|of)"
_NAMED = "Agreement|Accord|Pact|Deal|Peace|Rising|Offensive|Island|Mass|Message|Eve|Day|Truce"
_NEXT = rf"(?= (?:(?:the|an?|its|his|her|their)\b|(?!{_NAMED})[A-Z]))"  # no "Good Friday pact"
_ENDS = rf"{OF_DAY}?(?:{CLOSED}|{_NEXT})"

FAMILY: Family = (
    re.compile(r"Easter|Christmas|Good Friday|(?:Ash|Palm|Maundy|Ascension|Whit) [A-Z]"),
    (
        rule(rf"{_WHEN} (?P<here>{_NAME}(?:(?: of|,)? {YEAR}|{_ENDS}))", _feast),
        rule(rf"\b(?i:{WHICH}) (?P<feast>Easter|Christmas)\b{CLOSED}", _feast),
    ),
)
