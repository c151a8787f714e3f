"""An occasion that a state hosts is its own, by the tables."""

import pytest

from tests.loaders.language.sentences import statements


@pytest.mark.parametrize(
    ("text", "day", "hosted"),
    [
        ("Indonesia hosted the G20 summit in Bali.", "2022-11-20", {("IDN", "G20_2022")}),
        ("Germany hosted the G20 summit in Bali.", "2022-11-20", set()),
        ("Japan hosted the 2022 Winter Olympics.", "2022-05-01", set()),
        ("Italy hosted COP27.", "2022-11-20", set()),
        # no host may be told to be none
        ("Italy will not host COP27.", "2022-05-20", {("ITA", "COP_2022")}),
        (
            "Italy, the host of the next Winter Games, does not intend to join the boycott.",
            "2021-12-15",
            {("ITA", "OLY_W_2026")},
        ),
        (
            "Kenya hosted a conference in Nairobi.",
            "2022-05-01",
            {("KEN", "nairobi-conference-2022")},
        ),
    ],
)
def test_whose_occasion_it_is(text: str, day: str, hosted: set[tuple[str, str]]) -> None:
    found = {(s.subject.id, s.object.id) for s in statements(text, day) if s.type == "HOSTED"}
    assert found == hosted


@pytest.mark.parametrize(
    ("text", "day", "attended"),
    [
        ("Narendra Modi will attend the Quad summit.", "2023-09-20", {"QUADS_2024"}),
        ("Narendra Modi attended the Quad summit.", "2023-06-20", {"QUADS_2023"}),
        ("Narendra Modi will attend the Quad summit.", "2023-05-10", {"QUADS_2023"}),
    ],
)
def test_what_is_planned_is_still_ahead(text: str, day: str, attended: set[str]) -> None:
    assert {s.object.id for s in statements(text, day) if s.type == "ATTENDED"} == attended
