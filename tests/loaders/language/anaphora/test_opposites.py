"""Whose neighbour or enemy it is: the other of the two that the owner was told of in."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Peru shelled Chile. Santiago accused its neighbour of lying.", "ACCUSED",
         {("CHL", "PER")}),
        ("Kenya and Uganda quarrel. In June Nairobi denounced its western neighbour.",
         "CRITICISED", {("KEN", "UGA")}),
        ("Chad sanctioned Sudan. Mahamat Deby thanked Kenya. Khartoum threatened its enemy.",
         "THREATENED", {("SDN", "TCD")}),
        ("Laos is in turmoil. Laos closed its schools. Thailand criticised its neighbour.",
         "CRITICISED", {("THA", "LAO")}),
        ("Ukraine closed its ports. Vladimir Putin thanked his neighbour.", "PRAISED",
         {("RUS", "UKR")}),
        ("Mexico closed its ports. Canada sent food. Washington criticised its neighbour.",
         "CRITICISED", {("USA", "MEX")}),
        ("Sudan bombed Chad. Qatar offered help. Chad's enemy apologised to Qatar.", "APOLOGISED",
         {("SDN", "QAT")}),
    ],
)  # fmt: skip
def test_the_other_of_two(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert edges <= pairs(text, type_)


@pytest.mark.parametrize(
    "text",
    [
        "Peru shelled a village. Lima criticised its neighbour.",
        "Peru and Norway signed a pact. Lima criticised its neighbour.",
        "Peru is in turmoil. Norway criticised its neighbour.",
        "Peru and Chile signed a pact. Lima criticised its Bolivian neighbour.",
        "Peru and Chile signed a pact. Togo criticised its neighbour.",
        "Peru sued Chile. Lima criticised its enemy, Jane Doe.",
    ],
)
def test_no_other(text: str) -> None:
    assert not {edge[1] for edge in told(text, "CRITICISED")} & {"CHL", "PER", "NOR", "TGO"}
