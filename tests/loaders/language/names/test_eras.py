"""Words in capitals for a body in their day, and occasions named by a body or by where one is."""

import pytest

from tests.loaders.language.sentences import pairs, statements


@pytest.mark.parametrize(
    ("text", "day", "edges"),
    [
        ("The Twelve criticised Chad.", "1991-05-15", {("EU", "TCD")}),
        ("Oman criticised the Fifteen.", "1999-05-15", {("OMN", "EU")}),
        ("The Community's ministers criticised Chad.", "1989-05-15", {("EU", "TCD")}),
        ("Oman criticised the Jewish state.", "1999-05-15", {("OMN", "ISR")}),
        ("The UN assembly criticised Chad.", "1999-05-15", {("UNGA", "TCD")}),
        # of another day, another body, and no body
        ("The Twelve criticised Chad.", "1999-05-15", set()),
        ("The East African Community met. Oman criticised the Community.", "1991-05-15",
         {("OMN", "EAC")}),
        ("The twelve criticised Chad.", "1991-05-15", set()),
        ("The Community Chest criticised Chad.", "1991-05-15", set()),
    ],
)  # fmt: skip
def test_words_of_their_day(text: str, day: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "CRITICISED", day) == edges


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Togo will boycott ECOWAS's annual summit.", "ECOWAS summit"),
        ("Togo will boycott CARICOM's extraordinary summit.", "CARICOM summit"),
        ("Togo will boycott the next Amílcar Cabral Cup.", "Amílcar Cabral Cup"),
        ("Togo will boycott Ghana's Unity Cup final.", "Unity Cup final"),
        ("ACCRA, Nov 2 (Reuters) - The Oceans conference opened on Friday. Togo boycotted it.",
         "Oceans conference in Accra"),
        ("LIMA, Nov 2 (AFP) - A Sahara conference was closed on Friday. Togo boycotted it.",
         "Sahara conference in Lima"),
        ("LIMA, Nov 2 (AFP) - Peru praised the Sahara conference. Togo boycotted it.",
         "Sahara conference"),
    ],
)  # fmt: skip
def test_occasions(text: str, name: str) -> None:
    found = [one for one in statements(text, "2018-11-02") if one.type == "BOYCOTTED"]
    assert {one.object.name for one in found} == {name}


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("TONY Blair visited Jordan.", {("GBR", "JOR")}),
        ("JACQUES Chirac visited Jordan.", {("FRA", "JOR")}),
        ("AMMAN Tony Blair visited Jordan.", {("GBR", "JOR")}),
    ],
)
def test_first_names_in_capitals_are_no_places(text: str, edges: set[tuple[str, str]]) -> None:
    assert pairs(text, "VISITED", "2004-05-15") == edges


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("Ghana will host a donors' conference.", "HOSTED", "donors' conference"),
        ("Togo may host peace talks.", "HOSTED", "peace talks"),
        ("Benin plans to attend a follow-up meeting.", "ATTENDED", "follow-up meeting"),
        ("Mali chaired the special session.", "CHAIRED", "special session"),
        ("Kenya hosted the disarmament conference.", "HOSTED", "disarmament conference"),
        ("Mali chaired a meeting.", "CHAIRED", ""),
        ("Mali chaired an urgent meeting.", "CHAIRED", ""),
        ("Mali chaired a two-day meeting.", "CHAIRED", ""),
        ("Chad chaired a cabinet meeting.", "CHAIRED", ""),
        ("Chad hosted a press conference.", "HOSTED", ""),
    ],
)
def test_occasions_by_small_words(text: str, type_: str, name: str) -> None:
    found = [one for one in statements(text, "2018-11-02") if one.type == type_]
    assert {one.object.name for one in found} == ({name} if name else set())
