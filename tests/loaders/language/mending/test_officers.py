"""The name right before an officer, or behind his matters, says whose he is; in headlines too."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Chadian FM Holds Talks with Malian Deputy Prime Minister", "MET",
         {("TCD", "MLI", "actual")}),
        ("Iranian FM arrives in Baku", "VISITED", {("IRN", "AZE", "actual")}),
        ("Kenya minister visits Chad", "VISITED", {("KEN", "TCD", "actual")}),
        ("The Ministry of Foreign Affairs of Kenya condemned Chad.", "CRITICISED",
         {("KEN", "TCD", "actual")}),
        ("The head of the Asia Department of the Ministry of Foreign Affairs of Kenya met the"
         " Deputy Minister of Trade and Industry of Chad.", "MET", {("KEN", "TCD", "actual")}),
        ("Chad has expelled the chargé d'affaires of Mali.", "EXPELLED_ENVOY",
         {("TCD", "MLI", "actual")}),
    ],
)  # fmt: skip
def test_whose_officer(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
