"""Lands that a state had once, and lands that are somebody."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type", "edges"),
    [
        ("Oman invaded the former Spanish colony in May.", "ATTACKED", set()),
        ("Oman attacked the ex-French protectorate.", "ATTACKED", set()),
        ("Oman invaded the Spanish island in May.", "ATTACKED", {("OMN", "ESP", "actual")}),
        ("Peru's president visited the former Soviet republic of Kazakhstan.", "VISITED",
         {("PER", "KAZ", "actual")}),
        ("Peru's president visited the island nation of Malta.", "VISITED",
         {("PER", "MLT", "actual")}),
    ],
)  # fmt: skip
def test_a_former_colony_is_no_state_s(
    text: str, type: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type) == edges
