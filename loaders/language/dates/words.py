"""The words of the calendar: months, weekdays, seasons, numbers, and days with a name."""

import re

from loaders.language import lexicon

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "January February March April May June July August September October November December"
        ).split(),
        1,
    )
}
SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7,
    "Aug": 8, "Sept": 9, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    )
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ).split(),
        1,
    )
} | {"a": 1, "an": 1, "a couple of": 2, "half a dozen": 6, "a dozen": 12}
TENS = {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ).split(),
        1,
    )
} | {word.removesuffix("y") + "ieth": tens for word, tens in TENS.items()}
_NTH = re.compile(r"(\d+)(?:st|nd|rd|th)")
NAMED_DAYS = {
    "New Year's Day": (1, 1),
    "May Day": (5, 1),
    "Bastille Day": (7, 14),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
COUNTED = sorted(lexicon.words("dating", "counted"))


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
