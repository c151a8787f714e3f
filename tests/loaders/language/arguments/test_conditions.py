"""Threats that hang on what another does."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Egypt's president warned that Egypt would build more dams if Sudan walked out.",
         {("EGY", "SDN")}),
        ("Peru warned that it would stay out of the pact unless Chile signed.", {("PER", "CHL")}),
        ("Kenya warned that prices would rise if Uganda closed the road.", set()),
        ("Kenya warned that it could run out of maize if Uganda closed the road.", set()),
        ("Peru warned that it would tear up the pact if Chile and Bolivia were let in.", set()),
        ("Oman said it was prepared to respond with force if attacked by Yemen.", {("OMN", "YEM")}),
        ("Ghana says it may halt gas sales if Togo goes to war.", {("GHA", "TGO")}),
        ("Ghana said it would halt its attacks if Togo agreed to a truce.", set()),
        ("Ghana would respond to the letter if Togo sent it.", set()),
        ("Oman said it would not strike Iran unless Qatar did.", set()),
    ],
)  # fmt: skip
def test_threats(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "THREATENED") == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Peru said that any Chilean warship would be sunk.", {("PER", "CHL")}),
        ("Oman warns that Iranian boats will be seized.", {("OMN", "IRN")}),
        ("Peru said that any Chilean warship would be sunk by Bolivia.", set()),
        ("Peru said that Chilean warships would not be sunk.", set()),
        ("Peru said that a Chilean warship had been sunk.", set()),
    ],
)
def test_what_will_be_done_to_others(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "THREATENED") == edges
