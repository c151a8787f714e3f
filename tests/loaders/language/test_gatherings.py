"""Occasions that no table lists, told by common nouns that are attended, staged or shunned."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "type_", "edges"),
    [
        (
            "Swaziland and Zambia might host peace talks in Maseru.",
            "HOSTED",
            {("SWZ", "peace-talks-in-maseru-2021", "possible"),
             ("ZMB", "peace-talks-in-maseru-2021", "possible")},
        ),
        (
            "Ethiopia may chair a separate conference on Abyei.",
            "CHAIRED",
            {("ETH", "conference-on-abyei-2021", "possible")},
        ),
        (
            "Egypt took part in the Jeddah talks. Syria boycotted the talks.",
            "BOYCOTTED",
            {("SYR", "jeddah-talks-2021", "actual")},
        ),
        (
            "The summit in Yalta opens today. Italy's president pulled out of the Yalta gathering.",
            "DECLINED",
            {("ITA", "yalta-summit-2021", "actual")},
        ),
        (
            "China held a military parade in Beijing, which Vladimir Putin attended.",
            "ATTENDED",
            {("RUS", "military-parade-in-beijing-2021", "actual")},
        ),
        (
            "Kuwait offered to host an emergency meeting on Gaza, which Libya would attend.",
            "ATTENDED",
            {("LBY", "emergency-meeting-on-gaza-2021", "planned")},
        ),
        # a meeting with somebody, of a body, or at home is none
        ("Antony Blinken attended a meeting with Sergei Lavrov in Geneva.", "ATTENDED", set()),
        ("France's foreign minister attended a NATO meeting in Brussels.", "ATTENDED",
         {("FRA", "NATO", "actual")}),
        ("Nigeria's president did not attend a cabinet meeting in Abuja.", "DECLINED", set()),
        # without words, topic or place of its own it stays a meeting among others
        ("Norway attended the meeting. Zambia might host peace talks.", "ATTENDED", set()),
    ],
)  # fmt: skip
def test_an_occasion_is_called_by_its_own_words_its_topic_or_its_place(
    text: str, type_: str, edges: set[tuple[str, str, str]]
) -> None:
    assert told(text, type_) == edges
