"""Attendance told by where somebody is, or by whom somebody meets there."""

import pytest

from tests.loaders.language.sentences import told

_DAY = "2022-11-15"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        # both sides of a meeting
        ("Joe Biden met Xi Jinping at the G20 summit in Bali.", "USA CHN"),
        ("Rishi Sunak held talks with Giorgia Meloni on the margins of the G20 summit.", "GBR ITA"),
        ("Rishi Sunak's meeting with Giorgia Meloni at the G20 summit was short.", "GBR ITA"),
        ("A meeting of Rishi Sunak and Giorgia Meloni took place at the G20 summit.", "GBR ITA"),
        ("Rishi Sunak spoke to Giorgia Meloni by phone during the G20 summit.", "GBR"),
        ("Rishi Sunak told Italy of a meeting with Giorgia Meloni.", ""),
        # those beside whom something is done
        ("Rishi Sunak stood beside Giorgia Meloni at the G20 summit.", "GBR ITA"),
        ("Rishi Sunak stood next to Giorgia Meloni at the G20 summit.", "GBR ITA"),
        ("Rishi Sunak sat at the same table as Giorgia Meloni at the G20 summit.", "GBR ITA"),
        ("Flanked by Giorgia Meloni, Rishi Sunak spoke at the G20 summit.", "GBR ITA"),
        ("Giorgia Meloni, seated beside Rishi Sunak at the G20 summit, frowned.", "GBR ITA"),
        ("Rishi Sunak stood by Italy at the G20 summit.", "GBR"),
        ("Rishi Sunak clashed with Giorgia Meloni over fish at the G20 summit.", "GBR ITA"),
        ("Rishi Sunak embraced Giorgia Meloni at the G20 summit.", "GBR ITA"),
        ("Rishi Sunak joined Giorgia Meloni for the G20 summit.", "GBR ITA"),
        ("Rishi Sunak took part in the G20 summit with Giorgia Meloni.", "GBR ITA"),
        ("Rishi Sunak rejected talks with Giorgia Meloni before the G20 summit.", ""),
        # who is at a place for it
        ("Rishi Sunak, in Bali for the G20 summit, warned Moscow.", "GBR"),
        ("Rishi Sunak, also in Bali for the G20 summit, warned Moscow.", "GBR"),
        ("In Bali for the G20 summit, Rishi Sunak warned Moscow.", "GBR"),
        ("Italy's foreign minister is in Bali for the G20 summit.", "ITA"),
        ("Rishi Sunak landed in Bali on Monday for the G20 summit.", "GBR"),
        ("Rishi Sunak, in Bali to inspect a dam, praised the G20 summit.", ""),
        ("Officials in Bali for the Italian firm praised the G20 summit.", ""),
        # who is counted among those there
        ("Guests at the G20 summit included Giorgia Meloni and Rishi Sunak.", "ITA GBR"),
        ("Among the delegates at the G20 summit were Giorgia Meloni and Rishi Sunak.", "ITA GBR"),
        ("The gifts for the guests at the G20 summit included Italian wine.", ""),
        # part of it
        ("Rishi Sunak and Giorgia Meloni quarrelled over a lunch at the G20 summit.", "GBR ITA"),
        ("Rishi Sunak stayed away from the lunch of the G20 summit.", ""),
    ],
)  # fmt: skip
def test_who_is_at_an_occasion(text: str, states: str) -> None:
    assert {state for state, _, _ in told(text, "ATTENDED", _DAY)} == set(states.split())


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rishi Sunak will meet Giorgia Meloni at the G20 summit.", "planned"),
        ("Rishi Sunak may meet Giorgia Meloni at the G20 summit.", "possible"),
        ("Rishi Sunak is expected in Bali for the G20 summit.", "planned"),
    ],
)
def test_attendance_has_the_status_of_what_tells_it(text: str, status: str) -> None:
    assert ("GBR", "G20_2022", status) in told(text, "ATTENDED", "2022-10-15")


def test_the_other_side_of_a_meeting_that_may_be_is_left_out() -> None:
    found = told("Rishi Sunak may meet Giorgia Meloni at the G20 summit.", "ATTENDED", "2022-10-15")
    assert {state for state, _, _ in found} == {"GBR"}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Lima summit opened. Among the guests were Gustavo Petro and Luis Arce.", "COL BOL"),
        ("Peru called the Lima summit. The summit drew Gustavo Petro and Luis Arce.", "COL BOL"),
        ("Gustavo Petro shunned the Lima summit and sent a minister in his place.", "COL"),
        ("Gustavo Petro shunned the Lima summit; Luis Arce will go instead.", "BOL"),
        ("Gustavo Petro is not at the Lima summit; Luis Arce heads a delegation.", "BOL"),
        ("The Lima summit opened with Gustavo Petro and Luis Arce at one table.", "COL BOL"),
        ("Colombia, Peru and Bolivia, all of whom attended the Lima summit, left.", "COL PER BOL"),
        ("Gustavo Petro was the star at the opening of the Lima summit.", "COL"),
        ("Luis Arce was the only president at the Lima summit.", "BOL"),
        ("Luis Arce gave the opening address at the Lima summit.", "BOL"),
        ("Bolivia dispatched an envoy to the Lima summit.", "BOL"),
        ("The Vatican sent Bishop John Roe to the Lima summit.", "VAT"),
        ("The Vatican sent a message to the Lima summit.", ""),
        ("Luis Arce is a guest of Peru. Chile drew praise.", ""),
        ("Luis Arce spoke at the memorial service in Lima, as did Gustavo Petro.", "BOL COL"),
        ("Luis Arce watched the parade in Lima.", "BOL"),
        ("Peru opened the Lima summit in the presence of Luis Arce and Gustavo Petro.", "BOL COL"),
        ("The Lima forum was held with the participation of Luis Arce.", "BOL"),
        ("Chile planned a Lima peace conference involving Peru and Bolivia.", "PER BOL"),
        ("Luis Arce took his seat for the Lima summit.", "BOL"),
        ("Luis Arce's outburst at the Lima summit was heard.", "BOL"),
        ("Luis Arce quarrelled at the Lima summit.", "BOL"),
        ("Bolivia and Peru approved it at the Lima summit.", "BOL PER"),
        ("Luis Arce was hugged at the Lima summit.", "BOL"),
        # a sitting of the General Assembly is one of it
        ("Luis Arce met Gustavo Petro at the UN General Assembly.", "BOL COL"),
        ("During the opening of the UN General Assembly, Luis Arce called for peace.", "BOL"),
        ("Luis Arce told the General Assembly that he would leave.", ""),
        ("Bolivia lost the vote at the UN General Assembly.", ""),
        ("The Bolivian tourist board will attend a fair in Lima.", ""),
    ],
)  # fmt: skip
def test_who_is_there_in_other_words(text: str, states: str) -> None:
    found = {state for state, _, _ in told(text, "ATTENDED", "2022-12-15")}
    assert found == set(states.split())


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Luis Arce stayed away from the opening of the Lima summit.", "BOL"),
        ("The Lima summit opened. Bolivia did not send anyone.", "BOL"),
    ],
)
def test_who_is_not_there(text: str, state: str) -> None:
    assert {one for one, _, _ in told(text, "DECLINED", "2022-12-15")} == {state}
