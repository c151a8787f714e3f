"""From a question to its rows: who spoke, what was denied, and when."""

import pytest

from graph.stores import Store
from queries.ask import ask

ANSWERS = [
    # A state speaks through its people, and by its own acts of speech.
    ("what did Ukraine say about Russia", "who what", {("Volodymyr Zelenskyy", "ACCUSED")}),
    ("what did India say about France", "who what", {("India", "PRAISED")}),
    ("what did Poland say about Ukraine", "who what", set()),
    (
        "who visited India",
        "who what",
        {("Vladimir Putin", "VISITED"), ("Vladimir Putin", "HOSTED")},
    ),
    ("who will visit India", "who", set()),
    ("who met Turkey", "who", set()),
    ("did Turkey meet Armenia", "status", {("denied",)}),
    (
        "who boycotted the Beijing Olympics in December 2021",
        "who",
        {("United States",), ("Fumio Kishida",), ("Emmanuel Macron",), ("New Zealand",)},
    ),
    ("who boycotted the Beijing Olympics between May and July 2021", "who", set()),
    ("who is attending the Beijing Olympics since 2022", "who", {("Vladimir Putin",)}),
    ("who declined the Beijing Olympics before 2020", "who", set()),
    # Of several, each has its rows.
    (
        "who met Xi or Brandtner",
        "of whom",
        {
            ("Xi Jinping", "Vladimir Putin"),
            ("Xi Jinping", "Joe Biden"),
            ("Ilse Brandtner", "Kenya"),
        },
    ),
]

# Who is in the answers to each of several is told, where the question leaves that open.
IN_EACH = [
    ("who met both Xi and Brandtner", ("in each answer: nobody",)),
    ("members of the Quad and AUKUS in 2023", ("in each answer: Australia, United States",)),
    ("members of the Quad and AUKUS in 1998", ("in each answer: nobody",)),
    ("did Xi meet Putin and Modi", ()),
]


@pytest.mark.parametrize(("question", "columns", "expected"), ANSWERS)
def test_a_question_is_answered(
    world: Store, question: str, columns: str, expected: set[tuple[str, ...]]
) -> None:
    _, rows = ask(world, question)
    assert {tuple(row[column] for column in columns.split()) for row in rows} == expected


@pytest.mark.parametrize(("question", "notes"), IN_EACH)
def test_who_is_in_each_answer_is_told(world: Store, question: str, notes: tuple[str, ...]) -> None:
    assert ask(world, question)[0].notes == notes
