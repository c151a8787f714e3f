"""Persons under other spellings, under half a name, and of several the one that is meant."""

import pytest

from tests.loaders.language.names.test_names import parties, read


@pytest.mark.parametrize(
    ("text", "day", "person"),
    [
        ("Moammar Khadafy left.", "1988-03-01", "Muammar Gaddafi"),
        ("Mahmud Ahmadinezhad left.", "2008-03-01", "Mahmoud Ahmadinejad"),
        ("Mohammad-Javad Zarif left.", "2014-03-01", "Mohammad Javad Zarif"),
        ("Mun Jae-in left.", "2019-03-01", "Moon Jae-in"),
        ("Kim Chong-il left.", "2001-03-01", "Kim Jong Il"),
        ("Petro Poroschenko left.", "2016-03-01", "Petro Poroshenko"),
        ("Vladimir Poutine left.", "2016-03-01", "Vladimir Putin"),
        ("Teng Hsiao-ping left.", "1979-03-01", "Deng Xiaoping"),
        ("Chi Peng-fei left.", "1973-03-01", "Ji Pengfei"),
        ("King Husain of Jordan left.", "1983-03-01", "Hussein"),
        ("President Nixon at Camp David rested.", "1972-03-01", "Richard Nixon"),
        ("Moises Tshombe left.", "1965-01-01", "Moise Tshombe"),
    ],
)
def test_other_spellings(text: str, day: str, person: str) -> None:
    assert person in parties(text, day).values()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kim Jong Nam left.", "2008-03-01"),  # no Kim Yong Nam
        ("Le Van Minh left.", "2008-03-01"),
        ("Mohammad-Reza Zarifi left.", "2014-03-01"),
        ("Mahmud Ahmadov left.", "2008-03-01"),
    ],
)
def test_no_other_spelling(text: str, day: str) -> None:
    assert not parties(text, day)


def test_a_small_word_of_english_is_no_part_of_a_name() -> None:
    day = "2006-06-27"
    assert parties("President Bush at Crawford rested.", day) == {"Bush": "George W. Bush"}
    assert "Ali Hassan al-Majid at-Tikriti" not in parties("Bush as Texan left.", day)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "Saudi King Abdullah rested. King Abdullah rose. King Abdullah thanked Jordan.",
            ["Abdullah of Saudi Arabia"] * 3,
        ),
        (
            "King Abdullah of Jordan met Saudi King Abdullah. King Abdullah left.",
            ["Abdullah II", "Abdullah of Saudi Arabia", "Abdullah of Saudi Arabia"],
        ),
        ("Jordan's King Abdullah rested. King Abdullah rose.", ["Abdullah II"] * 2),
    ],
)
def test_kings_of_one_name(text: str, ids: list[str]) -> None:
    kings = [m.party.id for m in read(text, "2007-05-01").mentions if m.party.kind == "Person"]
    assert kings == ids


@pytest.mark.parametrize(
    "text", ["Mrs Jordan left.", "Mr. Chad met Miss Malta.", "Lady Oman sang."]
)
def test_nobody_who_is_addressed_is_a_state(text: str) -> None:
    assert not parties(text)
