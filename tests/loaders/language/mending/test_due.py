"""Who is due where."""

import pytest

from tests.loaders.language.sentences import told


@pytest.mark.parametrize(
    ("text", "visits", "summits"),
    [
        ("Mario Draghi is due in Madrid on Saturday for the NATO summit.",
         {("ITA", "ESP", "planned")}, {("ITA", "NATO_2022", "planned")}),
        ("Oman's king is due in Lima next week.", {("OMN", "PER", "planned")}, set()),
        ("The presidents of Oman and Chad are due at the Palma summit.",
         set(), {("OMN", "palma-summit-2022", "planned"), ("TCD", "palma-summit-2022", "planned")}),
        ("The next payment is due in Lima on Saturday.", set(), set()),
        ("The strike in Lima is due to cold weather.", set(), set()),
    ],
)  # fmt: skip
def test_due(
    text: str, visits: set[tuple[str, str, str]], summits: set[tuple[str, str, str]]
) -> None:
    assert told(text, "VISITED", "2022-06-15") == visits
    assert told(text, "ATTENDED", "2022-06-15") == summits


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Oman and Chad are due to speak by phone on Friday.",
        "Oman's king and Chad's president were due to talk by telephone.",
    ],
)
def test_due_to_do_something(text: str) -> None:
    assert told(text, "MET") == {("OMN", "TCD", "planned")}
