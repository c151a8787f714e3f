"""Occasions that no table lists, told by common nouns that are attended, staged or shunned."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "Peru and Chile could host fishery talks in Nuuk.",
            "HOSTED",
            {("PER", "fishery-talks-in-nuuk-2021", "possible"),
             ("CHL", "fishery-talks-in-nuuk-2021", "possible")},
        ),
        (
            "Ghana might chair another forum on Lake Volta.",
            "CHAIRED",
            {("GHA", "forum-on-lake-volta-2021", "possible")},
        ),
        (
            "Egypt took part in the Jeddah talks. Syria boycotted the talks.",
            "BOYCOTTED",
            {("SYR", "jeddah-talks-2021", "actual")},
        ),
        (
            "The summit in Palma opens today. Italy's president withdrew from the Palma gathering.",
            "DECLINED",
            {("ITA", "palma-summit-2021", "actual")},
        ),
        (
            "China held a military parade in Beijing, which Vladimir Putin attended.",
            "ATTENDED",
            {("RUS", "military-parade-in-beijing-2021", "actual")},
        ),
        (
            "Malta wants to host a special meeting on Corsica, which Cyprus would attend.",
            "ATTENDED",
            {("CYP", "special-meeting-on-corsica-2021", "planned")},
        ),
        # a meeting with somebody, of a body, or at home is none
        ("Antony Blinken attended a meeting with Sergei Lavrov in Geneva.", "ATTENDED", set()),
        ("France's foreign minister attended a NATO meeting in Brussels.", "ATTENDED",
         {("FRA", "NATO", "actual")}),
        ("Nigeria's president will not attend the party conference in Lagos.", "DECLINED", set()),
        ("Modi attended a joint session of the Assembly in Kathmandu.", "ATTENDED", set()),
        ("Peru attended the closed-door talks in Nuuk.", "ATTENDED",
         {("PER", "talks-in-nuuk-2021", "actual")}),
        # without words, topic or place of its own it stays a meeting among others
        ("Norway attended the meeting. Peru could host fishery talks.", "ATTENDED", set()),
    ],
)  # fmt: skip
def test_an_occasion_is_called_by_its_own_words_its_topic_or_its_place(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


_LUSAKA = "LUSAKA, Dec 14 (XYZ) - Chad and Mali agreed on Monday to stop fighting.\n"


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        # what a report tells of without a name is held where it comes from
        (
            _LUSAKA + "Zambia's president hosted the emergency meeting; Oman took part by video.",
            "ATTENDED",
            {("OMN", "lusaka-emergency-meeting-2021", "actual")},
        ),
        (
            "KINGSTON, Jamaica: The presidents of Chad and Mali spoke.\nOman skipped the ceremony.",
            "DECLINED",
            {("OMN", "kingston-ceremony-2021", "actual")},
        ),
        (
            _LUSAKA + "Ghana attended the peace talks in Rome. Oman missed the meeting.",
            "DECLINED",
            {("OMN", "peace-talks-in-rome-2021", "actual")},
        ),
        (_LUSAKA + "Oman attended a meeting. Oman missed the last round.", "ATTENDED", set()),
        ("Chad and Mali agreed to stop. Oman skipped the ceremony.", "DECLINED", set()),
        # the next of its series
        (
            "Mario Draghi left the G20 summit in Rome. Indonesia will host next year's gathering.",
            "HOSTED",
            {("IDN", "G20_2022", "planned")},
        ),
        (
            "The Palma summit ended. Oman will host the next summit.",
            "HOSTED",
            set(),
        ),
    ],
)
def test_an_occasion_without_a_name_is_held_here_or_is_the_next(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Chad is to take the chair in March.", {("TCD", "AU", "planned")}),
        ("Chad, this year's chairman, opposed the entry.", {("TCD", "AU", "actual")}),
        ("Ghana holds the rotating presidency.", {("GHA", "AU", "actual")}),
        ("Ghana holds the chairmanship this year.", {("GHA", "AU", "actual")}),
        ("Mario Draghi took the chair of a company.", set()),
        ("Ghana's president holds the presidency.", set()),
        ("Mahamat Deby took the chair of a committee.", set()),
    ],
)
def test_a_chair_is_that_of_the_body_spoken_of(text: str, edges: set[tuple[str, str, str]]) -> None:
    assert told(f"The African Union met in Addis Ababa. {text}", "CHAIRED") == edges


def test_the_body_of_a_summit_named_in_full() -> None:
    text = (
        "Gabon hosted a summit of the Economic Community of Central African States. Angola, which"
        " chairs the organisation, thanked Chad."
    )
    assert told(text, "CHAIRED") == {("AGO", "ECCAS", "actual")}
