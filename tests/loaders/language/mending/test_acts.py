"""Whose act it is, and at whom it is aimed."""

import pytest

from tests.loaders.language.sentences import acts


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Kenya condemned the attack by Chad on Mali.",
         {("KEN", "CRITICISED", "TCD"), ("TCD", "ATTACKED", "MLI")}),
        ("Kenya condemned the killing of nine Kenyans by Chad.", {("KEN", "CRITICISED", "TCD")}),
        ("Kenya condemned the killing of Malians in Togo by Chadian troops.",
         {("KEN", "CRITICISED", "TCD")}),
        ("Kenya condemned the ouster of Mohamed Morsi.", set()),
        ("Kenya condemned Chad's arrest of Mohamed Morsi.", {("KEN", "CRITICISED", "TCD")}),
        ("Kenya lamented the world's indifference to the suffering of Syrians.", set()),
        ("Kenya condemned in the strongest terms the raids that Chad carried out.", set()),
        ("Kenya condemned in the strongest terms the raids carried out by Chad.",
         {("KEN", "CRITICISED", "TCD")}),
        ("Kenya said that the Chadian raid on Mali constitutes a violation of law.",
         {("KEN", "ACCUSED", "TCD"), ("TCD", "ATTACKED", "MLI")}),
        ("Kenya's spokesman issued a statement on Sunday. We condemn Chad.",
         {("KEN", "CRITICISED", "TCD")}),
        ("The following statement was issued by the government of Kenya. We condemn Chad.",
         {("KEN", "CRITICISED", "TCD")}),
        ("Ali Karim of Kenya met Xi Jinping. Xi Jinping said both sides should stop.",
         set()),
        ("The African Union affirmed the solidarity of Kenya with Chad.",
         {("KEN", "SUPPORTED", "TCD")}),
        ("Kenya called on African states, especially Chad and Mali, to act.",
         {("KEN", "URGED", "TCD"), ("KEN", "URGED", "MLI")}),
    ],
)  # fmt: skip
def test_whose_act(text: str, edges: set[tuple[str, str, str]]) -> None:
    told = acts(text)
    assert edges <= told
    assert {one for one in told if one[1] in ("CRITICISED", "URGED")} <= edges
