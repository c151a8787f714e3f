"""Demonyms that tell people, and those that stand for their state."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type", "edges"),
    [
        ("Most Omanis support Chad.", "SUPPORTED", set()),
        ("Two Omanis accused Chad of torture.", "ACCUSED", set()),
        ("Ordinary Omanis thanked Chad.", "PRAISED", set()),
        ("Omanis in Chad protested against the Malian ban.", "CRITICISED", set()),
        ("Omanis who live in Chad criticised Mali.", "CRITICISED", set()),
        ("The UN urged all Omanis to stay calm.", "URGED", set()),
        ("Omanis criticised Chad for the vote.", "CRITICISED", {("OMN", "TCD", "actual")}),
        ("The Omanis in Oslo accused Chad of delay.", "ACCUSED", {("OMN", "TCD", "actual")}),
        ("Omanis and Chadians in Oslo resumed talks.", "MET", {("OMN", "TCD", "actual")}),
        ("Mali imposed sanctions on four Omanis.", "SANCTIONED", {("MLI", "OMN", "actual")}),
        ("Mali expelled 12 Omanis.", "EXPELLED_ENVOY", {("MLI", "OMN", "actual")}),
    ],
)
def test_people_do_not_act_for_their_state(
    text: str, type: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type) == edges
