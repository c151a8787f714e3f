"""Who says a thing, behind or before it."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Chad has violated the truce, Sudan's army alleged in a statement.", "ACCUSED",
         {("SDN", "TCD", "actual")}),
        ("Peru, Italy and Spain had denied Bolivia permission to cross their airspace, the "
         "Bolivian foreign minister, Jane Doe, said.", "REJECTED",
         {("PER", "BOL", "actual"), ("ITA", "BOL", "actual"), ("ESP", "BOL", "actual")}),
        ("Iran plotted to kill the envoy, Omani officials charged.", "ACCUSED",
         {("OMN", "IRN", "actual")}),
        ("Chad has armed the rebels, complained the Sudanese ambassador.", "ACCUSED",
         {("SDN", "TCD", "actual")}),
        ("Peru stole the ship, Chile's president has concluded.", "ACCUSED",
         {("CHL", "PER", "actual")}),
        ("Iran will retaliate if Oman attacks, its defence minister thundered on Monday.",
         "THREATENED", {("IRN", "OMN", "actual")}),
        ("Sweden does not mediate between Chad and Sudan, its foreign minister insisted.",
         "MEDIATED", {("SWE", "TCD", "denied"), ("SWE", "SDN", "denied")}),
        ("Chad will pay dearly for the raid, warned Sudan.", "THREATENED",
         {("SDN", "TCD", "actual")}),
        ("Chad has armed the rebels, and Sudan charged a fee.", "ACCUSED", set()),
        ("Chad sold ships, Sudan boasted an army.", "ACCUSED", set()),
    ],
)  # fmt: skip
def test_behind_it(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Angela Merkel: Turkey has violated the accord", "ACCUSED", {("DEU", "TUR", "actual")}),
        ("Kremlin: NATO must leave the Baltic", "URGED", {("RUS", "NATO", "actual")}),
        ("Mr. Blinken: We back Kenya's plan.", "SUPPORTED", {("USA", "KEN", "actual")}),
        ("TEHRAN: Oman has violated the accord", "ACCUSED", set()),  # where it is from
        ("Turkey: Greece has violated the accord", "ACCUSED", set()),  # what it is about
        ("In one way or another: Turkey has violated it.", "ACCUSED", set()),
    ],
)  # fmt: skip
def test_before_a_colon(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
