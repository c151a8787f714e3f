"""Whom "its" and "it" mean where that is who was blamed, thanked or warned."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Oman warned Chad that it would suffer if it attacked Mali.", "ATTACKED",
         {("TCD", "MLI", "possible")}),
        ("Oman threatened sanctions on Chad if it attacked Mali.", "ATTACKED",
         {("TCD", "MLI", "possible")}),
        ("Oman said it would leave Chad if it attacked Mali.", "ATTACKED",
         {("OMN", "MLI", "possible")}),
        ("Oman criticised Chad over its attack on Mali.", "ATTACKED", {("TCD", "MLI", "actual")}),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
