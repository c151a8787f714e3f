"""Titles that tell their state without naming it, and those of nobody's officers."""

import pytest

from tests.loaders.language.names.test_names import offices, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy Assistant Secretary of State Ann Roe met Serbian minister Ivan Petkovic.",
            ("Ann Roe", "Deputy Assistant Secretary of State", "USA"),
        ),
        ("Taoiseach Ann Roe met Angela Merkel.", ("Ann Roe", "Taoiseach", "IRL")),
        ("Union Minister Ann Roe flew to Oslo.", ("Ann Roe", "Union Minister", "IND")),
        (
            "Cuban National Assembly president Ann Roe flew to Oslo.",
            ("Ann Roe", "National Assembly president", "CUB"),
        ),
    ],
)
def test_titles_that_tell_their_state(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in offices(text, "2011-01-26")


@pytest.mark.parametrize(
    "text",
    [
        "Lebanon's prime minister-designate, Ann Roe, met Angela Merkel.",
        "Liberia's rebel leader Ann Roe met Angela Merkel.",
        "The guerrilla commander and rebel chief Ann Roe of Chad met Angela Merkel.",
    ],
)
def test_who_speaks_for_no_state_is_a_party_all_the_same(text: str) -> None:
    found = {m.party.id: m.party.stands_for for m in read(text, "2011-01-26").mentions}
    assert "Ann Roe" in found and found["Ann Roe"] is None


def test_a_team_leader_is_nobody_of_india() -> None:
    assert not offices("Team leader Ann Roe met Angela Merkel.", "2011-01-26")


def test_who_has_several_crowns_keeps_the_first_home_for_a_month() -> None:
    assert ("Elizabeth II", "Queen", "GBR") in offices("Queen Elizabeth II died.", "2022-09-20")
