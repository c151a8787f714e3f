"""The day of a report's news, for acts that its headline and first sentences leave undated."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from graph import edtf
from graph.model import Article
from loaders.language import dates
from loaders.language.dating.filed import counted_from
from loaders.language.dating.passing import ahead
from loaders.language.tokenizer import Span

_FEWEST = 4  # sentences: a shorter text is a notice, which has no lead
_OPENING = 5  # sentences, the headline's included, in which a report says the day of its news
_LEAD = 3  # of these, the ones that tell the news itself
_RECENT = dt.timedelta(days=7)
# The time of day at the start of a line: "18:40", "1230 Moscow:", "4.50pm: ", "18:40 Lima says".
_STAMP = re.compile(
    r"^[^\S\n]*(?:[01]?\d|2[0-3])"
    r"(?:[:.]?[0-5]\d(?:(?=\s*\n| [A-Z][\w ]{1,30}:)| ?[ap]\.?m\.?\b)|:[0-5]\d(?= [A-Z]))",
    re.M,
)
_LIVE = 3  # stamps that make a running account


class Report(NamedTuple):
    """What an article of some length says about its day; offsets are into its text.

    `day` (EDTF) is named in its first sentences. From `live` on, if that is not negative, it is a
    running account with the time of day before its entries.
    """

    published: str
    day: str | None = None
    headline: int = 0
    lead: int = 0
    live: int = -1

    @property
    def same_day(self) -> bool:
        """True where the news is of the day on which it was published."""
        return self.day == self.published


def report(article: Article, spans: Sequence[Span], there: dt.date | None) -> Report | None:
    """How a report dates its news, filed `there`; None for a notice, or without a day."""
    if article.day is None or len(spans) < _FEWEST:
        return None
    stamps = [found.start() for found in _STAMP.finditer(article.text)]
    return Report(
        published=article.day.isoformat(),
        day=_day(article.text, article.day, spans, there),
        headline=spans[0][1] if _headed(article, spans[0]) else 0,
        lead=spans[_LEAD - 1][1],
        live=stamps[0] if len(stamps) >= _LIVE else -1,
    )


def _headed(article: Article, first: Span) -> bool:
    """True if the first sentence is the title, or stands apart without a full stop."""
    start, end = first
    line = article.text[start:end].strip()
    if article.title is not None:
        return line == article.title.strip()
    return article.text[end:].startswith("\n\n") and line[-1:].isalnum()


def _day(text: str, published: dt.date, spans: Sequence[Span], there: dt.date | None) -> str | None:
    """The first day of the week up to publication that the first sentences name."""
    for start, end in spans[:_OPENING]:
        for found in dates.find(text, start, end):
            if found.role not in ("act", "noun") or ahead(text, start, found.start):
                continue
            value = dates.resolve(found, counted_from(found, published, there), "past")
            low, high = edtf.bounds(value) if value else (None, None)
            if low is not None and low == high and published - _RECENT <= low <= published:
                return value
    return None
