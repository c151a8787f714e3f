"""Questions of two things, of others than somebody, of one office of several states."""

import re

import pytest

from graph.errors import UsageError
from graph.stores import Store
from queries.ask import ask, read

XI = "who-met-whom -p actor 'Xi Jinping'"
BOTH = f"{XI}; diplograph query who-met-whom -p actor 'Joe Biden'"
IN_2022 = (
    f"{XI} -p since 2022 -p until 2022; "
    "diplograph query who-met-whom -p actor 'Joe Biden' -p since 2022 -p until 2022"
)
PRESIDENTS = "-p one 'Xi Jinping' -p other 'Vladimir Putin' -p since 2022 -p until 2022"

COMPOUND = [
    # What both halves share stands before the first or behind the second.
    (
        "who met and then invited Xi Jinping",
        f"{XI}; diplograph query invitations -p to 'Xi Jinping' # which came first the dates tell",
    ),
    (
        "whom did Xi meet and invite",
        f"{XI}; diplograph query invitations -p by 'Xi Jinping'",
    ),
    ("who met Xi and who met Biden", BOTH),
    (
        "who met Xi in 2021 or 2022",
        f"{XI} -p since 2021 -p until 2021; diplograph query {XI} -p since 2022 -p until 2022",
    ),
    (
        "which countries met Xi and Biden and sanctioned Russia",
        f"{BOTH}; diplograph query sanctions -p to RUS",
    ),
    (
        "countries sanctioned by Canada and by the EU",
        "sanctions -p by CAN; diplograph query sanctions -p by EU",
    ),
    (
        "which countries joined or applied to NATO since 2020",
        "acts -p relation JOINED -p to NATO -p since 2020; "
        "diplograph query acts -p relation APPLIED_TO -p to NATO -p since 2020",
    ),
    (
        "did Putin visit India and meet Modi",
        "visits -p to IND -p by 'Vladimir Putin' -p status any; diplograph query "
        "meetings-of-pair -p one 'Vladimir Putin' -p other 'Narendra Modi'",
    ),
    # One word for an office of several.
    ("who met the Chinese and US president in 2022", IN_2022),
    ("who met the president of China and the US in 2022", IN_2022),
    ("who met the presidents of China and the US in 2022", IN_2022),
    ("did the Chinese and Russian presidents meet in 2022", f"meetings-of-pair {PRESIDENTS}"),
    ("did the leaders of China and Russia meet in 2022", f"meetings-of-pair {PRESIDENTS}"),
    (
        "who were the foreign ministers of Germany, France and Italy in 2023",
        "offices -p person 'Annalena Baerbock' -p on 2023; diplograph query offices -p person "
        "'Catherine Colonna' -p on 2023; diplograph query offices -p person 'Antonio Tajani' "
        "-p on 2023",
    ),
]

# The question, who is left in the answer, and the last thing told of it.
LESS = [
    ("who met Xi but not Putin", {"Joe Biden"}, "left out, who .* “who met Putin” too: Vladimir"),
    ("who met Xi but did not meet Biden", {"Vladimir Putin"}, "too: Joe Biden$"),
    (
        "who sanctioned Russia but never aided Ukraine",
        {"European Union", "United States"},
        "too: nobody$",
    ),
    (
        "who boycotts the Beijing Olympics besides Japan and France",
        {"United States", "New Zealand"},
        "",
    ),
    (
        "which countries besides the US boycott the Beijing Olympics",
        {"Fumio Kishida", "Emmanuel Macron", "New Zealand"},
        "",
    ),
    (
        "did anyone other than Macron boycott the Beijing Olympics",
        {"United States", "Fumio Kishida", "New Zealand"},
        "",
    ),
    ("other than Biden, who met Xi in 2021?", {"Vladimir Putin"}, ""),
    (
        "how many countries except Japan boycott the Beijing Olympics",
        {"United States", "Emmanuel Macron", "New Zealand"},
        "1 countries in",
    ),
]

REFUSED = [
    ("what happened between China and Russia except meetings", "leave out cannot be said"),
    ("who attacked Iran, Israel or the US", "a list with a comma may be"),
    ("who met Xi and ridiculed the weather", "do not know"),
    # Of an invitation to an occasion, nobody says whether the host or the guest is meant.
    ("who was invited to the Beijing Olympics besides Putin", "leave out cannot be said"),
    ("who met Xi and said that Moscow did not break the truce", "only what was reported"),
    ("who met Xi but not Zorblatt", "leave out cannot be said: ask “who met Xi”"),
]


@pytest.mark.parametrize(("question", "told"), COMPOUND)
def test_two_things_are_asked_one_by_one(world: Store, question: str, told: str) -> None:
    assert read(world, question).command == f"diplograph query {told}"


@pytest.mark.parametrize(("question", "left", "note"), LESS)
def test_who_is_named_is_left_out(world: Store, question: str, left: set[str], note: str) -> None:
    reading, rows = ask(world, question)
    open_column = "whom" if reading.query == "who-met-whom" else "who"
    assert {row[open_column] for row in rows} == left
    assert re.search(note, "; ".join(reading.notes))


def test_who_is_in_both_answers_is_told_where_it_is_known(world: Store) -> None:
    question = "who was invited to and attended the Beijing Olympics"
    assert ask(world, question)[0].notes == ()
    question = "who met Xi and boycotted the Beijing Olympics"
    assert ask(world, question)[0].notes == ("in each answer: United States",)


@pytest.mark.parametrize(("question", "told"), REFUSED)
def test_a_half_that_is_not_read_is_no_answer(world: Store, question: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read(world, question)
