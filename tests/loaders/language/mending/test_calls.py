"""Who is called on is visited, if nothing is asked of him; who is called in is summoned."""

import pytest

from tests.loaders.language.sentences import acts


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Kenyan minister Ali Karim called on Nepalese President Jane Dole in Kathmandu.",
         {("KEN", "MET", "NPL")}),
        ("Kenyan minister Ali Karim called on Nepalese President Jane Dole to discuss trade.",
         {("KEN", "MET", "NPL")}),
        ("Kenyan minister Ali Karim called on Nepalese President Jane Dole to resign.",
         {("KEN", "URGED", "NPL")}),
        ("Kenya called on Nepal to sign.", {("KEN", "URGED", "NPL")}),
        ("Nepal on Monday called in a Kenyan diplomat.", {("NPL", "SUMMONED_ENVOY", "KEN")}),
        ("Nepal called in a Kenyan loan.", set()),
    ],
)  # fmt: skip
def test_whom_a_call_reaches(text: str, edges: set[tuple[str, str, str]]) -> None:
    found = acts(text)
    assert {edge for edge in found if edge[1] != "REPRESENTS"} == edges
