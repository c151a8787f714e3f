"""What the parser hangs where English word order does not let it hang."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Cambodia asked Thailand to help it bring Pol Pot to trial.", "AIDED",
         {("THA", "KHM", "requested")}),
        ("The United States stood with its NATO ally Turkey.", "SUPPORTED",
         {("USA", "TUR", "actual")}),
        ("France accused its NATO ally Turkey of buying missiles.", "ACCUSED",
         {("FRA", "TUR", "actual")}),
    ],
)  # fmt: skip
def test_whom_a_sentence_is_about(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected
