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
        # lists beside the body or the noun
        ("Three members of the EU, Latvia, Malta and Estonia, met.", "LVA MLT EST"),
        ("Founding members of ASEAN, Malaysia, Thailand and Indonesia, met.", "MYS THA IDN"),
        ("The GCC - Oman, Qatar and Kuwait - met on Monday.", "OMN QAT KWT"),
        ("The GCC (Oman, Qatar and Kuwait) met on Monday.", "OMN QAT KWT"),
        ("Kuwait, Oman and two other Gulf Cooperation Council states signed.", "KWT OMN"),
        ("Iran, a founder of OPEC along with Iraq and Kuwait, signed.", "IRN IRQ KWT"),
        ("All members of the African Union but Benin signed.", "BEN"),
        (
            "Mali, Chad and Togo, the three African states on the Security Council, met.",
            "MLI TCD TGO",
        ),
        ("Oman, the only Arab state on the Security Council, abstained.", "OMN"),
        ("Laos is the only communist state in ASEAN.", "LAO"),
        ("Malta is one of the smaller members of the EU.", "MLT"),
        ("Ireland, one of the neutral states in the EU, abstained.", "IRL"),
        ("Norway sits on the Arctic Council.", "NOR"),
        ("Norway is a loyal member of the Arctic Council.", "NOR"),
        ("Spain and Italy, both in NATO, declined.", "ESP ITA"),
        ("The Council of Europe's 46 members, who include Malta and Latvia, declined.", "MLT LVA"),
        ("Chad met ECOWAS, which is made up of Benin, Togo and Mali.", "BEN TGO MLI"),
        ("Chad met ECOWAS, made richer by Benin, Togo and Mali.", ""),
        ("Montenegro will be a member of NATO.", ""),
        ("Spain, Malta and Greece, all in the EU, declined.", "ESP MLT GRC"),
        ("Georgia and Moldova, both in talks with the EU, declined.", ""),
        ("Norway wants to sit on the Security Council.", ""),
        ("Members of the EU, Norway, Iceland and Chad will meet.", ""),
        ("Soon in charge of the GCC: Oman, Qatar.", ""),
        ("Oman is the largest state in the neighbourhood of the EU.", ""),
        ("Chad became one of the newer members of OPEC.", ""),
        ("The EU states and Chile signed.", ""),
    ],
)
def test_members_of_a_body(text: str, states: str) -> None:
    assert {state for state, _, _ in told(text, "MEMBER_OF")} == set(states.split())
