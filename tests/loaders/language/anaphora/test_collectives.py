"""Peoples of a region: those of them who were named together."""

import pytest

from tests.loaders.language.sentences import roles, told, word


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("Talks between Spain, Italy and Malta and Libya ended on Friday.",
         "The Europeans urged Tripoli to open its ports.", {"ESP", "ITA", "MLT"}),
        ("Envoys from Kenya, Ghana and Norway met in Oslo.",
         "The Africans urged Oman to pay.", {"KEN", "GHA"}),
        ("Envoys from Jordan, Qatar and Kuwait met in Oslo.",
         "The Gulf Arabs urged Oman to pay.", {"QAT", "KWT"}),
        ("Hungary and Mali signed a pact.", "The Europeans urged Oman to pay.", set()),
        ("Spain and Italy signed a pact.", "Many Europeans urged Oman to pay.", set()),
    ],
)  # fmt: skip
def test_a_people_is_those_named_together(before: str, text: str, expected: set[str]) -> None:
    assert {subject for subject, _, _ in told(f"{before} {text}", "URGED")} == expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Finland, Norway and Sweden met. Chad met Norway and Finland. Mali invited the two Nordic"
         " countries.", "countries", {"NOR", "FIN"}),
        ("Latvia and Estonia met Chad. Mali invited the two Baltic states.", "states",
         {"LVA", "EST"}),
        ("Chad met Mali. Togo invited the two Baltic states.", "states", set()),
        ("Chad met Mali. Togo invited the three Baltic states.", "states", {"EST", "LVA", "LTU"}),
        ("Chad met North Korea. Mali blamed the hermit state.", "state", {"PRK"}),
        ("North Korea met Japan. Mali blamed the communist state.", "state", {"PRK"}),
        ("Iran met Chad. Mali blamed the Islamic republic.", "republic", {"IRN"}),
        ("Chad met Mali. Togo blamed the Islamic republic.", "republic", set()),
        ("Brazil met Chad. Mali blamed the South American giant.", "giant", {"BRA"}),
        ("Chad met Mali. Togo blamed the tech giant.", "giant", set()),
        ("Kiribati met Chad. Mali blamed the atoll nation.", "nation", {"KIR"}),
        ("Angola met Chad. Mali blamed the African producer.", "producer", {"AGO"}),
    ],
)  # fmt: skip
def test_which_of_a_region(text: str, form: str, expected: set[str]) -> None:
    found = roles(text)
    meant = found.reading.anaphors.get(word(found, form), ())
    assert {one.principal for one in meant} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Chile quarrelled. Chile warned Peru. Peru and Chile armed. Kenya had envoys"
         " hurt in a riot of fans from Chad and Mali. Togo will recognise both countries.",
         {"PER", "CHL"}),
        ("Peru and Chile quarrelled. Chad and Mali met. Togo will recognise both countries.",
         {"TCD", "MLI"}),
        ("Peru met Chile. India and Pakistan armed. America bombed Pakistan. Togo will recognise"
         " both neighbours.", {"IND", "PAK"}),
    ],
)  # fmt: skip
def test_which_two(text: str, expected: set[str]) -> None:
    assert {edge[1] for edge in told(text, "RECOGNISED")} == expected
