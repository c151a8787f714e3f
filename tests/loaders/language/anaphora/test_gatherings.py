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
