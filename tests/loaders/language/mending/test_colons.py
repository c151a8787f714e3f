"""Headlines that tell by a colon who speaks."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Bangladesh: Myanmar should take back refugees", {("BGD", "MMR", "actual")}),
        ("Myanmar must take back refugees: Bangladesh", {("BGD", "MMR", "actual")}),
        ("Chad: Oman fans should bring umbrellas", set()),
        ("Chad: all you must know about Oman's rivals", set()),
        ("Peru spoke of two things: Chile must win, and Ghana lose.", set()),
    ],
)
def test_colons(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "URGED") == edges
