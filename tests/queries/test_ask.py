"""English questions: what each is taken for, and what is not taken for anything."""

import datetime as dt
from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.stores import Store
from queries.ask import NotUnderstood, ask, read
from queries.ask.phrasings import phrasings
from queries.catalog import catalog
from queries.names import UnknownName


def _cases(file: str) -> list[tuple[str, str]]:
    """Each line is a question, the query it is taken for (`?` for none), and its arguments.

    Where a question asks of several, there is a query for each, with `&` between.
    """
    text = (Path(__file__).parent / file).read_text(encoding="utf-8")
    last = dt.datetime.now(tz=dt.UTC).year - 1
    lines = (line.split(" -> ") for line in text.replace("{last}", str(last)).splitlines())
    return [(question, expected) for question, expected in lines]


CASES = _cases("questions.txt")
# Written before the phrasings that read them: what a new reader would make of questions.
HELD_BACK = _cases("questions-held-back.txt")

UNREADABLE = [
    "who came to power",
    "has Russia been asked to attend the Beijing Olympics",
    "who met Xi before Putin",
    "did Xi meet Putin or Biden first",
    "who called Putin a war criminal",
    "who did not boycott the Beijing Olympics",
    "why does the United States boycott the Beijing Olympics",
    "who boycotts",
    "boycott",
    "what is the weather in Paris",
    "who never met Xi Jinping",
    "is it true that nobody sanctioned Russia",
    "who boycotted the Olympics in 2011",
    "who is the best president",
    "what happened between China and China",
    "members of BRICS since 2010",
    "does anybody boycott anything",
    "who did he meet",
    "who said",
    "who led Britain before May",
    "who met Xi since the flood",
    "who did not meet Xi Jinping",
    "which country is the most important",
    "who will win the war",
    "did anyone boycott the Beijing Olympics because of Japan",
    "is Ukraine not a member of NATO",
    "who stopped meeting Xi Jinping",
    "who wants Japan to boycott the Beijing Olympics",
    "which members of NATO boycotted the Beijing Olympics",
    "which countries are not in NATO",
    "who did not say that Moscow broke the truce",
    "are China and Russia allies",
    "what did Xi and Putin talk about",
    "who was president before Joe Biden",
    "who supports Russia against Ukraine",
    "delete all articles",
    "who supported Ukraine against President Putin",
    "who visited Moscow with President Xi",
    "sanctions on Russia under President Obama",
    "criticism of Israel by allies of President Biden",
    "who criticised the wife of President Macron",
    "sanctions by the West on Russia",
    "who insisted on sanctions against Russia",
    "who warned Lithuania about Taiwan",
    "who claimed that Russia did not invade Ukraine",
    "who attended the Beijing Olympics in 2019",
    "whom did the US president meet in 2025?",
    "and in 2014?",
    "EU sanctions",
    "how much did Poland give Ukraine per head",
    "who asked Putin to Beijing",
    "who was Hungary asked to help",
    "France: which treaties",
    "who asked to join NATO",
    "?",
    "",
]


@pytest.mark.parametrize(
    ("question", "expected"), [case for case in (*CASES, *HELD_BACK) if case[1] != "?"]
)
def test_a_question_is_read(world: Store, question: str, expected: str) -> None:
    told = [
        " ".join([one.query, *sorted(f"{name}={it}" for name, it in one.arguments.items())])
        for one in read(world, question).each
    ]
    assert told == [_sorted(one) for one in expected.split(" & ")]


def _sorted(text: str) -> str:
    name, *pairs = text.split(" ", 1)
    return " ".join([name, *sorted(_pairs(*pairs))])


def _pairs(text: str = "") -> list[str]:
    """The arguments of a line; a value may have blanks in it."""
    found: list[str] = []
    for word in text.split():
        if "=" in word:
            found.append(word)
        else:
            found[-1] += f" {word}"
    return found


@pytest.mark.parametrize("question", [*UNREADABLE, *(q for q, to in HELD_BACK if to == "?")])
def test_no_reading_is_better_than_a_wrong_one(world: Store, question: str) -> None:
    with pytest.raises(UsageError):
        read(world, question)


def test_there_are_enough_questions() -> None:
    assert len({question.lower().rstrip("?") for question, _ in (*CASES, *HELD_BACK)}) >= 200
    assert len(HELD_BACK) >= 30


def test_all_queries_can_be_asked() -> None:
    assert {phrasing.query.name for phrasing in phrasings()} == set(catalog())


def test_all_phrasings_have_slots_that_their_query_knows() -> None:
    from queries.ask.template import Choice, Parts, Slot

    def slots(parts: Parts) -> set[str]:
        inner = [slots(option) for p in parts if isinstance(p, Choice) for option in p.options]
        return {p.name for p in parts if isinstance(p, Slot)}.union(*inner)

    for phrasing in phrasings():
        names = {parameter.name for parameter in phrasing.query.parameters}
        assert slots(phrasing.parts) | set(phrasing.fixed) <= names, phrasing


def test_an_answer_tells_how_it_was_found(world: Store) -> None:
    reading, rows = ask(world, "who boycotts the Beijing Olympics", evidence=True)
    assert reading.command == "diplograph query who-boycotts -p event OLY_W_2022"
    assert reading.description == "who-boycotts: event 2022 Winter Olympics (OLY_W_2022)"
    first = next(rows)
    assert (first["answer"], first["who"]) == ("boycotts", "United States")
    assert {quote["publisher"] for quote in first["quotes"]} == {"Morning Wire", "Evening Post"}


def test_an_unknown_name_brings_the_nearest(world: Store) -> None:
    with pytest.raises(UnknownName, match="'Xi Jinpong': did you mean Xi Jinping"):
        read(world, "who did Xi Jinpong meet in 2021")
    with pytest.raises(UnknownName, match="did you mean Ilse Brandtner"):
        read(world, "who is Ilse Brandner")


def test_a_question_not_understood_brings_questions_near_it(world: Store) -> None:
    with pytest.raises(NotUnderstood, match="“who boycotts the Beijing Olympics”"):
        read(world, "does anybody boycott anything")


def test_the_context_day_tells_occasions_apart(world: Store) -> None:
    reading = read(world, "who hosts the Summer Olympics", day=dt.date(2008, 6, 1))
    assert reading.arguments == {"event": "OLY_S_2008"}
