"""Whose a noun is by the words around it."""

import pytest

from loaders.language.arguments.possessors import doers, named_before, possessors
from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "noun", "owners", "behind", "named"),
    [
        ("Chad's raid ended.", "raid", ["Chad"], ["Chad"], []),
        ("A Chadian raid ended.", "raid", ["Chadian"], ["Chadian"], []),
        ("The raid by Chad ended.", "raid", [], ["Chad"], []),
        ("The Kenya bombings ended.", "bombings", ["Kenya"], [], ["Kenya"]),
        ("Chad's raid on Mali ended.", "raid", ["Chad"], ["Chad"], []),
        ("Togo accused Chad of a raid on Mali.", "raid", ["Chad"], ["Chad"], []),
        ("Togo told Chad of a raid on Mali.", "raid", [], [], []),
    ],
)
def test_possessors(
    text: str, noun: str, owners: list[str], behind: list[str], named: list[str]
) -> None:
    found = roles(text)
    reading, at = found.reading, word(found, noun)

    def forms(heads: list[int]) -> list[str]:
        told = (head for head in heads if reading.mention[head] is not None)
        return [reading.tree.forms[head] for head in told]

    assert forms(possessors(reading, at)) == owners
    assert forms(doers(reading, at)) == behind
    assert forms(named_before(reading, at)) == named
