"""What is to be dated, and the dates that a sentence offers."""

from typing import NamedTuple

from graph.schema import Relation
from loaders.language import dates
from loaders.language.dates import DateExpression

# What may stand between a noun and the date of what it names.
BEHIND = frozenset(("", "on", "in", "from", "for", "early on", "late on"))


class Act(NamedTuple):
    """What is to be dated: the words of a relation, who does it, its status, its type."""

    trigger: int
    noun: int | None
    subject: str  # id of the state or organisation
    status: str
    relation: Relation
    occasion: str = ""  # id of the event that is its object
    object: str = ""  # id of the state or organisation at its other end

    @property
    def words(self) -> tuple[int, ...]:
        """Trigger and noun."""
        return (self.trigger,) if self.noun is None else (self.trigger, self.noun)


class Placed(NamedTuple):
    """A date of a sentence, the word it hangs on, and what it is counted by."""

    found: DateExpression
    head: int
    tense: dates.Tense | None
    previous: str | None


def bare_year(found: DateExpression) -> bool:
    """True for a year without month and day, and for a span of such years."""
    first = found.first or found
    narrower = first.month is not None or first.day is not None or first.feast is not None
    return first.kind == "date" and not narrower


def of_week(found: DateExpression) -> bool:
    """True for a day as one speaks of it in the same week: "on Tuesday", "tomorrow"."""
    return found.kind == "weekday" or (found.kind == "unit" and found.unit == "day")
