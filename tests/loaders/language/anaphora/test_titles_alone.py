"""Persons by the title alone that the tables give them, and half a land by its people."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Joe Biden met Fumio Kishida in Tokyo. The prime minister criticised Chad.",
         {("JPN", "TCD")}),
        ("Joe Biden met Fumio Kishida in Tokyo. The president criticised Chad.", {("USA", "TCD")}),
        ("Olaf Scholz and Annalena Baerbock met. Chad criticised the chancellor.",
         {("TCD", "DEU")}),
        ("Emmanuel Macron and Anthony Albanese spoke. The PM criticised Chad.", {("AUS", "TCD")}),
        ("Bashar al-Assad gave a speech. Oman criticised the dictator.", {("OMN", "SYR")}),
        ("Joe Biden met Fumio Kishida in Tokyo. The former president criticised Chad.", set()),
        ("Joe Biden met Fumio Kishida in Tokyo. The bank's president criticised Chad.", set()),
    ],
)  # fmt: skip
def test_titles(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "CRITICISED", "2022-06-15") == edges


def test_southerners() -> None:
    text = "Sudan and South Sudan signed a pact. Chad criticised the southerners."
    assert told(text, "CRITICISED") == {("TCD", "SSD", "actual")}
