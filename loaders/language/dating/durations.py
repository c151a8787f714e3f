"""How long it took: the days of an occasion, and of a visit of which one day is told."""

import datetime as dt
import re

from graph import edtf
from graph.reference.tables import occasions
from loaders.language.dates import words
from loaders.language.tree import Tree

_CEREMONY = re.compile(r"\b(?P<which>opening|closing) (?:ceremony|ceremonies|session|day)\b", re.I)
_STAY = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(words.NUMBERS)})[- ]days?[- ](?:\w+[- ]){{0,2}}"
    r"(?:visit|trip|tour|stay)\b",
    re.I,
)
# "In Lima on Monday for a two-day visit": that was its first day.
_FOR = re.compile(r"\bfor (?:an? |the |his |her |their )?$")
_COMING = frozenset(("arrive", "begin", "start", "open", "land", "embark", "kick"))
_GOING = frozenset(("end", "conclude", "leave", "finish", "wrap", "depart"))


class OccasionDays:
    """The days of occasions: by the calendar, else as the article has told them."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}

    def of(self, occasion: str, told: str | None, sentence: str) -> str | None:
        """The days of an occasion; a day that its sentence tells is kept for the next ones."""
        if told:
            self._told.setdefault(occasion, told)
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
    further = dt.timedelta(days=words.number(found["count"].lower()) - 1)
    lemmas = set(tree.lemmas)
    purpose = _FOR.search(tree.text, tree.start, found.start()) is not None
    if (purpose or lemmas & _COMING) and not lemmas & _GOING:
        return _from_to(low, low + further)
    return _from_to(low - further, low) if lemmas & _GOING and not lemmas & _COMING else value


def _from_to(first: dt.date, last: dt.date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
