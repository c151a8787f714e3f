"""Clauses behind a semicolon are beside the one before it, and so are their subjects."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Washington asks for a recount; Argentina and Brazil congratulate Nicolas Maduro.",
         "PRAISED", {("ARG", "VEN", "actual"), ("BRA", "VEN", "actual")}),
        ("Oman urges Peru to leave; Chad praises Mali.", "PRAISED", {("TCD", "MLI", "actual")}),
    ],
)  # fmt: skip
def test_nobody_is_asked_for_what_another_clause_tells(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges
