"""Opposing what others do to others does not undo it."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Cuba opposes the US war on Iraq.", "ATTACKED", {("USA", "IRQ", "actual")}),
        ("Peru hailed Cuba's stance, which rejects the US war on Iraq.", "ATTACKED",
         {("USA", "IRQ", "actual")}),
        ("Cuba rejects the US embargo on Iraq.", "SANCTIONED", {("USA", "IRQ", "actual")}),
        ("Cuba opposes Spain's plan to invade Libya.", "ATTACKED", {("ESP", "LBY", "planned")}),
        ("Cuba opposes a plan by Spain to recognise Kosovo.", "RECOGNISED",
         {("ESP", "XKX", "planned")}),
        ("Cuba rejected a boycott of Iran.", "BOYCOTTED", {("CUB", "IRN", "denied")}),
    ],
)  # fmt: skip
def test_what_others_oppose(text: str, type_: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == expected
