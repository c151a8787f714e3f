"""Games between teams, which are called by their states."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    "text",
    [
        "Peru visited Chile in the semi-final and lost.",
        "Ghana meet Peru on Friday in Doha for a place in the quarter-final.",
        "Oman invited Kenya to bat first.",
        "Oman and Kenya met in the final in Doha.",
        "Oman invite Kenya to play friendly",
        "Peru threatened Chad's goalkeeper all night.",
    ],
)
def test_a_game_is_no_diplomacy(text: str) -> None:
    assert not statements(text)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Peru is boycotting Chile and its goalkeeper.", {"BOYCOTTED"}),
        ("Xi Jinping visited Rome for the semi-final.", {"VISITED"}),
        ("Peru visited Chile for talks.", {"VISITED"}),
        ("Peru and Chile met for the final round of talks.", {"MET"}),
    ],
)
def test_what_states_do_about_a_game(text: str, types: set[str]) -> None:
    assert types <= {one.type for one in statements(text)}
