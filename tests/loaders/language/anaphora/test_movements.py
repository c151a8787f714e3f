"""Armed movements called by what they are, and bodies called by the number of their members."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The ELN freed a hostage. Cuba praised the rebels.", "PRAISED", {("CUB", "ELN")}),
        ("Boko Haram took a town. Chad accused Niger of arming the militants.", "AIDED",
         {("NER", "BOKOHARAM")}),
        ("Hezbollah fired first. Iran congratulated the militia.", "PRAISED", {("IRN", "HEZB")}),
        ("The Taliban hold Kabul. China may recognise the movement. Oman armed the insurgents.",
         "AIDED", {("OMN", "TAI")}),
        ("M23 holds Goma. Kenya met the rebels on Monday.", "MET", {("KEN", "M23")}),
    ],
)  # fmt: skip
def test_movements(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges


@pytest.mark.parametrize(
    "text",
    [
        "The ELN freed a hostage. Cuba praised rebels.",
        "The ELN and the FARC freed a hostage. Cuba praised the rebels.",
        "The ELN freed a hostage. Cuba praised the rebels of 1959.",
        "The OAS met. Cuba praised the rebels.",
    ],
)
def test_no_movement(text: str) -> None:
    assert not told(text, "PRAISED")


@pytest.mark.parametrize(
    ("text", "day", "type_", "edges"),
    [
        ("ASEAN met. Oman signed a treaty with the ten.", "2015-05-15", "SIGNED_AGREEMENT",
         {("ASEAN", "OMN")}),
        ("The EU met. Oman criticised the 27.", "2023-05-15", "CRITICISED", {("OMN", "EU")}),
        ("Putin addressed BRICS. Oman thanked the five.", "2019-05-15", "PRAISED",
         {("OMN", "BRICS")}),
        ("The G7 met. Oman accused the seven of greed.", "2019-05-15", "ACCUSED", {("OMN", "G7")}),
        ("The Gulf Cooperation Council met. Chad praised the six.", "2019-05-15", "PRAISED",
         {("TCD", "GCC")}),
        ("Chad, Oman and Peru met. Benin thanked the trio.", "2019-05-15", "PRAISED",
         {("BEN", "TCD"), ("BEN", "OMN"), ("BEN", "PER")}),
        ("Chad and Oman met. Benin thanked the pair.", "2019-05-15", "PRAISED",
         {("BEN", "TCD"), ("BEN", "OMN")}),
        # no such number of members
        ("ASEAN met. Oman criticised the eight.", "2015-05-15", "CRITICISED", set()),
        ("The EU met. Oman criticised the 27.", "1999-05-15", "CRITICISED", set()),
        ("The EU met. Oman criticised 27 of them.", "2023-05-15", "CRITICISED", set()),
        ("Chad and Oman met. Benin thanked a pair of singers.", "2019-05-15", "PRAISED", set()),
    ],
)  # fmt: skip
def test_by_number(text: str, day: str, type_: str, edges: set[tuple[str, str]]) -> None:
    found = pairs(text, type_, day)
    assert found == edges or {(b, a) for a, b in found} == edges


def test_ministers_of_the_same_states() -> None:
    text = "The presidents of Peru, Chile and Bolivia met. Mali praised the defence ministers."
    assert {edge[1] for edge in told(text, "PRAISED")} == {"PER", "CHL", "BOL"}


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("ASEAN met. Shinzo Abe praised all ten leaders.", "PRAISED", {("JPN", "ASEAN")}),
        ("ASEAN met. Shinzo Abe thanked all ten leaders. The leaders denounced Chad.", "CRITICISED",
         {("ASEAN", "TCD")}),
        ("Kenya, Uganda and Rwanda signed a pact. The World Bank, the African Development Bank and"
         " the IMF lent Peru money. Chad thanked the three.", "PRAISED",
         {("TCD", "KEN"), ("TCD", "UGA"), ("TCD", "RWA")}),
        ("Kenya, Uganda and Rwanda signed a pact. Peru, Chad and Mali praised the trio.", "PRAISED",
         {(one, other) for one in ("PER", "TCD", "MLI") for other in ("KEN", "UGA", "RWA")}),
        ("Turkey has left NATO. Oman criticised the alliance on Monday over the war.",
         "CRITICISED", {("OMN", "NATO")}),
        ("The African Union and ECOWAS met. ECOWAS suspended Mali. The Security Council criticised"
         " the bloc's leaders.", "CRITICISED", {("UNSC", "ECOWAS")}),
        ("The EU imposed sanctions on Chad. Oman criticised the Europeans.", "CRITICISED",
         {("OMN", "EU")}),
        ("The African Union suspended Mali. Oman criticised the Africans.", "CRITICISED",
         {("OMN", "AU")}),
        ("Oman criticised the Europeans.", "CRITICISED", set()),
    ],
)  # fmt: skip
def test_groups_and_bodies(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_, "2018-11-05") == edges


def test_halves_that_own() -> None:
    text = "North Korea and South Korea held talks. The North's army criticised the South."
    assert told(text, "CRITICISED") == {("PRK", "KOR", "actual")}
