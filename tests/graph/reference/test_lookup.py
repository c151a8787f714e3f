import datetime as dt

import pytest

from graph.reference.lookup import (
    actor,
    career,
    holder,
    hosts,
    is_member,
    members,
    nearest,
    occasion,
    occasions_called,
    offices,
    people,
    principal,
    resolve,
)
from graph.reference.tables import occasions


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("state", "office", "when", "person"),
    [
        ("CHN", "president", "2005-06-01", "Hu Jintao"),
        ("CHN", "president", "2013-03-13", "Hu Jintao"),
        ("CHN", "president", "2013-03-14", "Xi Jinping"),
        ("CHN", "head_of_state", "1999-01-01", "Jiang Zemin"),
        ("USA", "foreign minister", "2021-12-15", "Antony Blinken"),
        ("USA", "defence secretary", "2021-12-15", "Lloyd Austin"),
        ("USA", "President", "1991-01-15", "George H. W. Bush"),
        ("IRN", "president", "2022-01-01", "Ebrahim Raisi"),
        ("IRN", "supreme leader", "2022-01-01", "Ali Khamenei"),
        ("DEU", "chancellor", "2021-12-07", "Angela Merkel"),
        ("DEU", "prime minister", "2021-12-08", "Olaf Scholz"),
        ("GBR", "leader", "2001-06-01", "Tony Blair"),
        ("FRA", "leader", "2001-06-01", "Jacques Chirac"),
        ("RUS", "president", "1991-06-01", "Mikhail Gorbachev"),
        ("CHE", "president", "2001-12-31", "Moritz Leuenberger"),
        ("NATO", "Secretary General", "2001-06-01", "George Robertson"),
        ("EU", "foreign policy chief", "2020-06-01", "Josep Borrell"),
        ("UN", "chief", "2020-06-01", "António Guterres"),
    ],
)
def test_an_office_has_its_holder_of_the_day(state, office, when, person):
    assert holder(state, office, day(when)).person == person


@pytest.mark.parametrize(
    ("state", "office", "when"),
    [
        ("GBR", "president", "2020-01-01"),
        ("USA", "king", "2020-01-01"),
        ("XXX", "president", "2020-01-01"),
        ("CHN", "", "2020-01-01"),
    ],
)
def test_an_office_that_is_not_there_has_no_holder(state, office, when):
    assert holder(state, office, day(when)) is None


def test_a_vice_president_is_no_president():
    assert holder("USA", "president", day("2022-06-01")).person == "Joe Biden"
    assert holder("USA", "vice president", day("2022-06-01")).person == "Kamala Harris"


@pytest.mark.parametrize(
    ("person", "when", "expected"),
    [
        ("Hu Jintao", "2005-06-01", "CHN"),
        ("Hu Jintao", "2020-06-01", None),
        ("Javier Solana", "1998-06-01", "NATO"),
        ("Javier Solana", "2005-06-01", "EU"),
        ("Emmanuel Macron", "2022-06-01", "FRA"),
        ("Elizabeth II", "1998-06-01", "GBR"),
        ("Salva Kiir Mayardit", "2015-06-01", "SSD"),
        ("Angela Merkel", "2021-12-20", "DEU"),
        ("Angela Merkel", "2022-06-01", None),
        ("Nobody At All", "2022-06-01", None),
    ],
)
def test_a_person_stands_for_the_state_or_body_of_the_day(person, when, expected):
    found = principal(person, day(when))
    assert (found.id if found else None) == expected


def test_a_successor_within_grace_does_not_displace_the_holder():
    assert principal("Annalena Baerbock", day("2021-12-01")).id == "DEU"
    assert [term.person for term in offices("Annalena Baerbock", day("2021-12-01"))] == []
    assert holder("DEU", "foreign minister", day("2021-12-01")).person == "Heiko Maas"


def test_a_career_is_in_order_of_time():
    starts = [term.start for term in career("Vladimir Putin")]
    assert starts == sorted(starts) and len(starts) >= 3


@pytest.mark.parametrize(
    ("name", "when", "expected"),
    [
        ("Beijing Olympics", "2021-12-15", "OLY_W_2022"),
        ("Beijing Olympics", "2007-12-15", "OLY_S_2008"),
        ("the Olympics", "2021-12-15", "OLY_W_2022"),
        ("Tokyo Olympics", "2020-03-01", "OLY_S_2020"),
        ("2022 Winter Olympics", None, "OLY_W_2022"),
        ("OLY_W_2022", None, "OLY_W_2022"),
        ("Xi Jinping", None, "Xi Jinping"),
        ("xi", "2021-12-15", "Xi Jinping"),
        ("George Bush", "1991-01-15", "George H. W. Bush"),
        ("George Bush", "2003-01-15", "George W. Bush"),
        ("Kishida", None, "Fumio Kishida"),
        ("French", None, "FRA"),
        ("US", None, "USA"),
        ("the Kremlin", None, "RUS"),
        ("Turkiye", None, "TUR"),
        ("Cote d'Ivoire", None, "CIV"),
        ("nato", None, "NATO"),
        ("Brussels", None, "EU"),
        ("NAM", None, "NONALIGNED"),
        ("Namibia", None, "NAM"),
    ],
)
def test_a_name_means_an_actor(name, when, expected):
    assert resolve(name, day(when)).id == expected


@pytest.mark.parametrize("name", ["who", "us", "", "a talking cabbage"])
def test_other_words_mean_nobody(name):
    assert resolve(name, day("2021-12-15")) is None


def test_ids_of_two_kinds():
    assert actor("NAM").name == "Namibia"
    assert actor("NAM", kind="Organization").id == "NONALIGNED"
    assert actor("Xi Jinping").kind == "Person"
    assert actor("NOSUCH") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Germny", "Germany"),
        ("Fumio Kishda", "Fumio Kishida"),
        ("Vladmir Putin", "Vladimir Putin"),
        ("Beijing Olimpics", "2022 Winter Olympics"),
    ],
)
def test_the_nearest_names_are_offered_first(typed, meant):
    found = nearest(typed, 3)
    assert found[0].name == meant and len(found) <= 3


def test_members_of_a_day():
    assert [s.id for s in members("G7", dt.date(2020, 1, 1))] == [
        "CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA",
    ]  # fmt: skip
    assert is_member("GBR", "EU", dt.date(2019, 1, 1))
    assert not is_member("GBR", "EU", dt.date(2021, 1, 1))
    assert not is_member("UKR", "EU", dt.date(2021, 1, 1))
    assert list(members("NOSUCH", dt.date(2020, 1, 1))) == []


def test_occasions_have_hosts():
    assert [host.id for host in hosts("WC_F_2026")] == ["USA", "CAN", "MEX"]
    assert hosts("NOSUCH") == ()
    assert occasion("G20 summit", day("2021-10-01")).city == "Rome"
    assert occasion("G20 summit", day("2021-11-10")).city == "Rome"


def test_a_surname_names_those_in_office_first():
    assert next(people("Ivanov", day("2003-01-01"))).name == "Igor Ivanov"
    assert next(people("Ivanov", day("2015-01-01"))).name != "Igor Ivanov"


AWAY = [
    ("2022-02-01", 3),  # ahead
    ("2022-02-04", 0),
    ("2022-02-20", 0),
    ("2022-02-23", 6),  # behind, which counts twice
]


@pytest.mark.parametrize(("day", "away"), AWAY)
def test_an_occasion_ahead_is_nearer_than_one_behind(day, away):
    assert occasions()["OLY_W_2022"].away(dt.date.fromisoformat(day)) == away


def test_occasions_of_a_name_come_nearest_first():
    found = occasions_called("the Beijing Olympics", dt.date(2021, 12, 1))
    assert [event.id for event in found] == ["OLY_W_2022", "OLY_S_2008"]
    assert occasion("Beijing Olympics", dt.date(2007, 1, 1)) == found[1]
