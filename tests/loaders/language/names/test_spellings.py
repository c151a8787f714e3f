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


@pytest.mark.parametrize(
    ("text", "day", "people"),
    [
        ("Ms Calmy-Rey praised Oman.", "2009-08-21", {"Micheline Calmy-Rey", "OMN"}),
        ("Dr Mahuad thanked Mr Fujimori.", "1998-10-13", {"Jamil Mahuad", "Alberto Fujimori"}),
        ("Mr Obama had promised it.", "2018-01-20", {"Barack Obama"}),
        ("Nixon and Brezhnev met.", "1972-05-27", {"Richard Nixon", "Leonid Brezhnev"}),
        ("Nixon and Carter met.", "2003-05-27", set()),
        ("Equatorial Guinea said Mr Obama would come.", "2018-01-20",
         {"GNQ", "Francisco Pascual Obama Asue"}),
        ("The Xi-Biden call was long.", "2022-01-20", {"Xi Jinping", "Joe Biden"}),
    ],
)  # fmt: skip
def test_surnames_behind_a_title(text: str, day: str, people: set[str]) -> None:
    found = read(text, day).mentions
    assert {mention.party.id for mention in found} == people
