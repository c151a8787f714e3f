"""Which nouns are a verb's: behind "most of", a sum, or the preposition of another object."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Oman lifted most of the sanctions on Chad.", "LIFTED_SANCTIONS", {("OMN", "TCD")}),
        ("Oman lifted the bulk of its sanctions against Chad.", "LIFTED_SANCTIONS",
         {("OMN", "TCD")}),
        ("Chad received $7 million in aid from Oman.", "AIDED", {("OMN", "TCD")}),
        ("Chad won 20 million euros in loans from Oman.", "AIDED", {("OMN", "TCD")}),
        ("Mali and Chad sealed their friendship with a treaty.", "SIGNED_AGREEMENT",
         {("MLI", "TCD")}),
        ("Oman lifted most of the stones in Chad.", "LIFTED_SANCTIONS", set()),
        ("Chad received 20 guests in tents from Oman.", "AIDED", set()),
    ],
)  # fmt: skip
def test_the_noun_of_a_verb(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges
