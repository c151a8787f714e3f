"""What dates and the present tense say of whether something lies ahead."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Peru's entry into BRICS on January 1 next year is settled.", "JOINED", "planned"),
        ("Peru's entry into BRICS on January 1 was praised by Chile.", "JOINED", "actual"),
        ("Peru will visit Chile next week at the invitation of Chile.", "INVITED", "actual"),
        ("Peru ceased to be a member of UNESCO at midnight.", "LEFT", "actual"),
        ("Brazil will cease to be a member of BRICS in May.", "LEFT", "planned"),
        ("The king of Spain might yet say sorry to Mexico.", "APOLOGISED", "possible"),
        ("The Peruvian minister flies to Quito tonight.", "VISITED", "planned"),
        ("The Peruvian minister flew to Quito this week.", "VISITED", "actual"),
        ("The president of Peru meets the king of Spain today.", "MET", "planned"),
        ("The president of Peru meets the king of Spain.", "MET", "actual"),
        ("Peru accuses Chile of bombing its territory on Thursday.", "ATTACKED", "actual"),
        ("Peru expels Chilean diplomats in response to the June 3 raid.", "EXPELLED_ENVOY",
         "actual"),
        ("Peru will expel Chilean diplomats over Monday's raid.", "EXPELLED_ENVOY", "planned"),
    ],
)  # fmt: skip
def test_lies_ahead(text: str, type_: str, status: str) -> None:
    assert {found for *_, found in told(text, type_)} == {status}
