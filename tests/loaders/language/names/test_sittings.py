"""Summits by the names of their bodies, and ceremonies by those of their persons."""

import pytest

from loaders.language.names.sittings import full_saint
from tests.loaders.language.names.test_names import parties


@pytest.mark.parametrize(
    ("text", "day", "event"),
    [
        ("Japan attended NATO's Madrid summit.", "2022-06-29", "NATO_2022"),
        ("Xi hosted the G20 Hangzhou Summit.", "2016-09-05", "G20_2016"),
        ("Cameron praised the G20 Los Cabos Summit.", "2012-08-05", "G20_2012"),
        ("The SCO Samarkand summit opened.", "2022-09-16", "SCO_2022"),
        ("Xi went to BRICS's Durban summit.", "2013-03-26", "BRICS_2013"),
        ("Obama skipped this year's G20.", "2013-09-01", "G20_2013"),
        ("Canada hosted the Group of 20 again.", "2010-07-10", "G20_2010"),
        ("Chirac left the G8 in St Petersburg.", "2006-07-17", "G7_2006"),
        ("Blair spoke of the G8 summit in St. Petersburg.", "2006-07-17", "G7_2006"),
        ("Putin skipped the Camp David G8.", "2012-05-18", "G7_2012"),
        (
            "Orban went to the inauguration of Javier Milei.",
            "2023-12-10",
            "inauguration-of-javier-milei-2023",
        ),
        (
            "Orban attended Vladimir Putin's fifth inauguration.",
            "2024-05-07",
            "inauguration-of-vladimir-putin-2024",
        ),
        (
            "Xi attended the swearing-in of Indonesian President Joko Widodo.",
            "2014-10-20",
            "swearing-in-of-joko-widodo-2014",
        ),
        (
            "Macron attended the burial of Kofi Annan.",
            "2018-09-13",
            "burial-of-kofi-annan-2018",
        ),
    ],
)
def test_occasions(text: str, day: str, event: str) -> None:
    assert event in parties(text, day).values()


@pytest.mark.parametrize(
    ("text", "day", "body"),
    [
        ("France urged the G20 to act.", "2016-09-05", "G20"),
        ("Japan hosted G20 ministers.", "2016-09-05", "G20"),
        ("China hosts the SCO secretariat.", "2016-09-05", "SCO"),
        ("Japan attended talks with the G7.", "2016-09-05", "G7"),
        ("Oman called the Organisation of Islamic Cooperation.", "2016-09-05", "OIC"),
    ],
)
def test_a_body_stays_a_body(text: str, day: str, body: str) -> None:
    assert body in parties(text, day).values()


@pytest.mark.parametrize(
    ("place", "full"),
    [
        ("St Petersburg", "Saint Petersburg"),
        ("St . Petersburg", "Saint Petersburg"),
        ("Ise - Shima", "Ise-Shima"),
        ("Stockholm", "Stockholm"),
    ],
)
def test_saints_are_written_out(place: str, full: str) -> None:
    assert full_saint(place) == full
