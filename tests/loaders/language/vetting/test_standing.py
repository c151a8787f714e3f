"""What a state cannot do to a body, by the tables."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type", "edges"),
    [
        ("Chad welcomed Russia's withdrawal from Transnistria.", "LEFT", set()),
        ("Chad welcomed Mali's withdrawal from ECOWAS.", "LEFT", {("MLI", "ECOWAS", "actual")}),
        ("Kenya left the European Union.", "LEFT", set()),
        ("Kenya, which chairs NATO this year, urged calm.", "CHAIRED", set()),
        ("Kenya, which chairs the IGAD this year, urged calm.", "CHAIRED",
         {("KEN", "IGAD", "actual")}),
        ("Ukraine left the CIS.", "LEFT", {("UKR", "CIS", "actual")}),
        ("Ireland left the Commonwealth in 1949.", "LEFT", {("IRL", "COMMONWEALTH", "actual")}),
        ("Germany will join NATO next year.", "JOINED", set()),
        ("Sweden will join NATO next year.", "JOINED", {("SWE", "NATO", "planned")}),
        ("Germany joined NATO in 1955.", "JOINED", {("DEU", "NATO", "actual")}),
    ],
)  # fmt: skip
def test_members_alone_leave_and_chair_and_others_join(
    text: str, type: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type) == edges
