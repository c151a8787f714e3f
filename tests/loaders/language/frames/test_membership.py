"""Members that a phrase tells."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Chile and Peru, Mexico's partners in the Pacific Alliance, declined.", "CHL MEX PER"),
        ("Ghana and Togo are partners in ECOWAS.", "GHA TGO"),
        ("Kenya expelled envoys of Uganda, a fellow member of the EAC.", "KEN UGA"),
        ("Ghana, Togo and Mali, Benin's partners in ECOWAS, left early.", "GHA TGO MLI BEN"),
        ("Chad met the East African Community of Kenya, Uganda and Tanzania.", "KEN UGA TZA"),
        ("Ghana, Togo and Mali, Benin's friends in the office, left early.", ""),
        ("The World Bank of Japan's dreams is far off.", ""),
        # partners in trade, and members of something else
        ("China is Vietnam's largest trading partner in ASEAN.", ""),
        ("Mercosur met. The members of the jury, Peru and Chile, agreed.", ""),
        ("Kenya praised Uganda, a member of the EAC.", "UGA"),
        ("Two other NATO states, Spain and Italy, sent ships.", "ESP ITA"),
        ("All EU states but Malta signed.", "MLT"),
        ("NATO newcomer Montenegro sent ten soldiers.", "MNE"),
        ("The EU states and Chile signed.", ""),
    ],
)
def test_members_of_a_body(text: str, states: str) -> None:
    assert {state for state, _, _ in told(text, "MEMBER_OF")} == set(states.split())
