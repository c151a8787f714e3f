"""When something came out, as exports of databases and papers write it, in ISO 8601.

Of numbers alone only what can be meant in one way: 03/04/2022 is told, not guessed.
"""

import datetime as dt
import email.utils
import re
from typing import Any

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMES = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_REST = (
    r"(?:,?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)?(?:(?:,|\s)\s*(?:at\s+)?\d{1,2}:\d\d.*)?"
)
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _REST, re.I)
    for form in (
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[a-z]{3,9})\.?,?[\s-]+(?P<year>\d{4})",
        r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",  # nobody has months first
        r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})",
    )
)
_SECONDS, _MILLISECONDS = (9, 10), (12, 13)  # how many digits they have since 1973
_HALVED = re.compile(r"\d\s*[ap]\.?m\b", re.I)
_UNIVERSAL = re.compile(r"(?<=\d)\s*(?:UTC|GMT)$")


def day(value: Any) -> Any:
    """A day or moment; what cannot be read stays as it is, for the record to say so."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int | float):
        return _counted(value) or value
    if not isinstance(value, str):
        return value
    text = _UNIVERSAL.sub("+00:00", value.strip())
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return _mailed(value) or _written(value.strip()) or _counted(value) or value
    return text


def _counted(value: str | float) -> str | None:
    """A day as the number 20220204, or a moment as seconds or milliseconds since 1970."""
    digits = str(value).partition(".")[0].strip()
    if not digits.isascii() or not digits.isdecimal():
        return None
    try:
        if len(digits) == len("20220204"):
            return dt.date.fromisoformat(digits).isoformat()
        if len(digits) in _SECONDS or len(digits) in _MILLISECONDS:
            seconds = int(digits) // (1000 if len(digits) in _MILLISECONDS else 1)
            return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()
    except ValueError:
        pass
    return None


def _mailed(value: str) -> str | None:
    """A moment in the form of e-mail and feeds (RFC 5322)."""
    if _HALVED.search(value):  # which would be overlooked
        return None
    try:
        return email.utils.parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _written(value: str) -> str | None:
    """The day of a date with its month in words, or of one of numbers in a plain order."""
    found = next((match for form in _FORMS if (match := form.fullmatch(value))), None)
    month = _month(found["month"].casefold()) if found else None
    if not found or not month:
        return None
    try:
        return dt.date(int(found["year"]), month, int(found["day"])).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int | None:
    if name.isdecimal():
        return int(name)
    short = "sep" if name == "sept" else name
    names = _MONTHS if short in _MONTHS else _NAMES
    return names.index(short) + 1 if short in names else None
