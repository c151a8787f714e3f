"""What one word says of the act that it governs or describes."""

import pytest

from loaders.language.status.effects import modifiers, says, told_of
from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "form", "effect"),
    [
        ("Togo plans to visit Benin.", "plans", "planned"),
        ("Togo refused to visit Benin.", "refused", "denied"),
        ("Togo ruled out a visit to Benin.", "ruled", "denied"),
        ("Togo has yet to visit Benin.", "has", "denied"),
        ("Togo is close to signing a pact with Benin.", "close", "possible"),
        ("Togo praised a visit to Benin.", "praised", None),
    ],
)
def test_what_a_word_says(text: str, form: str, effect: str | None) -> None:
    found = roles(text)
    assert says(found.tree, word(found, form)) == effect


def test_what_stands_beside_a_noun() -> None:
    found = roles("Togo praised the planned visit and its recent talks with Benin.")
    assert modifiers(found.tree, word(found, "visit")) == "planned"
    assert told_of(found.tree, word(found, "talks"), "past")
    assert not told_of(found.tree, word(found, "visit"), "past")
