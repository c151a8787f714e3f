"""Institutions, cities, former states and bodies by the names that news gives them."""

import pytest

from tests.loaders.language.names.test_names import parties


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The Saeima thanked the Riigikogu.", "2010-01-01", {"Saeima": "LVA", "Riigikogu": "EST"}),
        ("The Loya Jirga met.", "2004-01-01", {"Loya Jirga": "AFG"}),
        ("The Palácio do Planalto agreed.", "2010-01-01", {"Palácio do Planalto": "BRA"}),
        (
            "The People's Bank of China called the Swiss National Bank.",
            "2014-01-01",
            {"People's Bank of China": "CHN", "Swiss National Bank": "CHE"},
        ),
        ("The Derg fell.", "1991-06-01", {"Derg": "ETH"}),
        ("Upper Volta called Dahomey.", "1970-01-01", {"Upper Volta": "BFA", "Dahomey": "BEN"}),
        ("The U.A.R. called Tanganyika.", "1962-01-01", {"U.A.R.": "EGY", "Tanganyika": "TZA"}),
        (
            "North Vietnamese and South Vietnamese left.",
            "1972-01-01",
            {"North Vietnamese": "VNM", "South Vietnamese": "SVIETNAM"},
        ),
        ("The Vietcong left Saigon.", "1968-01-01", {"Vietcong": "VIETCONG", "Saigon": "SVIETNAM"}),
        ("Prague called Belgrade.", "1968-01-01", {"Prague": "CSK", "Belgrade": "YUG"}),
        ("Prague called Belgrade.", "2015-01-01", {"Prague": "CZE", "Belgrade": "SRB"}),
        ("The Quartet met.", "2004-01-01", {"Quartet": "MEQUARTET"}),
        ("The Commission met.", "2004-01-01", {"Commission": "EC"}),
        ("The North Atlantic Council met.", "2004-01-01", {"North Atlantic Council": "NATO"}),
        ("The Shanghai Cooperation Organization met.", "2010-01-01",
         {"Shanghai Cooperation Organization": "SCO"}),
        ("The Organisation of the Islamic Conference met.", "2001-01-01",
         {"Organisation of the Islamic Conference": "OIC"}),
        (
            "Oman rebuked the Donetsk and Luhansk People's Republics.",
            "2022-02-22",
            {"Donetsk": "DPR", "Luhansk": "LPR"},
        ),
        ("Donetsk and Luhansk suffer.", "2022-02-22", {"Donetsk": "UKR", "Luhansk": "UKR"}),
    ],
)  # fmt: skip
def test_seats_and_former_states(text: str, day: str, expected: dict[str, str]) -> None:
    found = parties(text, day)
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Obama visited Zurich.", "Zurich"),
        ("Obama flew to St. Petersburg.", "St. Petersburg"),
        ("He spoke of a trip to Krakow.", "Krakow"),
        ("Obama landed in Hamburg on Monday.", "Hamburg"),
    ],
)
def test_cities_that_somebody_visits(text: str, city: str) -> None:
    assert city in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Munich beat Milan.",
        "Hamburg and Lyon signed a striker.",
        "Jane Boston sang.",
        "The Seattle firm grew.",
        "Bombs went off in Bali.",
        "They flew to Osaka for a summit.",
        "The ship left Yokohama.",
    ],
)
def test_cities_and_committees_that_are_no_party(text: str) -> None:
    assert not parties(text)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Raids on IS in Iraq went on.", True),
        ("IS said that its militants had left.", True),
        ("Raids on IS went on.", False),
        ("It IS true of Iraq.", False),
        ("THIS MAN IS A MILITANT OF IRAQ.", False),
    ],
)
def test_is_is_a_band_where_such_are_spoken_of(text: str, known: bool) -> None:
    assert (parties(text).get("IS") == "ISIL") is known


def test_another_commission_is_not_europes() -> None:
    assert not parties("The Truth Commission met. The Commission wept.", "2004-01-01")
