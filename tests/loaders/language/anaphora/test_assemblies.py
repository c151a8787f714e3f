"""Where leaders met is where "the summit" was, and the next one is the one after."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leaders of the Arab League, meeting in Tartus, suspended Oman. Syria hosted the"
         " summit.", "Tartus summit"),
        ("The presidents of Ghana and Togo met in Kumasi. Ghana hosted the gathering.",
         "Kumasi summit"),
        ("The presidents of Ghana and Togo met in Kumasi. Ghana hosted the meeting.",
         "Kumasi meeting"),
        ("Caribbean leaders meeting in Roseau criticised Peru. Dominica hosted the conference.",
         "Roseau conference"),
        ("Leaders of Chad and Mali gathered in Ouidah on Monday. Benin hosted this week's"
         " summit.", "Ouidah summit"),
        ("Mali and Togo quarrel. Togo will host the next round.", "next round"),
        # of no leaders, at no place, and of a city that is a day
        ("The fans of Ghana met in Kumasi. Ghana hosted the gathering.", ""),
        ("The presidents of Ghana and Togo met. Ghana hosted the gathering.", ""),
        ("The presidents of Ghana and Togo met in May. Ghana hosted the gathering.", ""),
        ("The presidents of Ghana and Togo met in Kumasi. Ghana hosted a gathering.", ""),
    ],
)  # fmt: skip
def test_where_leaders_met(text: str, name: str) -> None:
    found = [one for one in statements(text, "2003-07-08") if one.type == "HOSTED"]
    assert {one.object.name for one in found} == ({name} if name else set())
