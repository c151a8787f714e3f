"""How long it took: the days of an occasion, and of a visit of which one day is told."""

import datetime as dt
import re

from graph import edtf
from graph.reference.tables import occasions
from loaders.language.dates import periods
from loaders.language.dates.words import NUMBERS, number
from loaders.language.lexicon import words
from loaders.language.tree import Tree

_CEREMONY = re.compile(r"\b(?P<which>opening|closing) (?:ceremony|ceremonies|session|day)\b", re.I)
_COUNT = rf"\b(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})"
_STAY = re.compile(
    rf"{_COUNT}[- ]days?[- ](?:\w+[- ]){{0,2}}(?:visit|trip|tour|stay)\b|"
    rf"\b(?:from|after) {_COUNT.replace('count', 'spent')} days in\b",
    re.I,
)
# "After three weeks of talks".
_TALKS = re.compile(
    rf"{_COUNT} (?P<unit>day|week|month|year)s? of (?:\w+ ){{0,2}}?"
    r"(?:talks|negotiations?|haggling|bargaining|discussions|mediation)\b",
    re.I,
)
# "In Lima on Monday for a two-day visit": that was its first day.
_FOR = re.compile(r"\bfor (?:an? |the |his |her |their )?$")
_AFTER = re.compile(r"\bafter (?:\w+ ){0,2}$", re.I)
_COMING = words("dating", "coming")
_GOING = words("dating", "going")


class OccasionDays:
    """The days of occasions: by the calendar, else as the article has told them."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}

    def tell(self, occasion: str, told: str) -> None:
        """Keep the day that a text tells of an occasion: "May's summit in Lima"."""
        self._told.setdefault(occasion, told)

    def heard(self, occasion: str, told: str | None) -> str | None:
        """The days of an occasion as the article has told them, here or before."""
        if told:
            self.tell(occasion, told)
        return told or self._told.get(occasion)

    def of(self, occasion: str, told: str | None, sentence: str) -> str | None:
        """The days of an occasion; a day that its sentence tells is kept for the next ones."""
        if told:
            self.tell(occasion, told)
            return told
        listed = occasions().get(occasion)
        if listed is None:
            return self._told.get(occasion)
        ceremony = _CEREMONY.search(sentence)
        if ceremony:
            opening = ceremony["which"].lower() == "opening"
            return (listed.start if opening else listed.end).isoformat()
        return _from_to(listed.start, listed.end)


def stay(tree: Tree, value: str) -> str:
    """All days of "arrived on Monday for a four-day visit", if the date is a day."""
    low, high = edtf.bounds(value)
    found = _STAY.search(tree.text, tree.start, tree.end)
    if found is None or low is None or low != high:
        return value
    further = dt.timedelta(days=number((found["count"] or found["spent"]).lower()) - 1)
    lemmas = set(tree.lemmas)
    purpose = _FOR.search(tree.text, tree.start, found.start()) is not None
    if (purpose or lemmas & _COMING) and not lemmas & _GOING:
        return _from_to(low, low + further)
    return _from_to(low - further, low) if lemmas & _GOING and not lemmas & _COMING else value


def course(tree: Tree, value: str | None, published: dt.date | None) -> str | None:
    """All of "after three weeks of talks", up to the date of their end (EDTF) or of the report."""
    found = _TALKS.search(tree.text, tree.start, tree.end)
    if found is None or not (value or _AFTER.search(tree.text, tree.start, found.start())):
        return value
    last = edtf.bounds(value)[1] if value else published
    if last is None:
        return value
    count, unit = number(found["count"].lower()), found["unit"].lower()
    if unit == "year":
        return f"{last.year - count}/{last.year}"
    if unit == "month":
        first = periods.month(last.year, last.month - count)
        return f"{first.text}/{periods.month(last.year, last.month).text}"
    return _from_to(last - dt.timedelta(days=count * (7 if unit == "week" else 1)), last)


def _from_to(first: dt.date, last: dt.date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
