"""The date that a sentence speaks of which is not parsed: "the next day" may count from it."""

import datetime as dt
import re

from loaders.language import dates
from loaders.language.dating.story import aside, next_in_story

_AHEAD = re.compile(r"\b(?:will|would|shall|may|might|could|due|set|scheduled)\b[^.;:,—–]*$")
_DATED = ("act", "noun")


def ahead(text: str, start: int, date: int) -> bool:
    """Whether a sentence that starts there tells of what is to come, right before a date."""
    return bool(_AHEAD.search(text, start, date))


def spoken_of(
    text: str,
    start: int,
    end: int,
    published: dt.date | None,
    before: str | None,
    beside: bool = False,
) -> str | None:
    """The last date of `text[start:end]` in EDTF; `before` where it names none.

    `beside` is whether the sentence right before it named that date.
    """
    here = None
    for found in dates.find(text, start, end):
        if found.role in _DATED:
            coming = found.role == "act" and ahead(text, start, found.start)
            tense: dates.Tense = "future" if coming else "past"
            if beside and not coming:
                found = next_in_story(found, before, published)
            date = dates.resolve(found, published, tense, before)
            if date and not (here and aside(here, date)):
                before = here = date
    return before
