"""Who stands ready to act."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Norway stands ready to bring Chad and Mali back to the table.",
         {("NOR", "TCD", "possible"), ("NOR", "MLI", "possible")}),
        ("Norway remained willing to mediate between Chad and Mali.",
         {("NOR", "TCD", "possible"), ("NOR", "MLI", "possible")}),
        ("Norway stood by to watch the ships of Chad and Mali.", set()),
    ],
)  # fmt: skip
def test_readiness(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "MEDIATED") == edges
