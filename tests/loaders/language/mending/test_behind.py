"""Phrases hung on what they belong to."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Chad criticised a visit by the foreign minister of Gabon to Togo.",
         {("GAB", "TGO", "actual")}),
        ("Oman paid a visit to Togo.", {("OMN", "TGO", "actual")}),
        ("Chad sent a copy of the report to Togo.", set()),
        ("The Danish premier, on a trip to Oslo, warned against haste.",
         {("DNK", "NOR", "actual")}),
        ("The Danish premier called for a trip to Oslo.", {("DNK", "NOR", "requested")}),
    ],
)  # fmt: skip
def test_visits(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, "VISITED") == edges
