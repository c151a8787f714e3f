"""Names of several words with an "'s" own what is behind them."""

import pytest

from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The Council of Europe's 46 members, who include Malta, declined.", "members"),
        ("The Council of Europe's 46 members, who include Malta, condemned Chad.", "members"),
    ],
)
def test_whose_a_noun_is(text: str, noun: str) -> None:
    found = roles(text)
    owner = word(found, "Council")
    assert found.tree.heads[owner] == word(found, noun)
    assert found.tree.deps[owner] == "nmod:poss"


def test_without_a_mark_a_name_is_a_subject() -> None:
    found = roles("The Council of Europe expelled Chad.")
    assert found.tree.deps[word(found, "Council")] == "nsubj"
