"""Rebels, firms and others whose acts are no state's."""

import pytest

from loaders.language.arguments.bands import banded, in_private
from tests.loaders.language.sentences import roles, word


@pytest.mark.parametrize(
    ("text", "form", "band"),
    [
        ("Chad shelled rebels.", "rebels", True),
        ("Chad shelled rebel bases.", "bases", True),
        ("Chad shelled a rebel-held town.", "town", True),
        ("Chad shelled a town.", "town", False),
    ],
)
def test_what_is_a_bands(text: str, form: str, band: bool) -> None:
    found = roles(text)
    assert banded(found.tree, word(found, form)) == band


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("Sudan backs Chadian rebels.", True),
        ("Sudan backs Chad's rebels.", True),
        ("Sudan backs Chadian exiles against Chad.", False),
        ("Sudan backs Chadian ministers.", False),
        ("Sudan backs peace.", False),
    ],
)
def test_a_state_that_is_named_by_its_citizens_alone(text: str, private: bool) -> None:
    assert in_private(roles(text).reading, "TCD") == private
