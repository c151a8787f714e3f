"""Those who are set to act together."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Oman talked Chad and Mali into burying their quarrel.", {("OMN", "TCD"), ("OMN", "MLI")}),
        ("Kenya helped Uganda and Rwanda settle the row.", {("KEN", "UGA"), ("KEN", "RWA")}),
        ("Peru's intercession led Togo and Benin to make up.", {("PER", "TGO"), ("PER", "BEN")}),
        ("Oman talked Chad into ending the strike.", set()),
        ("Chad and Mali talked to each other through a bank in Muscat.", set()),
        ("Oman negotiated a deal between Oman and Chad.", set()),
        (
            "Oman narrowed the differences between the Houthis and the government.",
            {("OMN", "HOUTHI")},
        ),
    ],
)
def test_both_sides(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "MEDIATED") == edges
