"""How a question is read: all phrasings are tried, all names looked up, one reading must win."""

import datetime as dt
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.errors import UsageError
from graph.model import Record
from graph.stores import Store
from queries.ask import omissions, times
from queries.ask.arguments import Arguments, Filled, Misfit, Missing, NoSuchDate
from queries.ask.phrasings import (
    Phrasing,
    counts_acts,
    idle,
    offers,
    possible,
    uncounted,
    vocabulary,
)
from queries.ask.several import listed
from queries.ask.template import Words, fits
from queries.ask.wording import mended, split, tidy, ungrouped, unqualified, unranked
from queries.names import AmbiguousName, Names, UnknownName

# More words than this, with no name like them, are no name.
_NAME_WORDS = 3
_QUOTED = re.compile(r"[\"“”«»]|\B'[^']+'\B")
EVENTS = "events"  # what "how often" counts
OF = "of"  # the column that tells the answers to each of several apart
_ARTICLES = {"the", "a", "an"}


class NotUnderstood(UsageError):
    """No phrasing fits the question, or several do; the message offers readings."""


class Reading(Record):
    """The canned query that a question is taken for; `told` has names where `arguments` has ids.

    `asked` has the words of each party. `notes` say what of the question the query leaves out;
    `counted` is the noun of what is counted. Of several that a question names, `others` are the
    readings beside this one, each told apart by what it is `of`.
    """

    query: str
    arguments: dict[str, str]
    told: dict[str, str]
    asked: dict[str, str]
    notes: tuple[str, ...] = ()
    counted: str | None = None
    of: str = ""
    others: tuple["Reading", ...] = ()

    @property
    def each(self) -> tuple["Reading", ...]:
        """Itself and the readings beside it, without notes."""
        return tuple(
            one.model_copy(update={"notes": (), "others": ()}) for one in (self, *self.others)
        )

    @property
    def command(self) -> str:
        """The command line that asks the same, with notes as its comment."""
        found = []
        for one in (self, *self.others):
            words = ["diplograph", "query", one.query]
            for name, value in one.arguments.items():
                words += ["-p", name, value]
            found.append(shlex.join(words))
        return " # ".join(filter(None, ("; ".join(found), "; ".join(self.notes))))

    @property
    def status(self) -> str:
        """The status asked for."""
        return self.arguments.get("status", "actual")

    def noting(self, note: str) -> "Reading":
        """The same with one more note."""
        return self.model_copy(update={"notes": (*self.notes, note)})

    @property
    def description(self) -> str:
        """The query and its parameters, for people."""
        of_each = (
            ", ".join(f"{name} {value}" for name, value in one.told.items())
            for one in (self, *self.others)
        )
        return ": ".join(filter(None, (self.query, "; ".join(of_each))))


def read(store: Store, question: str, day: dt.date | None = None) -> Reading:
    """The one reading of a question; raises NotUnderstood, UnknownName, AmbiguousName.

    Where no phrasing fits, key words are tried ("russia ukraine 2014"), then all states for a group
    of them, then misspelt words mended.
    """
    reader, text = _Reader(Names(store), question, day), tidy(question)
    found = reader.readings(_Asked(text))
    for words in uncounted(text):
        found.readings |= {} if found.readings else reader.readings(_Asked(words)).readings
    if not found.readings and (said := listed(text)) != text:
        found = reader.readings(_Asked(said))
    problem = _problem(question, found, reader)
    if not found.readings and (problem is None or isinstance(problem, Missing)):
        for stage in _stages(text):
            for asked in stage:
                more = reader.readings(asked, loose=not asked.note and not asked.kind)
                found.readings.update(more.readings)
            if found.readings:
                break
    if found.readings:
        reading = _winner(question, [*found.readings.values()])
        return reading.model_copy(update={"counted": EVENTS}) if counts_acts(text) else reading
    if isinstance(problem, Missing):
        raise reader.unknown(question, problem)
    raise problem or _not_understood(question)


class _Asked(NamedTuple):
    """Words to read, with what to tell of them and the kind of act that was taken off them."""

    text: str
    note: str = ""
    kind: str = ""


def _stages(text: str) -> Iterator[Iterable[_Asked]]:
    """What is tried in turn: the words as they are, fewer of them, misspelt ones mended."""
    if (said := listed(text)) != text:
        yield [_Asked(said)]
    yield [_Asked(text)]
    found = [_Asked(said)]
    for less in (_unqualified, _ungrouped, _unranked):
        found += [shorter for one in found if (shorter := less(one))]
    yield from ([one] for one in found[1:])
    yield (_Asked(words, note) for words, note in mended(text))


def _unqualified(asked: _Asked) -> _Asked | None:
    found = unqualified(asked.text)
    return asked._replace(text=found[0], kind=found[1]) if found else None


def _ungrouped(asked: _Asked) -> _Asked | None:
    found = ungrouped(asked.text)
    return asked._replace(text=found[0], note=found[1]) if found else None


def _unranked(asked: _Asked) -> _Asked | None:
    found = unranked(asked.text)
    note = "; ".join(filter(None, (asked.note, found[1]))) if found else ""
    return asked._replace(text=found[0], note=note) if found else None


class _Found:
    """Readings by what they ask, each with the words that its phrasing covers, and failures."""

    def __init__(self) -> None:
        self.readings: dict[tuple[Any, ...], tuple[int, Reading]] = {}
        self.failures: list[tuple[int, UsageError]] = []


class _Reader:
    """Tries all phrasings on the words of one question."""

    def __init__(self, names: Names, question: str, day: dt.date | None) -> None:
        self.names, self._day = names, day
        self._today = day or dt.datetime.now(tz=dt.UTC).date()
        self._quoted = bool(_QUOTED.search(question))
        self._small = question == question.lower()

    def readings(self, asked: _Asked, loose: bool = False) -> _Found:
        """All readings of some words; `loose` takes key words and bare years too."""
        rest, period = times.take(asked.text, self._today, loose)
        found, words = _Found(), split(rest)
        self.arguments = Arguments(self.names, period, self._day, self._quoted, self._small)
        for phrasing, slots, literal in self._candidates(words, loose):
            try:
                filled = self.arguments.fill(phrasing, slots)
            except Misfit:
                continue
            except UsageError as error:
                found.failures.append((literal, error))
                continue
            reading = self._reading(phrasing, filled, words, slots, asked)
            key = tuple((one.query, *sorted(one.arguments.items())) for one in reading.each)
            score = 2 * (literal + len(slots.get("mode", ())))
            score -= filled[0].stretched + 2 * bool(reading.others)
            if score > found.readings.get(key, (-3, reading))[0]:
                found.readings[key] = (score, reading)
        return found

    def _reading(
        self,
        phrasing: Phrasing,
        filled: Sequence[Filled],
        words: Words,
        slots: Mapping[str, Words],
        asked: _Asked,
    ) -> Reading:
        """What the filled slots ask; several as one with others beside it."""
        query, given = phrasing.query, dict(filled[0].arguments)
        mode = omissions.mode_of(asked.kind, query, given)
        if mode:
            for one in filled:
                one.give("mode", mode)
                one.order(query)
        kind = f"not narrowed to {asked.kind}" if asked.kind and not mode else ""
        group, counted = omissions.of_groups(words, query)
        less = omissions.of_words(words, slots, query, filled[0].arguments)
        told = (asked.note, kind, phrasing.note, group, less)
        first, *others = (
            Reading(
                query=query.name,
                arguments=one.arguments,
                told=one.told,
                asked=one.asked,
                notes=tuple(filter(None, told)),
                counted=counted,
                of=one.of,
            )
            for one in filled
        )
        return first.model_copy(update={"others": tuple(others)}) if others else first

    def _candidates(
        self, words: Words, loose: bool
    ) -> Iterator[tuple[Phrasing, dict[str, Words], int]]:
        for phrasing in possible(words):
            if (phrasing.loose and not loose) or (phrasing.quoted and not self._quoted):
                continue
            for slots, literal in fits(phrasing.parts, words):
                if not omissions.splits_a_noun(words, slots):
                    yield phrasing, slots, literal

    def unknown(self, question: str, missing: Missing) -> UsageError:
        """What to tell of a name that nobody has."""
        begun = self.arguments.begins_with(missing.name, missing.kinds)
        if begun and begun[1].split()[0].islower():
            return NotUnderstood(f"read {begun[0]!r}; do not know what to do with {begun[1]!r}")
        told = self.names.unknown(missing.name, missing.kinds)
        if "did you mean" in told or len(missing.name.split()) <= _NAME_WORDS:
            return UnknownName(told)
        return _not_understood(question)


def _winner(question: str, readings: Sequence[tuple[int, Reading]]) -> Reading:
    """The reading with most of the question's words in its phrasing; raises if there are two."""
    best = max(literal for literal, _ in readings)
    winners = [reading for literal, reading in readings if literal == best]
    if len(winners) == 1:
        return winners[0]
    meant = "; or ".join(reading.command for reading in winners)
    raise NotUnderstood(f"{question!r} can mean several things: {meant}")


def _problem(question: str, found: _Found, reader: _Reader) -> UsageError | None:
    """The failure nearest to a reading: of names that are none, the last."""
    ranked = [
        (not (isinstance(error, Missing) and _is_no_name(error.name)), literal, error)
        for literal, error in found.failures
        if literal > 0 or isinstance(error, AmbiguousName)
    ]
    nearest = max(ranked, key=lambda row: row[:2], default=None)
    if nearest is None:
        return None
    named, _, error = nearest
    if isinstance(error, NoSuchDate):
        return NotUnderstood(str(error))
    if not named and isinstance(error, Missing):
        return error if reader.arguments.begins_with(error.name, error.kinds) else None
    return error


def _is_no_name(text: str) -> bool:
    """True if words of questions stand at its ends: no name is called "Did Merkel"."""
    ends = [word for word in text.split() if word.lower() not in _ARTICLES]
    return bool({word.lower() for word in (*ends[:1], *ends[-1:])} & (idle() | vocabulary()))


def _not_understood(question: str) -> NotUnderstood:
    meant = "; ".join(f"“{offer}”" for offer in offers(split(tidy(question))))
    return NotUnderstood(f"not understood: {question!r}: questions near it are {meant}")
