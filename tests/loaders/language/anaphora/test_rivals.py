"""Mediators who are not told between whom they stand."""

import pytest

from tests.loaders.language.sentences import told

BOTH = {"TCD", "TGO"}


@pytest.mark.parametrize(
    ("text", "mediator", "sides"),
    [
        ("Qatar has mediated between Chad and Togo. Ghana is ready to mediate.", "GHA", BOTH),
        ("Qatar has mediated between Chad and Togo. It rained. Mali offered its good offices.",
         "MLI", BOTH),
        ("Qatar brokered a truce between Chad and Togo. The mediators, Ghana and Mali, met.",
         "MLI", BOTH),
        ("Norway hopes to mediate in Sudan.", "NOR", {"SDN"}),
        ("Chad accepted Norway's good offices.", "NOR", {"TCD"}),
        # whoever has just quarrelled
        ("Chad accused Togo of arming rebels. Ghana offered to mediate.", "GHA", BOTH),
        ("Chad and Togo exchanged fire on Monday. Mali, said its premier, is ready to mediate.",
         "MLI", BOTH),
        ("Chad has been at loggerheads with Togo, and Ghana would like to mediate.", "GHA", BOTH),
        ("Chad and Togo fell out. Peru called on both sides to stop; Ghana offered to mediate.",
         "GHA", BOTH),
        # one of the two, others, or nobody
        ("Chad praised Togo. Ghana offered to mediate.", "GHA", set()),
        ("Chad accused Togo and Benin of arming rebels. Ghana offered to mediate.", "GHA", set()),
        ("Chad sold wheat to Togo, and Ghana offered to mediate.", "GHA", set()),
        ("Qatar has mediated between Chad and Togo. Chad mediates.", "TCD", set()),
        ("Qatar has mediated between Chad and Togo. Ghana mediated between Peru and Chile.",
         "GHA", {"PER", "CHL"}),
        ("Chad accused Togo of arming rebels. Peru thanked Chile. Ghana offered to mediate.",
         "GHA", set()),
        ("Japan has not asked Ghana to mediate between Chad and Togo.", "GHA", set()),
    ],
)  # fmt: skip
def test_between_whom(text: str, mediator: str, sides: set[str]) -> None:
    found = told(text, "MEDIATED")
    assert {side for one, side, _ in found if one == mediator} == sides
