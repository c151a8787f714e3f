"""Parts of years and spans counted back from today: "late 2022", "the last two years"."""

import calendar
import datetime as dt
import re

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTH = "(?:" + "|".join((*_MONTHS, *(name[:3] for name in _MONTHS), "sept")) + r")\.?"
YEAR = r"(?:1[89]\d\d|20\d\d)"

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve"), 1
    )
    for word in words.split()
}  # fmt: skip
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
             "4th": 4, "last": 0}  # fmt: skip
_LENGTHS = {"half": 6, "quarter": 3}
_UNITS = "(?:day|week|month|year|decade)s?"
_COUNT = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,3}})"
# First and last month of the year named; a winter has two years.
_PARTS = {
    "early": (1, 4), "beginning": (1, 3), "start": (1, 3), "mid": (5, 8), "middle": (5, 8),
    "late": (9, 12), "end": (10, 12), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
    "fall": (9, 11),
}  # fmt: skip
_BACK = rf"(?:the )?(?:last|past) (?:(?P<count>{_COUNT}) )?(?P<unit>{_UNITS})"
_AGO = rf"(?P<ago>{_COUNT}) (?P<units>{_UNITS}) ago"
_PART = (
    rf"(?:the )?(?P<part>{'|'.join(_PARTS)})(?:[ -]of[ -]|[ -])?(?: ?the year )?(?P<year>{YEAR})"
)
_SHARE = rf"(?:the )?(?P<which>{'|'.join(_ORDINALS)}) (?P<length>half|quarter) of (?P<of>{YEAR})"
_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (_SHARE, _PART, _AGO, _BACK))
_NAMES = re.compile(r"\(\?P<\w+>")
# "last year" and "last week" are dates of the calendar: here a number stands between.
SPAN = "(?:" + "|".join(
    _NAMES.sub("(?:", form) for form in (_SHARE, _PART, _AGO, _BACK.replace(" )?", " )", 1))
) + ")"  # fmt: skip


def bounds(text: str, today: dt.date) -> tuple[str | None, str | None]:
    """First and last date of a span that SPAN matches, as EDTF."""
    found = next(match for form in _FORMS if (match := form.fullmatch(text)))
    match found.groupdict():
        case {"which": which, "length": length, "of": year}:
            months = _LENGTHS[length.lower()]
            part = _ORDINALS[which.lower()] or 12 // months
            return _months(int(year), months * (part - 1) + 1, months * part)
        case {"part": part, "year": year}:
            return _months(int(year), *_PARTS[part.lower()])
        case {"ago": count, "units": unit}:
            day = _back(today, _number(count), unit)
            length = {"y": 4, "d": 10 if unit.lower().startswith("da") else 4, "m": 7}
            text = day.isoformat()[: length.get(unit[0].lower(), 10)]
            return text, text
        case {"count": count, "unit": unit}:
            return _back(today, _number(count or "one"), unit).isoformat(), None
    raise AssertionError(text)


def month(word: str) -> int:
    """1 to 12, or 0 for a word that is no month."""
    word = word.lower().strip(".")
    starts = (at for at, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))
    return next(starts, 0) if word.isalpha() and len(word) >= 3 else 0


def _months(year: int, first: int, last: int) -> tuple[str, str]:
    return f"{year}-{first:02}", f"{year}-{last:02}"


def _number(text: str) -> int:
    return _NUMBERS.get(text.lower()) or int(text)


def _back(today: dt.date, number: int, unit: str) -> dt.date:
    """The day that many days, weeks, months or years before."""
    unit = unit.lower().removesuffix("s")
    if unit in ("day", "week"):
        return today - dt.timedelta(number * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - number * {"month": 1, "year": 12}.get(unit, 120)
    year, at = divmod(months, 12)
    year = max(year, 1)
    return dt.date(year, at + 1, min(today.day, calendar.monthrange(year, at + 1)[1]))
