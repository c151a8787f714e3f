"""All readings of some words: every phrasing that they fit, with all names looked up."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.errors import UsageError
from graph.model import Actor
from queries.ask import omissions, several, times
from queries.ask.arguments import Arguments
from queries.ask.filled import Filled
from queries.ask.misfits import Misfit
from queries.ask.phrasings import Phrasing, possible
from queries.ask.reading import Reading
from queries.ask.stages import Attempt, stages
from queries.ask.template import Words, fits
from queries.ask.wording import split
from queries.names import AmbiguousName, Names

_QUOTED = re.compile(r"[\"“”«»]|\B'[^']+'\B")


class Found:
    """Readings by what they ask, each with its score, and failures with their literal words."""

    def __init__(self) -> None:
        self.readings: dict[tuple[Any, ...], tuple[int, Reading]] = {}
        self.failures: list[tuple[int, UsageError]] = []

    @property
    def best(self) -> int:
        """The highest score."""
        return max((score for score, _ in self.readings.values()), default=0)

    @property
    def winners(self) -> list[Reading]:
        """The readings with most of the words in their phrasing; one, if it is sure."""
        return [reading for score, reading in self.readings.values() if score == self.best]

    @property
    def ambiguous(self) -> list[tuple[int, UsageError]]:
        """The failures to tell people of one name apart."""
        return [one for one in self.failures if isinstance(one[1], AmbiguousName)]


class Interpreter:
    """Tries all phrasings on the words of one question."""

    def __init__(self, names: Names, question: str, day: dt.date | None) -> None:
        self.names, self._day = names, day
        self._today = day or dt.datetime.now(tz=dt.UTC).date()
        self._quoted = bool(_QUOTED.search(question))
        self._small = question == question.lower()

    def readings(self, tried: Attempt, loose: bool = False) -> Found:
        """All readings of some words; `loose` takes key words and bare years too."""
        # The date stands behind the last words.
        last, period = times.take(tried.event or tried.text, self._today, loose)
        found, words = Found(), split(tried.text if tried.event else last)
        arguments = Arguments(self.names, period, self._day, self._quoted, self._small)
        occasion = arguments.occasion(last) if tried.event else None
        if tried.event and not occasion:
            return found
        for phrasing, slots, literal in self._candidates(words, loose):
            try:
                filled = arguments.fill(phrasing, slots, occasion)
            except Misfit:
                continue
            except UsageError as error:
                found.failures.append((literal, error))
                continue
            reading = _reading(phrasing, filled, words, slots, tried)
            key = tuple((one.query, *sorted(one.arguments.items())) for one in reading.each)
            score = 2 * (literal + len(slots.get("mode", ())))
            score -= filled[0].stretched + 2 * bool(reading.others)
            if score > found.readings.get(key, (-3, reading))[0]:
                found.readings[key] = (score, reading)
        return found

    def wider(self, text: str, mending: bool = True) -> Found:
        """The readings of the first stage that has any, and names that may be several people."""
        found = Found()
        for stage in stages(text, mending):
            for tried in stage:
                more = self.readings(tried, loose=tried.told or not tried.note)
                found.readings.update(more.readings)
                # Key words alone have too many names: "May" of "may Turkey join".
                found.failures += more.ambiguous if tried.text != text else []
            if found.readings:
                break
        return found

    def sure(self, text: str, strict: bool = False) -> Reading | None:
        """The reading of a part of the question, if any; a `strict` one leaves out nothing."""
        found = self.readings(Attempt(text))
        if not found.readings and not strict:
            found = self.wider(text, mending=False)
        return found.winners[0] if len(found.winners) == 1 else None

    def parties(self, named: str, text: str) -> tuple[Actor, ...]:
        """Those who are named in a text, at the time of the text; none if one is unknown."""
        _, period = times.take(text, self._today)
        arguments = Arguments(self.names, period, self._day, self._quoted, self._small)
        for each in ([named], several.members(named)):
            try:
                return tuple(arguments.actor(one, ("actor",)) for one in each)
            except UsageError:
                continue
        return ()

    def _candidates(
        self, words: Words, loose: bool
    ) -> Iterator[tuple[Phrasing, dict[str, Words], int]]:
        """Phrasings that cover the words, with their slots and how many words are literal."""
        kept = omissions.qualifiers(words)
        for phrasing in possible(words):
            if (phrasing.loose and not loose) or (phrasing.quoted and not self._quoted):
                continue
            for slots, literal in fits(phrasing.parts, words):
                ends = (slot[-1] for name, slot in slots.items() if name not in ("mode", "text"))
                if not kept or kept.isdisjoint(ends):
                    yield phrasing, slots, literal


def _reading(
    phrasing: Phrasing,
    filled: Sequence[Filled],
    words: Words,
    slots: Mapping[str, Words],
    tried: Attempt,
) -> Reading:
    """What the filled slots ask; several as one with others beside it."""
    query, given = phrasing.query, dict(filled[0].arguments)
    mode = omissions.mode_of(tried.kind, query, given)
    if mode:
        for one in filled:
            one.give("mode", mode)
            one.order(query)
    kind = f"not narrowed to {tried.kind}" if tried.kind and not mode else ""
    group, counted = omissions.of_groups(words, slots, query)
    less = omissions.of_words(words, slots, query, filled[0].arguments)
    order = omissions.of_order(query) if phrasing.timed or tried.told else ""
    notes = tuple(filter(None, (tried.note, kind, phrasing.note, order, group, less)))
    first, *others = (
        Reading(
            query=query.name,
            arguments=one.arguments,
            told=one.told,
            asked=one.asked,
            notes=notes,
            counted=counted,
            of=one.of,
        )
        for one in filled
    )
    return first.model_copy(update={"others": tuple(others)}) if others else first
