"""Auxiliaries that a semicolon cuts off from the verb they stand for."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Belarus might recognise Abkhazia; Serbia will not.", "RECOGNISED",
         {("BLR", "ABKHAZIA", "possible"), ("SRB", "ABKHAZIA", "denied")}),
        ("Romania might; Serbia, which has its reasons, will not recognise Kosovo.", "RECOGNISED",
         {("ROU", "XKX", "possible"), ("SRB", "XKX", "denied")}),
        ("Ghana will; Togo will not join BRICS.", "JOINED",
         {("GHA", "BRICS", "planned"), ("TGO", "BRICS", "denied")}),
        ("Peru has condemned Chile; Bolivia has not.", "CRITICISED",
         {("PER", "CHL", "actual"), ("BOL", "CHL", "denied")}),
        ("Togo may yet recover; Ghana will not join BRICS.", "JOINED",
         {("GHA", "BRICS", "denied")}),
    ],
)  # fmt: skip
def test_each_has_its_own_clause(
    text: str, type_: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == expected
