"""What a reading leaves out is told, and what cannot be known is asked back."""

import datetime as dt
import re
from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.stores import Store
from queries.ask import NotUnderstood, ask, read
from queries.ask.phrasings import phrasings
from queries.ask.refusals import entries
from queries.ask.template import Choice, Parts, Slot
from queries.names import AmbiguousName, UnknownName

ERRORS = {one.__name__: one for one in (AmbiguousName, NotUnderstood, UnknownName, UsageError)}


def _cases() -> list[tuple[str, str]]:
    """A question and the command it is read as, or an error and a pattern of its message."""
    lines = (Path(__file__).parent / "honesty.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" -> ") for line in lines if line and not line.startswith("#"))
    return [(question, told) for question, told in pairs]


@pytest.mark.parametrize(("question", "told"), _cases())
def test_what_is_left_out_is_told_and_what_cannot_be_known_asked_back(
    world: Store, question: str, told: str
) -> None:
    error, colon, message = told.partition(": ")
    if colon and error in ERRORS:
        with pytest.raises(ERRORS[error], match=message):
            read(world, question)
    else:
        assert read(world, question).command == f"diplograph query {told}"


def test_what_is_counted_is_told(world: Store) -> None:
    reading, rows = ask(world, "how many countries boycott the Beijing Olympics")
    assert reading.notes == ("2 countries in rows of status actual",)
    assert len(list(rows)) == 4
    reading, _ = ask(world, "how many leaders met Xi Jinping")
    assert reading.notes == ("not narrowed to leaders", "2 leaders in rows of status actual")


COUNTED = [
    ("how often did China meet Russia", "1 event of status actual"),
    ("how many visits to India were there", "2 events of status actual: 1 HOSTED, 1 VISITED"),
    ("how many sanctions were imposed on Ukraine", "0 events of status actual"),
]


@pytest.mark.parametrize(("question", "told"), COUNTED)
def test_events_that_are_counted_are_told(world: Store, question: str, told: str) -> None:
    reading, _ = ask(world, question)
    assert reading.notes == (told,)


def test_the_date_of_the_question_comes_before_the_day_it_is_asked_of(world: Store) -> None:
    reading = read(world, "who did the US president meet in 2014", day=dt.date(2025, 6, 1))
    assert reading.arguments["actor"] == "Barack Obama"


def _words(parts: Parts) -> set[str]:
    inner = [_words(option) for p in parts if isinstance(p, Choice) for option in p.options]
    return {p for p in parts if isinstance(p, str)}.union(*inner)


def _least(parts: Parts) -> set[str]:
    """The slots that every way through a phrasing has."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Slot):
            found.add(part.name)
        elif isinstance(part, Choice):
            found |= set.intersection(*(_least(option) for option in part.options))
    return found


def test_what_lies_ahead_is_asked_of_what_is_planned() -> None:
    """Queries without a status tell the statuses apart in their answer."""
    for phrasing in phrasings():
        ahead = _words(phrasing.parts) & {"will", "next", "upcoming", "future"}
        if ahead and phrasing.query.parameter("status"):
            assert phrasing.fixed.get("status") == "planned", (phrasing.query.name, phrasing.parts)


def test_no_phrasing_leaves_out_what_its_query_needs() -> None:
    for phrasing in phrasings():
        needed = {one.name for one in phrasing.query.parameters if not one.optional}
        assert needed <= _least(phrasing.parts) | set(phrasing.fixed), phrasing.parts


def test_what_a_refusal_offers_can_be_asked(world: Store) -> None:
    told = (refusal.instead for _, refusal in entries())
    offers = {offer for text in told for offer in re.findall("“(.+?)”", text)}
    assert len(offers) > 4
    for offer in offers:
        assert read(world, offer).query, offer
