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
        ("Namibia left COMESA in 2004.", "LEFT", {("NAM", "COMESA", "actual")}),
        ("Burundi left the International Criminal Court.", "LEFT", {("BDI", "ICC", "actual")}),
        ("Kenya left the SAARC.", "LEFT", set()),
        ("Nepal, which chairs the SADC this year, urged calm.", "CHAIRED", set()),
        ("Tanzania, which chairs the SADC this year, urged calm.", "CHAIRED",
         {("TZA", "SADC", "actual")}),
        ("Angola will join the SADC next year.", "JOINED", set()),
        ("The Comoros will join the WTO next year.", "JOINED", {("COM", "WTO", "planned")}),
        ("Mali will join the African Union again next year.", "JOINED",
         {("MLI", "AU", "planned")}),  # suspended
    ],
)  # fmt: skip
def test_members_alone_leave_and_chair_and_others_join(
    text: str, type: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type) == edges
