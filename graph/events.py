"""Statements of one group, put together into events: each becomes one edge."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, islice

from graph.identity import (
    DATED,
    EVER,
    MONTH,
    OCCASION,
    UNDATED,
    WEEK,
    Persons,
    Report,
    agree,
    covers,
    exactness,
    far,
    in_time,
    report,
)  # fmt: skip
from graph.model import Statement
from graph.schema import Relation

Fits = Callable[[Report, Report], bool]  # whether the first may tell of what the second tells


class Event:
    """One edge to be: what its statements say together; `vague` if others say more."""

    def __init__(self, report: Report, statements: Iterable[Statement]) -> None:
        self.report, self.vague = report, False
        self.statements: list[Statement] = []
        self._dates: dict[tuple[str, int], str] = {}  # by sentence
        self.take(statements)

    def take(self, statements: Iterable[Statement]) -> None:
        """Let more statements speak of it."""
        for one in statements:
            self.statements.append(one)
            if one.date:
                self._dates[one.article.id, one.quote.start] = one.date

    def beside(self, other: "Event") -> bool:
        """True if a sentence tells both, each of its own time: "met in May and on Friday"."""
        return any(other._dates.get(at, date) != date for at, date in self._dates.items())


def _alike(more: Report, less: Report) -> bool:
    """Whether persons and times can be the same, whoever names the persons."""
    return agree(less, more) and in_time(less, more)


def _first_day(event: Event) -> int:
    return event.report.low


class _Shelf:
    """Events by day and key, so that a report is compared only with those it may belong to."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._dated: list[Event] = []
        self._going_on: list[Event] = []  # since some day
        self._occasions: dict[str, list[Event]] = defaultdict(list)
        self._undated: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            self.add(event)

    def add(self, event: Event) -> None:
        if event.report.rank == DATED and event.report.high == EVER[1]:
            self._going_on.append(event)
        elif event.report.rank == DATED:
            insort(self._dated, event, key=_first_day)
        elif event.report.rank == OCCASION:
            self._occasions[event.report.key].append(event)
        else:
            self._undated[event.report.key].append(event)

    def near(self, item: Report) -> Iterator[Event]:
        """All events that can say more than `item`, and some that can't."""
        if item.rank == OCCASION:
            yield from self._occasions.get(item.key, ())
            return
        for events in self._occasions.values():
            yield from events
        yield from self._going_on
        low = item.low
        if item.rank == UNDATED:
            for events in list(self._undated.values()) if far(item) else [self._undated[item.key]]:
                yield from events
            low -= MONTH  # what began up to a month before may last into the days of the report
        start = bisect_left(self._dated, low, key=_first_day)
        yield from self._dated[start : bisect_right(self._dated, item.high, key=_first_day)]

    def fitting(self, event: Event, fits: Fits = covers) -> list[Event]:
        """The others that fit an event near in time; if there are none, the one further off."""

        def those(days: Report) -> Iterator[Event]:
            for other in self.near(days):
                if other is not event and fits(other.report, days) and not event.beside(other):
                    yield other

        near = list(those(event.report))
        wider = event.report.wider
        if near or wider is None:
            return near
        far = list(islice(those(wider), 2))
        return far if len(far) == 1 else []

    def home(self, event: Event) -> Event | None:
        """The one event that says what another says; clear events go before vague ones."""
        fitting = self.fitting(event)
        for vague in (False, True):
            pool = [event for event in fitting if event.vague is vague]
            if len(pool) == 1:
                return pool[0]
        return None


def _same_key(events: Iterable[Event]) -> Iterator[Event]:
    """Undated reports of one month, or all reports of one occasion, made one event."""
    found: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        found[event.report.persons, event.report.key].append(event)
    for same in found.values():
        first = same[0].report
        lows, highs = [e.report.low for e in same], [e.report.high for e in same]
        # An occasion lasts from its first to its last report; undated reports fit where all fit.
        wide = first.rank == OCCASION
        low, high = (min(lows), max(highs)) if wide else (max(lows), min(highs))
        back, ahead = min(e.report.back for e in same), min(e.report.ahead for e in same)
        statements = [statement for event in same for statement in event.statements]
        yield Event(first._replace(low=low, high=high, back=back, ahead=ahead), statements)


def _persons(reports: Iterable[Report]) -> Persons:
    """Everyone whom reports name that agree with each other."""
    first = second = None
    for one, other in (item.persons for item in reports):
        first, second = first or one, second or other
    return first, second


def _joined(one: Event, other: Event) -> Event:
    more = (other if in_time(one.report, other.report) else one).report
    persons = _persons((one.report, other.report))
    return Event(more._replace(persons=persons), one.statements + other.statements)


def _coupled(events: Iterable[Event]) -> list[Event]:
    """Join two events that each know something the other lacks, if neither fits anything else."""
    everything = list(events)
    shelf = _Shelf(everything)
    partners: dict[Event, set[Event]] = {event: set() for event in everything}
    for event in everything:
        for other in shelf.near(event.report):
            both = other is not event and agree(event.report, other.report)
            if both and in_time(event.report, other.report):
                partners[event].add(other)
                partners[other].add(event)
    seen: set[Event] = set()
    found: list[Event] = []
    for event in everything:
        match = next(iter(partners[event])) if len(partners[event]) == 1 else None
        if match is None or partners[match] != {event}:
            found.append(event)
        elif match not in seen:
            found.append(_joined(event, match))
        seen.add(event)
    return found


def _lasting(events: Iterable[Event], days: int) -> Iterator[Event]:
    """Make one of what takes days, such as a visit: reports of days no further apart than that."""
    held: dict[Persons, Event] = {}
    for event in sorted(events, key=lambda one: (one.report.low, exactness(one.report))):
        item = event.report
        host = held.get(item.persons)
        if item.high - item.low > WEEK:
            yield event
        elif host and item.low - host.report.high <= days:
            host.report = host.report._replace(high=max(host.report.high, item.high))
            host.take(event.statements)
        else:
            held[item.persons] = event
            yield event


def _settled(events: Iterable[Event]) -> Iterator[Event]:
    """Events of one rank: those that nothing covers stand; the others find a home or stay vague."""
    everything = sorted(events, key=lambda event: exactness(event.report))
    if len(everything) == 1:
        yield from everything  # most groups are that small
        return
    shelf = _Shelf(everything)
    covered = {event for event in everything if shelf.fitting(event)}
    found = _coupled(event for event in everything if event not in covered)
    shelf = _Shelf(found)
    yield from found
    for event in everything:
        if event not in covered:
            continue
        home = shelf.home(event)
        if home:
            home.take(event.statements)
        else:
            event.vague = True
            shelf.add(event)
            yield event


def _courted(homeless: Iterable[Event], shelf: _Shelf) -> Iterator[Event]:
    """Let reports that know the persons join the one event that knows the day; give the others."""
    suitors: dict[Event, list[Event]] = defaultdict(list)
    for event in homeless:
        fits = shelf.fitting(event, _alike)
        if len(fits) == 1 and not fits[0].vague:
            suitors[fits[0]].append(event)
        else:
            yield event
    for host, guests in suitors.items():
        if all(agree(one.report, two.report) for one, two in combinations(guests, 2)):
            persons = _persons((host.report, *(guest.report for guest in guests)))
            host.report = host.report._replace(persons=persons)
            for guest in guests:
                host.take(guest.statements)
        else:
            yield from guests


def events(statements: Iterable[Statement], relation: Relation) -> list[Event]:
    """The events that the statements of one group speak of, whatever their order."""
    given = list(statements)
    if len(given) == 1:  # as most groups are
        return [Event(report(given[0], relation), given)]
    reports: dict[Report, list[Statement]] = defaultdict(list)
    for statement in given:
        reports[report(statement, relation)].append(statement)
    found: list[Event] = []
    for rank in sorted({item.rank for item in reports}):
        shelf, homeless = _Shelf(found), []
        for item in sorted((r for r in reports if r.rank == rank), key=exactness):
            event = Event(item, reports[item])
            home = shelf.home(event)
            if home:
                home.take(event.statements)
            else:
                homeless.append(event)
        apart = _same_key(_courted(homeless, shelf))
        one_by_one = rank != DATED or not relation.lasts
        found += _settled(apart if one_by_one else _lasting(apart, relation.lasts))
    return found
