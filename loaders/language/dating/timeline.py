"""The dates of an article as it goes on: its own day, its report's, the one last spoken of."""

import functools
from collections.abc import Sequence

from graph.model import Article
from loaders.language.arguments.roles import Roles
from loaders.language.dating.acts import Dating
from loaders.language.dating.durations import OccasionDays
from loaders.language.dating.filed import filed
from loaders.language.dating.passing import spoken_of
from loaders.language.dating.report import Report, report
from loaders.language.tokenizer import Span


class Timeline:
    """Dates the sentences of an article in order; what is passed over is looked through later."""

    def __init__(self, article: Article, spans: Sequence[Span]) -> None:
        self._article, self._spans = article, spans
        self._filed = filed(article.text, spans, article.day)
        self._days = OccasionDays()
        self._last: str | None = None  # the date last spoken of
        self._goes_on = False  # the sentence before told of it
        self._gathered = False  # and of people who came together
        self._unread: list[Span] = []

    @functools.cached_property
    def _report(self) -> Report | None:
        return report(self._article, self._spans, self._filed)

    def pass_over(self, start: int, end: int) -> None:
        """Take note of a sentence that is not read; its dates matter if a later one is."""
        self._unread.append((start, end))
        self._goes_on = self._gathered = False

    def date(self, roles: Roles) -> Dating:
        """The dates of a sentence that is read."""
        published = self._article.day
        beside = self._goes_on  # the sentence before, read or not, named the date last spoken of
        for start, end in self._unread:
            last = spoken_of(self._article.text, start, end, published, self._last, beside)
            beside = last is not self._last
            self._last = last
        self._unread.clear()
        dating = Dating(
            roles, published, self._last, self._report, self._days,
            self._goes_on, self._filed, beside, self._gathered,
        )  # fmt: skip
        self._last, self._goes_on = dating.last, dating.speaks
        self._gathered = dating.gathers
        return dating
