"""Members listed behind their body, and what is hung on the wrong one of a list."""

import pytest

from tests.loaders.language.sentences import pairs, told


@pytest.mark.parametrize(
    ("text", "type_", "pairs"),
    [
        ("Three members of the EU, Latvia, Estonia and Malta, met.", "MET",
         "EST-LVA LVA-MLT EST-MLT"),
        ("Three members of the EU, Latvia, Estonia and Malta, condemned Chad.", "CRITICISED",
         "LVA-TCD EST-TCD MLT-TCD"),
        # who is in no way a member is met by it
        ("Members of the EU, Norway and Iceland condemned Chad.", "CRITICISED",
         "EU-TCD NOR-TCD ISL-TCD"),
        ("Ministers of the EU, Latvia and Malta condemned Chad.", "CRITICISED",
         "EU-TCD LVA-TCD MLT-TCD"),
    ],
)  # fmt: skip
def test_the_body_is_no_part_of_the_list_of_its_members(text: str, type_: str, pairs: str) -> None:
    found = {frozenset((one, other)) for one, other, _ in told(text, type_)}
    assert found == {frozenset(pair.split("-")) for pair in pairs.split()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("All members of the African Union but Benin praised Chad.",
         {("AU", "TCD", "actual"), ("BEN", "TCD", "denied")}),
        ("All EU members but Malta praised Chad.",
         {("EU", "TCD", "actual"), ("MLT", "TCD", "denied")}),
    ],
)  # fmt: skip
def test_who_is_excepted_does_not_do_it(text: str, found: set[tuple[str, str, str]]) -> None:
    assert found >= told(text, "PRAISED") >= {one for one in found if one[2] == "denied"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three EU members, Latvia, Estonia and Malta, criticised Chad.",
         {("LVA", "EU"), ("EST", "EU"), ("MLT", "EU")}),
        # one of them is none
        ("Ten EU members, the United States, Canada and Ukraine criticised Chad.", set()),
        # they are not five
        ("Oman invited the five permanent members of the Security Council, Turkey, Iraq, Kuwait "
         "and Qatar to Muscat.", set()),
    ],
)  # fmt: skip
def test_others_are_listed_beside_some_members(text: str, found: set[tuple[str, str]]) -> None:
    assert pairs(text, "MEMBER_OF") == found
