"""Slots filled from farther away: a stranded preposition, a phrase hung on another noun."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Omani border troops were fired upon by Chadian soldiers.", "ATTACKED",
         {("TCD", "OMN")}),
        ("Oman doubled its aid to Chad.", "AIDED", {("OMN", "TCD")}),
        ("Oman's sale of jets to Chad went ahead.", "TRADED", {("OMN", "TCD")}),
        ("A pact was concluded in Paris between Oman and Chad.", "SIGNED_AGREEMENT",
         {("OMN", "TCD")}),
        ("Oman is close to a deal with Chad.", "SIGNED_AGREEMENT", {("OMN", "TCD")}),
        ("Oman remains Chad's main trading partner.", "TRADED", {("OMN", "TCD")}),
        ("Togo remains suspended from ECOWAS.", "SUSPENDED", {("ECOWAS", "TGO")}),
        ("Togo found itself suspended from ECOWAS.", "SUSPENDED", {("ECOWAS", "TGO")}),
        ("Missiles fired by Omani warships hit Chad.", "ATTACKED", {("OMN", "TCD")}),
        ("Two Chadian MiG-29s bombed Mali.", "ATTACKED", {("TCD", "MLI")}),
        ("Oman explained the aid plan to Chad.", "AIDED", set()),
        ("Missiles seen by Omani sailors hit Chad.", "ATTACKED", set()),
    ],
)  # fmt: skip
def test_slots(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    directed = type_ not in ("TRADED", "SIGNED_AGREEMENT")
    found = {edge[:2] if directed else (*sorted(edge[:2]),) for edge in told(text, type_)}
    assert found == edges


@pytest.mark.parametrize("group", ["quartet", "group", "trio", "handful"])
def test_a_group_is_those_it_is_made_of(group: str) -> None:
    found = told(f"The {group} of Mali, Niger and Benin left ECOWAS.", "LEFT")
    assert found == {(code, "ECOWAS", "actual") for code in ("MLI", "NER", "BEN")}
