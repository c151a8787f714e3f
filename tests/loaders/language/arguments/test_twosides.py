import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            "Talks between Japan and Chile, Peru and Mexico were delayed by disputes over fish.",
            {"JPN-CHL", "JPN-PER", "JPN-MEX"},
        ),
        (
            "There were quarrels in the talks between India and Kenya, Uganda and Tanzania.",
            {"IND-KEN", "IND-UGA", "IND-TZA"},
        ),
        (
            "Talks between Japan, Chile and Peru were delayed.",
            {"JPN-CHL", "JPN-PER", "CHL-PER"},
        ),
    ],
)
def test_one_side_against_many(text: str, edges: set[str]) -> None:
    pairs = {frozenset(edge.split("-")) for edge in edges}
    assert {frozenset(found[:2]) for found in told(text, "MET")} == pairs
