"""Which statements speak of one event: groups by type and principals, events by persons and time.

A report that names less (a state instead of a person, a month instead of a day, no date) joins
the one event that says more, if exactly one fits: of events near in time, else of all that it may
look back at or plan. Otherwise it stays on its own. Nothing here depends on the order in which
reports arrive.
"""

import datetime as dt
import json
from typing import NamedTuple

from graph import moments
from graph.model import Party, Statement
from graph.schema import Relation

# How the time of an event is known; a smaller rank says more.
OCCASION, DATED, UNDATED = range(3)

EVER = (dt.date.min.toordinal(), dt.date.max.toordinal())
WEEK, MONTH, QUARTER, YEAR = 7, 31, 92, 366
_TO_COME = ("planned", "requested", "possible")

Persons = tuple[str | None, str | None]


class Report(NamedTuple):
    """What a statement says of its event: persons (None: only the state), time key, days it may be.

    `low` and `high` are ordinals of days, both included; an undated report has the days around its
    publication. Where nothing lies there that it may be of, it may be `back` days before or `ahead`
    days after them.
    """

    persons: Persons
    rank: int
    key: str
    low: int
    high: int
    back: int = 0
    ahead: int = 0

    @property
    def wider(self) -> "Report | None":
        """The report with all days that it may be of; None if it has them."""
        if not (self.back or self.ahead):
            return None
        low, high = self.low - self.back, self.high + self.ahead
        return self._replace(low=low, high=high, back=0, ahead=0)


def _own(party: Party) -> str:
    return f"{party.kind}:{party.id}"


def _principal(party: Party) -> str:
    return f"{party.stands_for.kind}:{party.stands_for.id}" if party.stands_for else _own(party)


class Sides(NamedTuple):
    """The ends of a statement, sorted by principal if its type is symmetric, and who they are.

    `bases` are the principals by which reports are grouped; `persons` those whom it names.
    """

    parties: tuple[Party, Party]
    bases: tuple[str, str]
    persons: Persons


def sides(statement: Statement, relation: Relation) -> Sides:
    """Who acts on whom, or with whom."""
    subject, object_ = statement.subject, statement.object
    mine, theirs = _own(subject), _own(object_)
    # An end that only persons can hold (REPRESENTS, ADVISED) is the person, whoever they speak for.
    first = mine if relation.subject == ("Person",) else _principal(subject)
    second = theirs if relation.object == ("Person",) else _principal(object_)
    if first == second:
        first, second = mine, theirs
    persons = (None if mine == first else mine, None if theirs == second else theirs)
    if relation.symmetric and (second, theirs) < (first, mine):
        return Sides((object_, subject), (second, first), (persons[1], persons[0]))
    return Sides((subject, object_), (first, second), persons)


def group(statement: Statement, relation: Relation) -> str:
    """Key of the type and principals: only statements of one group can share an edge."""
    return json.dumps([relation.name, *sides(statement, relation).bases], ensure_ascii=False)


def _window(statement: Statement) -> tuple[int, int]:
    """The days on which an undated act can lie: the week before the article, or after it."""
    if not statement.article.published:
        return EVER
    day = moments.day(statement.article.published).toordinal()
    before = 0 if statement.status in _TO_COME else WEEK
    after = 0 if statement.status == "actual" else WEEK
    return day - before, day + after


def _days(statement: Statement) -> tuple[int, int]:
    if statement.date is None:
        return _window(statement)
    low, high = statement.date_earliest, statement.date_latest
    return low.toordinal() if low else EVER[0], high.toordinal() if high else EVER[1]


def report(statement: Statement, relation: Relation) -> Report:
    """What one statement says of who, when and on which occasion."""
    persons, (low, high) = sides(statement, relation).persons, _days(statement)
    if relation.identity == "pair" or "Event" in (statement.subject.kind, statement.object.kind):
        return Report(persons, OCCASION, "", low, high)  # the parties say which occasion it is
    if relation.identity == "occasion" and statement.event:
        return Report(persons, OCCASION, f"event {statement.event.id}", low, high)
    published = statement.article.published
    if statement.date is not None:
        off = _off(low, high, published)
        return Report(persons, DATED, f"days {low}/{high}", low, high, off, off)
    month = str(moments.day(published))[:7] if published else "at some time"
    back = YEAR if published and statement.looks_back else 0
    ahead = QUARTER if published and statement.status in _TO_COME else 0
    return Report(persons, UNDATED, f"reported {month}", low, high, back, ahead)


def _off(low: int, high: int, published: str | None) -> int:
    """By how many days a week that was counted back may be wrong: "ten weeks ago" is a round sum.

    Seven days are told in no other way, but for last week's, which are no sum.
    """
    if high - low != WEEK - 1 or not published:
        return 0
    ago = moments.day(published).toordinal() - high
    return ago // 10 if ago > WEEK else 0


def far(item: Report) -> bool:
    """True for an undated report with all days that it may be of, not only those next to it."""
    return item.rank == UNDATED and MONTH < item.high - item.low < EVER[1] - EVER[0]


def agree(one: Report, other: Report) -> bool:
    """True if the two name no different persons."""
    pairs = zip(one.persons, other.persons, strict=True)
    return all(a is None or b is None or a == b for a, b in pairs)


def in_time(less: Report, more: Report) -> bool:
    """True if `more` tells at least as exactly when it was, and the times can be the same."""
    if less.rank == more.rank == DATED:
        return less.low <= more.low and more.high <= less.high
    meets = more.low <= less.high and less.low <= more.high
    if less.rank == more.rank:
        looked_for = far(less) and not (more.back or more.ahead)
        return less.key == more.key or (looked_for and meets)
    # What goes on since a day ("has mediated since May") has no end yet.
    exact = more.rank == OCCASION or more.high - more.low < MONTH or more.high == EVER[1]
    return less.rank > more.rank and meets and exact


def covers(more: Report, less: Report) -> bool:
    """True if `more` says all that `less` says, and nothing that contradicts it."""
    pairs = zip(more.persons, less.persons, strict=True)
    return all(b is None or a == b for a, b in pairs) and in_time(less, more)


def exactness(item: Report) -> tuple[int, int, str, tuple[str, ...]]:
    """Sorting key: whoever covers a report comes before it."""
    span = item.high - item.low if item.rank == DATED else 0
    missing = sum(person is None for person in item.persons)
    return span, missing, item.key, tuple(person or "" for person in item.persons)
