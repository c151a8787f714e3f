"""Which reading of a question is meant: one must win, else why none does is told."""

import datetime as dt

from graph.stores import Store
from queries.ask import misunderstandings
from queries.ask.addressed import addressed
from queries.ask.barring import barring
from queries.ask.compound import compound
from queries.ask.counting import counts_acts, uncounted
from queries.ask.interpreter import Interpreter
from queries.ask.misfits import Missing
from queries.ask.reading import EVENTS, NotUnderstood, Reading
from queries.ask.several import listed
from queries.ask.stages import Attempt
from queries.ask.synonyms import renamed
from queries.ask.wording import tidy
from queries.names import Names


def read(store: Store, question: str, day: dt.date | None = None) -> Reading:
    """The one reading of a question; raises NotUnderstood, UnknownName, AmbiguousName.

    Where no phrasing fits, key words are tried ("russia ukraine 2014"), then all states for a group
    of them, then misspelt words mended.
    """
    interpreter, text = Interpreter(Names(store), question, day), tidy(question)
    found = interpreter.readings(Attempt(text))
    for words in uncounted(text):
        if not found.readings:
            found.readings = interpreter.readings(Attempt(words)).readings
    if not found.readings and (said := listed(text)) != text:
        found = interpreter.readings(Attempt(said))
    problem = misunderstandings.nearest(found.failures, interpreter.names)
    if not found.readings and (problem is None or isinstance(problem, Missing)):
        for way in (compound, barring, addressed):
            if one := way(text, interpreter):
                return _counting(one, text)
        more = interpreter.wider(text)
        found.readings = more.readings
        problem = next((error for _, error in more.failures), problem)
        if not found.readings and (one := _by_another_way(text, interpreter)):
            return _counting(one, text)
    winners = found.winners
    if len(winners) > 1:
        meant = "; or ".join(reading.command for reading in winners)
        raise NotUnderstood(f"{question!r} can mean several things: {meant}")
    if not winners:
        raise misunderstandings.error(question, text, problem, interpreter)
    return _counting(winners[0], text)


def _by_another_way(text: str, interpreter: Interpreter) -> Reading | None:
    """The reading of a question of two things that leave something out, or with another verb."""
    if one := compound(text, interpreter, strict=False):
        return one
    for words, note in renamed(text):
        for way in (compound, addressed):
            if one := way(words, interpreter):
                return one.noting(note)
    return None


def _counting(reading: Reading, text: str) -> Reading:
    return reading.model_copy(update={"counted": EVENTS}) if counts_acts(text) else reading
