"""Who is somewhere meeting somebody."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Ghana's minister is in Gabon meeting with ministers of Chad.", "MET",
         {("GHA", "TCD", "actual")}),
        ("Ghana's minister is in Gabon meeting with ministers of Chad.", "VISITED",
         {("GHA", "GAB", "actual")}),
        ("Ghana's minister was at a Gabon meeting with ministers of Chad.", "VISITED", set()),
    ],
)  # fmt: skip
def test_meetings(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
