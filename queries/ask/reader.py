"""How a question is read: all phrasings are tried, all names looked up, one reading must win."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.errors import UsageError
from graph.stores import Store
from queries.ask import omissions, times
from queries.ask.arguments import Arguments
from queries.ask.filled import Filled, Misfit, Missing, NoSuchDate
from queries.ask.phrasings import (
    Phrasing,
    counts_acts,
    idle,
    offers,
    possible,
    uncounted,
    vocabulary,
)
from queries.ask.reading import EVENTS, NotUnderstood, Reading
from queries.ask.refusals import Refusal, near, refusals
from queries.ask.several import listed
from queries.ask.stages import Asked, stages
from queries.ask.template import Words, fits
from queries.ask.wording import split, tidy
from queries.names import AmbiguousName, Names, UnknownName

# More words than this, with no name like them, are no name.
_NAME_WORDS = 3
_QUOTED = re.compile(r"[\"“”«»]|\B'[^']+'\B")
_ARTICLES = {"the", "a", "an"}


def read(store: Store, question: str, day: dt.date | None = None) -> Reading:
    """The one reading of a question; raises NotUnderstood, UnknownName, AmbiguousName.

    Where no phrasing fits, key words are tried ("russia ukraine 2014"), then all states for a group
    of them, then misspelt words mended.
    """
    reader, text = _Reader(Names(store), question, day), tidy(question)
    found = reader.readings(Asked(text))
    for words in uncounted(text):
        found.readings |= {} if found.readings else reader.readings(Asked(words)).readings
    if not found.readings and (said := listed(text)) != text:
        found = reader.readings(Asked(said))
    problem = _problem(question, found, reader)
    if not found.readings and (problem is None or isinstance(problem, Missing)):
        more = reader.wider(text)
        found.readings.update(more.readings)
        problem = next((error for _, error in more.failures), problem)
    if found.readings:
        reading = _winner(question, [*found.readings.values()])
        return reading.model_copy(update={"counted": EVENTS}) if counts_acts(text) else reading
    missing = problem if isinstance(problem, Missing) else None
    if problem and not missing:
        raise problem
    if told := next(filter(None, map(reader.refused, refusals(text))), None):
        raise NotUnderstood(told)
    raise reader.unknown(text, question, missing) if missing else _not_understood(question)


class _Found:
    """Readings by what they ask, each with the words that its phrasing covers, and failures."""

    def __init__(self) -> None:
        self.readings: dict[tuple[Any, ...], tuple[int, Reading]] = {}
        self.failures: list[tuple[int, UsageError]] = []

    @property
    def ambiguous(self) -> list[tuple[int, UsageError]]:
        """The failures to tell people of one name apart."""
        return [one for one in self.failures if isinstance(one[1], AmbiguousName)]


class _Reader:
    """Tries all phrasings on the words of one question."""

    def __init__(self, names: Names, question: str, day: dt.date | None) -> None:
        self.names, self._day = names, day
        self._today = day or dt.datetime.now(tz=dt.UTC).date()
        self._quoted = bool(_QUOTED.search(question))
        self._small = question == question.lower()

    def readings(self, asked: Asked, loose: bool = False) -> _Found:
        """All readings of some words; `loose` takes key words and bare years too."""
        # The date stands behind the last words.
        last, period = times.take(asked.event or asked.text, self._today, loose)
        found, words = _Found(), split(asked.text if asked.event else last)
        self.arguments = Arguments(self.names, period, self._day, self._quoted, self._small)
        occasion = self.arguments.occasion(last) if asked.event else None
        if asked.event and not occasion:
            return found
        for phrasing, slots, literal in self._candidates(words, loose):
            try:
                filled = self.arguments.fill(phrasing, slots, occasion)
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

    def wider(self, text: str, mending: bool = True) -> _Found:
        """The readings of the first stage that has any, and names that may be several people."""
        found = _Found()
        for stage in stages(text, mending):
            for asked in stage:
                more = self.readings(asked, loose=not asked.note)
                found.readings.update(more.readings)
                # Key words alone have too many names: "May" of "may Turkey join".
                found.failures += more.ambiguous if asked.text != text else []
            if found.readings:
                break
        return found

    def _reading(
        self,
        phrasing: Phrasing,
        filled: Sequence[Filled],
        words: Words,
        slots: Mapping[str, Words],
        asked: Asked,
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
        kept = omissions.qualifiers(words)
        for phrasing in possible(words):
            if (phrasing.loose and not loose) or (phrasing.quoted and not self._quoted):
                continue
            for slots, literal in fits(phrasing.parts, words):
                ends = (slot[-1] for name, slot in slots.items() if name not in ("mode", "text"))
                if not kept or kept.isdisjoint(ends):
                    yield phrasing, slots, literal

    def refused(self, refusal: Refusal) -> str | None:
        """Why there is no answer, with what can be asked; None if nothing can."""
        reading = self.sure(refusal.rest) if refusal.rest else None
        if not reading:
            return f"{refusal.told}: ask {refusal.instead}" if refusal.instead else None
        of_status = [
            f"{refusal.of_status}: {one.command}" for one in reading.in_status(refusal.status)
        ]
        offers = [refusal.rest] if refusal.as_it_is or not of_status else []
        offers += near(refusal.place, refusal.rest)
        ask = f": ask {' or '.join(f'“{one}”' for one in offers)}" if offers else ""
        return "; ".join([refusal.told + ask, *of_status])

    def sure(self, text: str) -> Reading | None:
        """The reading of a part of the question, if it has one."""
        found = self.readings(Asked(text)).readings
        found = found or self.wider(text, mending=False).readings
        best = max((score for score, _ in found.values()), default=0)
        winners = [reading for score, reading in found.values() if score == best]
        return winners[0] if len(winners) == 1 else None

    def unknown(self, text: str, question: str, missing: Missing) -> UsageError:
        """What to tell of a name that nobody has."""
        begun = self.arguments.begins_with(missing.name, missing.kinds)
        if begun and begun[1].split()[0].islower():
            told = f"read {begun[0]!r}; do not know what to do with {begun[1]!r}"
            rest = text.removesuffix(begun[1]).strip(" ,")
            offer = f": ask “{rest}”" if rest != text and self.sure(rest) else ""
            return NotUnderstood(told + offer)
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
