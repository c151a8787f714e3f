"""Rebels, firms and others whose acts are no state's."""

import pytest

from loaders.language.arguments.bands import banded, in_private
from tests.loaders.language.sentences import roles, told, word


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


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("A Danish tourist attacked an Omani guard.", "ATTACKED", set()),
        ("Danish fans boycotted the World Cup.", "BOYCOTTED", set()),
        ("Danish troops attacked an Omani base.", "ATTACKED", {("DNK", "OMN", "actual")}),
        # what is told is itself somebody's
        ("Denmark's opposition to Oman's plans is known.", "REJECTED", {("DNK", "OMN", "actual")}),
    ],
)
def test_what_private_persons_do_is_not_their_states(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Oman thanked journalists from Chad.", "PRAISED", set()),
        ("Oman's king praised protesters in Chad.", "PRAISED", set()),
        ("Oman condemned the opposition in Chad.", "CRITICISED", set()),
        ("Oman accused a Chadian bank of fraud.", "ACCUSED", {("OMN", "TCD", "actual")}),
        ("Oman praised soldiers from Chad.", "PRAISED", {("OMN", "TCD", "actual")}),
    ],
)
def test_who_is_praised_or_blamed_in_private(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges
