"""Threats that hang on what another does."""

import pytest

from tests.loaders.language.sentences import told


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
    ],
)  # fmt: skip
def test_threats(text: str, edges: set[tuple[str, str]]) -> None:
    assert {(a, b) for a, b, _ in told(text, "THREATENED")} == edges
