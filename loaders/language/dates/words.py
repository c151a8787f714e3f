"""The words of the calendar: months, weekdays, seasons, numbers, and days with a name."""

import re

from loaders.language import lexicon

_CALENDAR, _NUMBERS = lexicon.table("calendar"), lexicon.table("numbers")

MONTHS: dict[str, int] = _CALENDAR["months"]
SHORT_MONTHS: dict[str, int] = _CALENDAR["short_months"]
WEEKDAYS: dict[str, int] = _CALENDAR["weekdays"]
SEASONS: dict[str, int] = _CALENDAR["seasons"]
NAMED_DAYS: dict[str, list[int]] = _CALENDAR["named_days"]
DECADES: dict[str, int] = _CALENDAR["decades"]
TENS: dict[str, int] = _NUMBERS["tens"]
NUMBERS: dict[str, int] = _NUMBERS["cardinals"] | _NUMBERS["articles"]
ORDINALS: dict[str, int] = _NUMBERS["ordinals"] | {
    word.removesuffix("y") + "ieth": tens for word, tens in TENS.items()
}
COUNTED = sorted(lexicon.words("dating", "counted"))
_NTH = re.compile(r"(\d+)(?:st|nd|rd|th)")


def number(word: str) -> int:
    """The value of "12", "a", "two" or "twenty-two"."""
    if word.isdigit():
        return int(word)
    tens, _, ones = word.lower().rpartition("-")
    return TENS.get(tens, 0) + (NUMBERS.get(ones) or TENS[ones])


def ordinal(word: str) -> int | None:
    """The value of "40th", "fortieth" and "twenty-first"; None for any other word."""
    low = word.lower()
    if found := _NTH.fullmatch(low):
        return int(found[1])
    tens, _, ones = low.rpartition("-")
    more = TENS.get(tens, 0) if tens else 0
    return more + ORDINALS[ones] if ones in ORDINALS and bool(more) == bool(tens) else None
