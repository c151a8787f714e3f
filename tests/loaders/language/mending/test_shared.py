"""Phrases that two nouns share, each with a preposition of its own."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Peru expressed its grasp of and support for Chile's claim.", {("PER", "CHL", "actual")}),
        ("Its love of and trade with Chile made Peru rich.", set()),
    ],
)
def test_the_second_noun_has_it(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "SUPPORTED") == edges
