"""Sentences around their verb of saying."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("The Togolese ban, Ghana said, was absurd.", "CRITICISED", {("GHA", "TGO", "actual")}),
        ("Kenya, its president says, will join BRICS.", "JOINED", {("KEN", "BRICS", "planned")}),
        ("Togo should pay, Mali's foreign minister, Jane Doe, told reporters.", "URGED",
         {("MLI", "TGO", "actual")}),
        ("Peru must act, Chile's envoy, told that it rained, said.", "URGED", set()),
        ("Oman's decision, which Ghana announced, was absurd.", "CRITICISED", set()),
        ("The vote, Malawi's premier says, is a farce.", "CRITICISED", set()),
    ],
)  # fmt: skip
def test_asides(text: str, type_: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(text, type_) == edges
