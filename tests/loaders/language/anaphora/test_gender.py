"""Whom "he" and "she" mean where a man and a woman have been named."""

import pytest

from tests.loaders.language.sentences import roles, told, word


@pytest.mark.parametrize(
    ("text", "form", "person"),
    [
        ("Angela Merkel met Vladimir Putin. He was late.", "He", "Vladimir Putin"),
        ("Vladimir Putin met Angela Merkel. She was late.", "She", "Angela Merkel"),
        ("Vladimir Putin met Angela Merkel. He was late.", "He", "Vladimir Putin"),
        ("Tsai Ing-wen met Vladimir Putin. He was late.", "He", "Vladimir Putin"),
        ("The minister of Chad met Angela Merkel. He was late.", "He", "Chad"),
    ],
)
def test_who(text: str, form: str, person: str) -> None:
    found = roles(text)
    assert [one.name for one in found.reading.anaphors[word(found, form)]] == [person]


def test_nobody_of_that_sex() -> None:
    found = roles("Vladimir Putin spoke. She was late.")
    assert word(found, "She") not in found.reading.anaphors


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Angela Merkel dined with Joe Biden. He thanked her.", {("USA", "DEU", "actual")}),
        ("Angela Merkel dined with Joe Biden. She thanked him.", {("DEU", "USA", "actual")}),
        ("Joe Biden met Vladimir Putin. The two men thanked Chad.",
         {("USA", "TCD", "actual"), ("RUS", "TCD", "actual")}),
        ("Joe Biden met Vladimir Putin. The two men in the car thanked Chad.", set()),
    ],
)  # fmt: skip
def test_who_thanked_whom(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "PRAISED") == edges
