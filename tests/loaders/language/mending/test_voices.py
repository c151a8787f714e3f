"""Voice told by the verb group."""

import pytest

from tests.loaders.language.sentences import pairs


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        ("Oman restored the relations with Chad that it had ruptured in 1987.",
         "SEVERED_TIES", {("OMN", "TCD")}),
        ("Sixteen states, including Mali and Oman, were seated at the United Nations.",
         "JOINED", {("MLI", "UN"), ("OMN", "UN")}),
        ("Called to the ministry in Muscat on Monday, Chad's ambassador kept silent.",
         "SUMMONED_ENVOY", {("OMN", "TCD")}),
        ("Chad's ambassador, called to Muscat's ministry, kept silent.",
         "SUMMONED_ENVOY", {("OMN", "TCD")}),
        ("Chad is gone from Oman.", "EXPELLED_ENVOY", set()),
    ],
)  # fmt: skip
def test_who_acts(text: str, type_: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, type_) == edges
