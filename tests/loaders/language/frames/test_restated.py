"""Acts that their own clauses tell again are told once."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The ministers of Peru and Chile met in Quito to discuss the border.", "MET",
         {("PER", "CHL", "actual")}),
        ("President Biden touched down in Nairobi, the first president of his to see Kenya.",
         "VISITED", {("USA", "KEN", "actual")}),
        ("Peru and Chile met in Quito and agreed to meet again in May.", "MET",
         {("PER", "CHL", "actual"), ("PER", "CHL", "planned")}),
        ("Envoys of Peru met envoys of Chile to prepare the next meeting with Chile.", "MET",
         {("PER", "CHL", "actual"), ("PER", "CHL", "planned")}),
        ("Peru's minister is to travel to Quito in May, the first trip to Ecuador for years.",
         "VISITED", {("PER", "ECU", "planned")}),
        ("BRICS invited Peru to join it from January 1.", "JOINED",
         {("PER", "BRICS", "planned")}),
        ("Peru will meet Chile to discuss the border.", "MET", {("PER", "CHL", "planned")}),
        ("Togo has asked to rejoin ECOWAS.", "JOINED", set()),
        ("Fiji has asked to be let into BRICS and will join it in May.", "JOINED",
         {("FJI", "BRICS", "planned")}),
    ],
)  # fmt: skip
def test_told_once(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
