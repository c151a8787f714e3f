"""Two officers who share a noun."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("The Greek and the Turkish foreign minister have signed an agreement.",
         "SIGNED_AGREEMENT", {("GRC", "TUR", "actual")}),
        ("Oman expelled the Chadian and the Peruvian ambassador.", "EXPELLED_ENVOY",
         {("OMN", "TCD", "actual"), ("OMN", "PER", "actual")}),
        ("The French and the Malian envoy met on Monday.", "MET", {("FRA", "MLI", "actual")}),
        ("The Greeks and the Turkish minister met on Monday.", "MET", {("GRC", "TUR", "actual")}),
        ("The Peruvian and the mayor of Quito left.", "MET", set()),
    ],
)  # fmt: skip
def test_two_by_one_noun(text: str, type_: str, found: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == found
