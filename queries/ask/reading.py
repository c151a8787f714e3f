"""How a question is read: all phrasings are tried, all names looked up, one reading must win."""

import datetime as dt
import re
import shlex
from collections.abc import Iterator, Sequence
from typing import Any

from graph.errors import UsageError
from graph.model import Actor, Kind, Record
from graph.reference.tables import occasions
from graph.stores import Store
from queries.ask import times
from queries.ask.phrasings import Phrasing, offers, phrasings, polite, vague
from queries.ask.template import Words, fits
from queries.names import KINDS, Names, UnknownName
from queries.query import Parameter
from queries.values import has_words

# More words than this, with no name like them, are no name.
_NAME_WORDS = 3
_EDGE = re.compile(r"ed_[0-9a-f]{6,}")
_WORD = re.compile(r"'s\b|(?<=s)'(?=\s|$)|(?:(?!'s\b)[^\s?!;:,\"“”–—-])+|[-–—]")
_CONTRACTIONS = (("won't", "will not"), ("n't", " not"), ("'re ", " are "))
_QUESTION_IS = re.compile(r"^(what|who|where|when|how)'s\b", re.IGNORECASE)
_GOVERNMENT = "(?:government|leadership|authorities|officials|regime|administration)"
_AROUND = re.compile(rf"^(?:the )?{_GOVERNMENT} (?:of|from) | ?(?:'s?)? {_GOVERNMENT}$| '$", re.I)


class NotUnderstood(UsageError):
    """No phrasing fits the question, or several do; the message offers readings."""


class _Misfit(UsageError):
    """Words that cannot stand in a slot: the phrasing is not what was meant."""


class _Missing(UsageError):
    """A name that nobody has; what is near it is looked up only if no other reading wins."""

    def __init__(self, name: str, kinds: Sequence[Kind]) -> None:
        super().__init__(name)
        self.name, self.kinds = name, kinds


class Reading(Record):
    """The canned query that a question is taken for; `told` has names where `arguments` has ids."""

    query: str
    arguments: dict[str, str]
    told: dict[str, str]

    @property
    def command(self) -> str:
        """The command line that asks the same."""
        words = ["diplograph", "query", self.query]
        for name, value in self.arguments.items():
            words += ["-p", name, value]
        return shlex.join(words)

    @property
    def description(self) -> str:
        """The query and its parameters, for people."""
        given = ", ".join(f"{name} {value}" for name, value in self.told.items())
        return f"{self.query}: {given}" if given else self.query


def read(store: Store, question: str, day: dt.date | None = None) -> Reading:
    """The one reading of a question; raises NotUnderstood, UnknownName, AmbiguousName."""
    today = dt.datetime.now(tz=dt.UTC).date()
    text, period = times.take(_tidy(question), day or today)
    names = Names(store)
    reader = _Reader(names, period, day or period.day)
    failures: list[tuple[int, UsageError]] = []
    readings: dict[tuple[Any, ...], tuple[int, Reading]] = {}
    for phrasing, slots, literal in _candidates(_split(text)):
        try:
            found = reader.reading(phrasing, slots)
        except _Misfit:
            continue
        except UsageError as error:
            failures.append((literal, error))
            continue
        key = (found.query, *sorted(found.arguments.items()))
        if literal > readings.get(key, (-1, found))[0]:
            readings[key] = (literal, found)
    try:
        return _winner(question, [*readings.values()], failures)
    except _Missing as missing:
        told = names.unknown(missing.name, missing.kinds)
        if "did you mean" in told or len(missing.name.split()) <= _NAME_WORDS:
            raise UnknownName(told) from None
        raise _not_understood(question) from None


def _tidy(question: str) -> str:
    text = re.sub(r"\s+", " ", question.replace("’", "'").replace("‘", "'")).strip()
    for short, long in _CONTRACTIONS:
        text = text.replace(short, long)
    text = _QUESTION_IS.sub(r"\1 is", text.rstrip(" ?!.;:"))
    before = None
    while before != text:
        before = text
        for words in polite():
            text = re.sub(rf"^{re.escape(words)}\b,? *(?=.)", "", text, flags=re.IGNORECASE)
            text = re.sub(rf"(?<=.),? {re.escape(words)}$", "", text, flags=re.IGNORECASE)
    return text


def _split(text: str) -> Words:
    return tuple(_WORD.findall(text))


def _candidates(words: Words) -> Iterator[tuple[Phrasing, dict[str, Words], int]]:
    for phrasing in phrasings():
        for slots, literal in fits(phrasing.parts, words):
            yield phrasing, slots, literal


def _winner(
    question: str,
    readings: Sequence[tuple[int, Reading]],
    failures: Sequence[tuple[int, UsageError]],
) -> Reading:
    """The reading with most of the question's words in its phrasing; raises if there is none."""
    best = max((literal for literal, _ in readings), default=-1)
    nearest = max(failures, key=lambda failure: failure[0], default=None)
    winners = [reading for literal, reading in readings if literal == best]
    if len(winners) == 1:
        return winners[0]
    if winners:
        meant = "; or ".join(reading.command for reading in winners)
        raise NotUnderstood(f"{question!r} can mean several things: {meant}")
    if nearest and nearest[0] > 0:
        raise nearest[1]
    raise _not_understood(question)


def _not_understood(question: str) -> NotUnderstood:
    meant = "; ".join(f"“{offer}”" for offer in offers(_split(question)))
    return NotUnderstood(f"not understood: {question!r}: questions near it are {meant}")


class _Reader:
    """Turns the slots of a phrasing into arguments, each name looked up once."""

    def __init__(self, names: Names, period: times.Period, day: dt.date | None) -> None:
        self._names, self._period, self._day = names, period, day
        self._found: dict[tuple[str, tuple[str, ...]], Actor | UsageError | None] = {}

    def reading(self, phrasing: Phrasing, slots: dict[str, Words]) -> Reading:
        """The reading; raises UsageError if a name is unknown or a date has no place in it."""
        arguments, told = dict(phrasing.fixed), dict(phrasing.fixed)
        for name, words in slots.items():
            parameter = phrasing.query.parameter(name)
            assert parameter, f"{phrasing.query.name} has no parameter {name}"
            value, shown = self._value(parameter, " ".join(words))
            if value in arguments.values():
                raise _Misfit(f"{shown} twice")
            arguments[name], told[name] = value, shown
        dates = self._dates(phrasing, arguments)
        order = [one.name for one in phrasing.query.parameters]
        arguments, told = {**arguments, **dates}, {**told, **dates}
        return Reading(
            query=phrasing.query.name,
            arguments={name: arguments[name] for name in order if name in arguments},
            told={name: told[name] for name in order if name in told},
        )

    def _value(self, parameter: Parameter, text: str) -> tuple[str, str]:
        if parameter.kinds[0] in KINDS:
            actor = self._actor(parameter, text)
            shown = actor.name if actor.id == actor.name else f"{actor.name} ({actor.id})"
            return actor.id, shown
        if parameter.kinds == ("edge",) and not _EDGE.fullmatch(text):
            raise _Misfit(text)
        if parameter.kinds == ("text",) and not has_words(text):
            raise _Misfit(text)
        return text, text

    def _actor(self, parameter: Parameter, text: str) -> Actor:
        text = _AROUND.sub("", text)
        if text.lower() in vague():
            raise _Misfit(text)
        key = (text, parameter.kinds)
        kinds = [kind for word in parameter.kinds for kind in KINDS[word]]
        if key not in self._found:
            try:
                self._found[key] = self._event(text, kinds) or self._names.find(
                    text, kinds, self._day
                )
            except UsageError as error:
                self._found[key] = error
        found = self._found[key]
        if isinstance(found, UsageError):
            raise found
        if found is None:
            raise _Missing(text, kinds)
        return found

    def _event(self, text: str, kinds: Sequence[Kind]) -> Actor | None:
        """The occasion of the year asked about: "the Olympics", in 2008."""
        if "Event" not in kinds or not self._period.point or not self._period.day:
            return None
        return self._names.find(f"{text} {self._period.day.year}", ["Event"], self._day)

    def _dates(self, phrasing: Phrasing, arguments: dict[str, str]) -> dict[str, str]:
        """The period as arguments; a date behind an occasion ("in 2008") may say which is meant."""
        names = {one.name for one in phrasing.query.parameters if one.kinds == ("date",)}
        since, until = self._period.since, self._period.until
        if not since and not until:
            return {}
        if self._period.point and "event" in arguments and self._of_event(arguments["event"]):
            return {}
        if {"since", "until"} <= names:
            return {name: text for name, text in (("since", since), ("until", until)) if text}
        if "on" in names and until and (self._period.point or not since):
            return {"on": until}
        about = "does not take place then" if "event" in arguments else "takes no such date"
        raise NotUnderstood(f"{arguments.get('event', phrasing.query.name)} {about}")

    def _of_event(self, key: str) -> bool:
        """True if the occasion takes place in the year asked about, as far as the tables know."""
        event, day = occasions().get(key), self._period.day
        return event is None or day is None or event.start.year <= day.year <= event.end.year
