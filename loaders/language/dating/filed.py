"""The day a report was filed: "today" is that day where a paper prints it on the next one."""

import datetime as dt
import re
from collections.abc import Sequence

from loaders.language import dates
from loaders.language.dates import DateExpression
from loaders.language.tokenizer import Span

_OPENING = 3  # sentences, the headline's included, of which one has the dateline
# A place in capitals, then a number, then a dash: looked for first, as few reports have them.
_DATELINE = re.compile(r"(?:\A|\n)[^\S\n]*[A-Z][A-Z][^\n]{0,60}?\d[^\n]{0,30}?[-–—:]")
_LATE = dt.timedelta(days=3)  # the longest that a report waits to be printed


def filed(text: str, spans: Sequence[Span], published: dt.date | None) -> dt.date | None:
    """The day in the dateline: "LIMA, May 3 -"; the day of publication where it has none."""
    opening = spans[:_OPENING]
    if not opening or not _DATELINE.search(text, 0, opening[-1][1]):
        return published
    for start, end in opening:
        for found in dates.find(text, start, end):
            day = dates.resolve(found, published) if found.role == "dateline" else None
            if day and published and found.day:
                there = dt.date.fromisoformat(day)
                return there if dt.timedelta() <= published - there <= _LATE else published
    return published


def counted_from(
    found: DateExpression, published: dt.date | None, there: dt.date | None
) -> dt.date | None:
    """The day that an expression counts from: `there` for "today", "yesterday" and "overnight"."""
    first = found.first or found
    return there if there and first.kind == "unit" and first.unit == "day" else published
